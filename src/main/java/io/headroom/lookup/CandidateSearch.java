package io.headroom.lookup;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.Ownership;
import io.headroom.network.SwitchingStation;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the points in reach of a place: public transformers at low voltage, the nearest point of
 * each public feeder's line and switching stations at medium voltage.
 *
 * <pre>
 *        ┌───────── ring 500 ─────────┐
 *        │    ┌─ ring 200 ─┐    T3    │   rings widen until the points found hang on
 *   ─────┼────┼──× tap     │          │   enough distinct feeders, or the last ring is
 *        │    │    ● place │ T1       │   reached
 *        │    └────────────┘          │
 *        └────────────────────────────┘
 * </pre>
 *
 * <p>Around a vague place the rings are wider, see {@link RingSearch}. A feeder offers its point
 * nearest to the centre.
 */
final class CandidateSearch {
  /** Feeders above this class are sub-transmission: no customer taps them. */
  private static final double HIGHEST_MEDIUM_KV = 20;

  private final Snapshot snapshot;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final RingSearch rings;

  CandidateSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.network = snapshot.dataset().network();
    this.rings =
        new RingSearch(snapshot.rules(), c -> c.asset() < 0 ? -1 : forest.feederOf(c.asset()));
  }

  RingSearch.Found lowVoltage(PlaceCircle place, SupplyVoltage level) {
    return rings.around(place, ring -> transformersWithin(place, ring, level));
  }

  RingSearch.Found mediumVoltage(PlaceCircle place) {
    return rings.around(place, ring -> tapsAndStationsWithin(place, ring));
  }

  private List<Candidate> transformersWithin(PlaceCircle place, double ring, SupplyVoltage level) {
    List<Candidate> found = new ArrayList<>();
    snapshot
        .transformers()
        .within(
            place.x(),
            place.y(),
            ring,
            (row, distance) -> {
              if (isPublic(row)) {
                found.add(transformer(row, distance, level));
              }
            });
    return found;
  }

  private boolean isPublic(int transformer) {
    return network.distributionTransformers().ownership(transformer) == Ownership.PUBLIC;
  }

  private Candidate transformer(int row, double distance, SupplyVoltage level) {
    int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    return new Candidate(
        ConnectionPoint.Kind.DISTRIBUTION_TRANSFORMER,
        asset,
        row,
        level,
        level.kv(),
        Distance.exact(distance),
        0,
        snapshot.transformers().x(row),
        snapshot.transformers().y(row),
        0);
  }

  private List<Candidate> tapsAndStationsWithin(PlaceCircle place, double ring) {
    Map<Integer, Candidate> nearestTapOfFeeder = new HashMap<>();
    snapshot
        .sections()
        .within(
            place.x(),
            place.y(),
            ring,
            (row, distance, along, x, y) -> {
              int feeder = forest.feederOf(assets.asset(AssetKind.LINE_SECTION, row));
              if (isOpenToCustomers(feeder)) {
                Candidate known = nearestTapOfFeeder.get(feeder);
                if (known == null || distance < known.distanceMetres()) {
                  nearestTapOfFeeder.put(feeder, tap(row, distance, along, x, y));
                }
              }
            });
    List<Candidate> found = new ArrayList<>(nearestTapOfFeeder.values());
    snapshot
        .switchingStations()
        .within(place.x(), place.y(), ring, (row, distance) -> addStation(row, distance, found));
    return found;
  }

  private boolean isOpenToCustomers(int feeder) {
    return feeder >= 0
        && forest.nominalKv(feeder) <= HIGHEST_MEDIUM_KV
        && network.feeders().get(feeder).ownership() == Ownership.PUBLIC;
  }

  private Candidate tap(int row, double distance, double along, double x, double y) {
    int asset = assets.asset(AssetKind.LINE_SECTION, row);
    return new Candidate(
        ConnectionPoint.Kind.FEEDER_TAP,
        asset,
        row,
        SupplyVoltage.MV_10,
        forest.nominalKv(forest.feederOf(asset)),
        Distance.exact(distance),
        along,
        x,
        y,
        0);
  }

  private void addStation(int row, double distance, List<Candidate> found) {
    int node = network.switchingStationNode(row);
    int feeder = forest.feederOfNode(node);
    if (!isOpenToCustomers(feeder)) {
      return;
    }
    SwitchingStation station = network.switchingStations().get(row);
    found.add(
        new Candidate(
            ConnectionPoint.Kind.SWITCHING_STATION,
            forest.supplyOfNode(node),
            row,
            SupplyVoltage.MV_10,
            forest.nominalKv(feeder),
            Distance.exact(distance),
            0,
            snapshot.switchingStations().x(row),
            snapshot.switchingStations().y(row),
            Math.max(0, baysWanted(station) - station.spareBays())));
  }

  /** A ring-main unit keeps one bay for the ring. */
  private int baysWanted(SwitchingStation station) {
    String kind = station.kind();
    boolean ringMain = kind.contains("环网") || kind.startsWith("ring_main");
    return ringMain ? snapshot.rules().wantedRingBays() : 1;
  }

  /** Metres to the nearest point of the level anywhere in the dataset; infinite when none. */
  double nearestMetres(PlaceCircle place, SupplyVoltage level) {
    if (level.isLow()) {
      int row = snapshot.transformers().nearest(place.x(), place.y(), this::isPublic);
      return row < 0
          ? Double.POSITIVE_INFINITY
          : snapshot.transformers().distance(row, place.x(), place.y());
    }
    if (level == SupplyVoltage.MV_10) {
      return snapshot.sections().nearestDistance(place.x(), place.y());
    }
    int row =
        snapshot
            .substations()
            .nearest(
                place.x(),
                place.y(),
                s ->
                    NominalVoltage.classOf(network.substations().get(s).voltageKv()) >= level.kv());
    return row < 0
        ? Double.POSITIVE_INFINITY
        : snapshot.substations().distance(row, place.x(), place.y());
  }
}
