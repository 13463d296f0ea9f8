package io.headroom.map;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Grades and figures of everything the map colours, without a line of geometry: what a map that is
 * drawn already needs to show another hour.
 *
 * <p>Coarse things come first, so that a cut answer still colours the county.
 */
public final class NetworkStates {
  static final int MOST_TRANSFORMERS = 25_000;

  private final Snapshot snapshot;
  private final Assets assets;
  private final FeederCourses courses;
  private final AreaPartition partition;
  private final ConstrainedAreas areas;
  private final IntPredicate shown;
  private final HourTurns turns;

  NetworkStates(
      Snapshot snapshot, CountyMap.Fixed fixed, AreaPartition partition, ConstrainedAreas areas) {
    this.snapshot = snapshot;
    this.assets = snapshot.forest().assets();
    this.courses = fixed.courses();
    this.turns = fixed.turns();
    this.partition = partition;
    this.areas = areas;
    this.shown = partition.shown();
  }

  /**
   * States found.
   *
   * @param truncated true when the box holds more transformers than are sent at once
   */
  public record Found(List<AssetState> states, boolean truncated) {
    public Found {
      states = List.copyOf(states);
    }
  }

  /**
   * @param box in degrees
   * @param hour null for the worst of the year
   */
  public Found find(Envelope box, Direction direction, @Nullable HourOfYear hour) {
    return turns.take(hour, () -> find(box, new PathFigures(snapshot, direction, hour)));
  }

  private Found find(Envelope box, PathFigures figures) {
    List<AssetState> states = new ArrayList<>();
    addStations(box, figures, states);
    addFeeders(box, figures, states);
    for (ConstrainedArea town : areas.townships(box, figures)) {
      states.add(stateOf(town));
    }
    BitSet rows = transformersIn(box);
    rows.stream().limit(MOST_TRANSFORMERS).forEach(row -> addTransformer(row, figures, states));
    return new Found(states, rows.cardinality() > MOST_TRANSFORMERS);
  }

  /** Stations and their main transformers alone, of the year. */
  public List<AssetState> stations(Envelope box, Direction direction) {
    List<AssetState> states = new ArrayList<>();
    addStations(box, new PathFigures(snapshot, direction, null), states);
    return states;
  }

  private static AssetState stateOf(ConstrainedArea town) {
    return new AssetState(
        -1,
        town.id(),
        AssetState.Kind.AREA,
        town.grade(),
        town.zone(),
        town.availableKva(),
        town.bindingAsset());
  }

  private void addStations(Envelope box, PathFigures figures, List<AssetState> states) {
    Network network = snapshot.dataset().network();
    List<List<CapacityRow>> unitsOf = new ArrayList<>();
    network.substations().forEach(station -> unitsOf.add(new ArrayList<>()));
    for (int row = 0; row < network.powerTransformers().size(); row++) {
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, row);
      if (isIn(box, assets.location(asset))) {
        AvailableCapacity capacity = figures.along(asset);
        states.add(own(asset, AssetState.Kind.MAIN_TRANSFORMER, capacity, figures));
        capacity.rows().stream().limit(1).forEach(unitsOf.get(network.substationOf(row))::add);
      }
    }
    for (int row = 0; row < unitsOf.size(); row++) {
      addStation(network.substations().get(row).id(), unitsOf.get(row), figures, states);
    }
  }

  /** A station looks like the worst of its transformers and gives what its N-1 group leaves. */
  private void addStation(
      String id, List<CapacityRow> units, PathFigures figures, List<AssetState> states) {
    int asset = assets.find(id);
    if (units.isEmpty() || asset < assets.asset(AssetKind.MAIN_TRANSFORMER, 0)) {
      return;
    }
    AvailableCapacity capacity = figures.along(asset);
    states.add(
        new AssetState(
            asset,
            id,
            AssetState.Kind.SUBSTATION,
            CapacityRow.worstGrade(units),
            CapacityRow.worstZone(units),
            capacity.kva(),
            capacity.bindingAsset()));
  }

  private void addFeeders(Envelope box, PathFigures figures, List<AssetState> states) {
    BitSet withGround = new BitSet();
    partition.feeders().within(box).forEach(shape -> withGround.set(shape.asset()));
    for (int row = 0; row < assets.count(AssetKind.FEEDER); row++) {
      int asset = assets.asset(AssetKind.FEEDER, row);
      boolean near = withGround.get(asset) || courses.extent(row).intersects(box);
      if (near && shown.test(asset)) {
        AvailableCapacity capacity = figures.along(asset);
        states.add(own(asset, AssetState.Kind.FEEDER, capacity, figures));
        if (withGround.get(asset)) {
          states.add(ground(asset, capacity));
        }
      }
    }
  }

  private BitSet transformersIn(Envelope box) {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    BitSet found = partition.transformersReaching(box);
    for (int row = 0; row < rows.size(); row++) {
      if (box.contains(rows.lon(row), rows.lat(row))) {
        found.set(row);
      }
    }
    return found;
  }

  private void addTransformer(int row, PathFigures figures, List<AssetState> states) {
    int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    if (shown.test(asset)) {
      AvailableCapacity capacity = figures.along(asset);
      states.add(own(asset, AssetState.Kind.DISTRIBUTION_TRANSFORMER, capacity, figures));
      states.add(ground(asset, capacity));
    }
  }

  private AssetState own(
      int asset, AssetState.Kind kind, AvailableCapacity capacity, PathFigures figures) {
    Zone zone = capacity.rows().isEmpty() ? null : capacity.rows().get(0).zone();
    Grade grade = figures.grade(asset);
    return new AssetState(
        asset, assets.id(asset), kind, grade, zone, capacity.kva(), capacity.bindingAsset());
  }

  private AssetState ground(int asset, AvailableCapacity capacity) {
    return new AssetState(
        asset,
        assets.id(asset),
        AssetState.Kind.AREA,
        CapacityRow.worstGrade(capacity.rows()),
        CapacityRow.worstZone(capacity.rows()),
        capacity.kva(),
        capacity.bindingAsset());
  }

  private static boolean isIn(Envelope box, @Nullable Position at) {
    return at != null && box.contains(at.lon(), at.lat());
  }
}
