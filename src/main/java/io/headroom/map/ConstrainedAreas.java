package io.headroom.map;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Lazy;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.Reinforcement;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where the network is constrained: every area asked of one snapshot, at the level wanted.
 *
 * <p>An area is answered along the supply path of its asset, for a commercial need without a size,
 * or for rooftop photovoltaics. A township or hexagon is answered by its best transformer that may
 * be shown, never by a sum; a hexagon also tells how many have nothing left. Immutable but for the
 * townships' answers, which are kept once worked out.
 */
public final class ConstrainedAreas {
  static final int MOST_AREAS = 5000;

  private final Snapshot snapshot;
  private final AreaPartition partition;
  private final CustomersServed served;
  private final IntPredicate shown;
  private final HourTurns turns;
  private final Map<Integer, LocalDate> reliefOn = new HashMap<>();
  private final Map<Direction, List<ConstrainedArea>> townships = new ConcurrentHashMap<>();

  ConstrainedAreas(
      Snapshot snapshot, AreaPartition partition, CustomersServed served, HourTurns turns) {
    this.snapshot = snapshot;
    this.partition = partition;
    this.served = served;
    this.shown = partition.shown();
    this.turns = turns;
    for (Reinforcement work : snapshot.dataset().reinforcements()) {
      int asset = assets().find(work.assetId());
      if (asset >= 0 && work.inServiceOn().isAfter(snapshot.day())) {
        reliefOn.merge(asset, work.inServiceOn(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
  }

  /**
   * Areas found.
   *
   * @param truncated true when there were more than are shown at once
   */
  public record Found(List<ConstrainedArea> areas, boolean truncated) {
    public Found {
      areas = List.copyOf(areas);
    }
  }

  /** As many as a screen can show. */
  public Found find(AreaQuestion question) {
    return find(question, area -> true);
  }

  /** Those wanted, as many as a screen can show. */
  public Found find(AreaQuestion question, Predicate<ConstrainedArea> wanted) {
    return turns.take(question.hour(), () -> find(question, wanted, MOST_AREAS));
  }

  /**
   * However many there are; cut only where the box holds more transformers than can be given ground
   * at once.
   */
  public Found all(AreaQuestion question) {
    return turns.take(question.hour(), () -> find(question, area -> true, Integer.MAX_VALUE));
  }

  private Found find(AreaQuestion question, Predicate<ConstrainedArea> wanted, int most) {
    AreaPartition.Found ground = ground(question);
    List<ConstrainedArea> areas =
        pending(question, ground.shapes())
            .map(PendingArea::answered)
            .filter(wanted)
            .limit(most + 1L)
            .toList();
    boolean more = areas.size() > most;
    return new Found(more ? areas.subList(0, most) : areas, more || ground.truncated());
  }

  /** All of a question about the year, each answered when it is asked for; for one thread. */
  public List<PendingArea> pending(AreaQuestion question) {
    return pending(question, ground(question).shapes()).toList();
  }

  private Stream<PendingArea> pending(AreaQuestion question, List<AreaShapes.Shape> shapes) {
    PathFigures figures = new PathFigures(snapshot, question.direction(), question.hour());
    return switch (question.level()) {
      case AREA -> townships(question.box(), figures).stream().map(PendingArea::of);
      case HEXAGON -> hexagons(question.box(), figures);
      case FEEDER, TRANSFORMER ->
          shapes.stream().map(shape -> pending(shape, question.level(), figures));
    };
  }

  /** Ground of single assets; none at levels that gather several. */
  private AreaPartition.Found ground(AreaQuestion question) {
    return switch (question.level()) {
      case FEEDER -> new AreaPartition.Found(partition.feeders().within(question.box()), false);
      case TRANSFORMER -> partition.transformersWithin(question.box());
      case AREA, HEXAGON -> new AreaPartition.Found(List.of(), false);
    };
  }

  private PendingArea pending(AreaShapes.Shape shape, AreaLevel level, PathFigures figures) {
    return new PendingArea(
        assets().id(shape.asset()),
        shape.outline(),
        new Lazy<>(() -> areaOf(shape, level, figures)));
  }

  private ConstrainedArea areaOf(AreaShapes.Shape shape, AreaLevel level, PathFigures figures) {
    int asset = shape.asset();
    Label label = new Label(assets().id(asset), level, assets().name(asset), shape.outline());
    return area(label, figures.along(asset), served.exactly(asset));
  }

  /** What names an area. */
  private record Label(String id, AreaLevel level, String name, Geometry outline) {}

  private ConstrainedArea area(Label label, AvailableCapacity capacity, int customers) {
    int binding = capacity.bindingAsset();
    return new ConstrainedArea(
        label.id(),
        label.level(),
        label.name(),
        label.outline(),
        CapacityRow.worstGrade(capacity.rows()),
        CapacityRow.worstZone(capacity.rows()),
        capacity.isNothing(),
        capacity.kva(),
        capacity.reason(),
        binding,
        reliefOn.get(binding),
        customers,
        null);
  }

  /** Those of the year are kept: the county picture is what is asked for most. */
  List<ConstrainedArea> townships(Envelope box, PathFigures figures) {
    List<ConstrainedArea> all =
        figures.isOfTheYear()
            ? townships.computeIfAbsent(figures.direction(), direction -> answer(figures))
            : answer(figures);
    return all.stream()
        .filter(area -> box.intersects(area.outline().getEnvelopeInternal()))
        .toList();
  }

  private List<ConstrainedArea> answer(PathFigures figures) {
    List<ConstrainedArea> areas = new ArrayList<>();
    for (AdministrativeArea town : snapshot.dataset().areas()) {
      Geometry outline = town.outline();
      if (town.level() == AdministrativeArea.Level.TOWN && outline != null) {
        Label label = new Label(town.code(), AreaLevel.AREA, town.name(), outline);
        // The partition numbers townships in this order.
        List<Integer> inside = transformersIn(areas.size());
        areas.add(area(label, bestOf(inside, figures), customersOf(inside)));
      }
    }
    return areas;
  }

  private Stream<PendingArea> hexagons(Envelope box, PathFigures figures) {
    return partition.hexagons().stream()
        .filter(cell -> box.intersects(cell.outline().getEnvelopeInternal()))
        .map(
            cell ->
                new PendingArea(
                    cell.id(), cell.outline(), new Lazy<>(() -> hexagon(cell, figures))));
  }

  private ConstrainedArea hexagon(HexagonGrid.Cell cell, PathFigures figures) {
    List<Integer> inside = assetsOf(cell.rows());
    Label label = new Label(cell.id(), AreaLevel.HEXAGON, cell.id(), cell.outline());
    int constrained = (int) inside.stream().filter(t -> figures.along(t).isNothing()).count();
    List<CapacityRow> all = inside.stream().flatMap(t -> figures.along(t).rows().stream()).toList();
    boolean unsupplied = inside.stream().anyMatch(t -> figures.along(t).rows().isEmpty());
    Grade worst = CapacityRow.worstGrade(all);
    worst = unsupplied && worst != Grade.OVERLOADED ? Grade.NO_DATA : worst;
    return area(label, bestOf(inside, figures), customersOf(inside))
        .with(new ConstrainedArea.Mix(inside.size(), constrained, worst));
  }

  private List<Integer> transformersIn(int township) {
    return assetsOf(partition.transformersIn(township));
  }

  private List<Integer> assetsOf(BitSet rows) {
    return rows.stream()
        .map(row -> assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row))
        .boxed()
        .toList();
  }

  private AvailableCapacity bestOf(List<Integer> transformers, PathFigures figures) {
    return transformers.stream()
        .filter(shown::test)
        .map(figures::along)
        .max(
            Comparator.comparingDouble(
                c -> Double.isNaN(c.kva()) ? Double.NEGATIVE_INFINITY : c.kva()))
        .orElse(new AvailableCapacity(Double.NaN, -1, null, List.of()));
  }

  private int customersOf(List<Integer> transformers) {
    int sum = 0;
    for (int asset : transformers) {
      int customers = served.exactly(asset);
      if (customers < 0) {
        return -1;
      }
      sum += customers;
    }
    return sum;
  }

  private Assets assets() {
    return snapshot.forest().assets();
  }
}
