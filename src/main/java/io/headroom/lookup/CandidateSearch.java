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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 */
final class CandidateSearch {
  /** Feeders above this class are sub-transmission: no customer taps them. */
  private static final double HIGHEST_MEDIUM_KV = 20;

  private final Snapshot snapshot;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;

  CandidateSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.network = snapshot.dataset().network();
  }

  /** What was found, and how far was looked. */
  record Found(List<Candidate> candidates, double searchedMetres) {}

  Found lowVoltage(double[] place, SupplyVoltage level) {
    return inRings(ring -> transformersWithin(place, ring, level));
  }

  Found mediumVoltage(double[] place) {
    return inRings(ring -> tapsAndStationsWithin(place, ring));
  }

  /** Candidates of one ring. */
  private interface Ring {
    List<Candidate> within(double radiusMetres);
  }

  private Found inRings(Ring search) {
    double[] rings = snapshot.rules().searchRingsMetres();
    List<Candidate> found = List.of();
    double reached = 0;
    for (double ring : rings) {
      found = search.within(ring);
      reached = ring;
      if (distinctFeeders(found) >= snapshot.rules().wantedFeeders()) {
        break;
      }
    }
    return new Found(found, reached);
  }

  private int distinctFeeders(List<Candidate> found) {
    Set<Integer> feeders = new HashSet<>();
    for (Candidate candidate : found) {
      if (candidate.asset() >= 0) {
        feeders.add(forest.feederOf(candidate.asset()));
      }
    }
    feeders.remove(-1);
    return feeders.size();
  }

  private List<Candidate> transformersWithin(double[] place, double ring, SupplyVoltage level) {
    List<Candidate> found = new ArrayList<>();
    snapshot
        .transformers()
        .within(
            place[0],
            place[1],
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
        distance,
        0,
        snapshot.transformers().x(row),
        snapshot.transformers().y(row),
        0);
  }

  private List<Candidate> tapsAndStationsWithin(double[] place, double ring) {
    Map<Integer, Candidate> nearestTapOfFeeder = new HashMap<>();
    snapshot
        .sections()
        .within(
            place[0],
            place[1],
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
        .within(place[0], place[1], ring, (row, distance) -> addStation(row, distance, found));
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
        distance,
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
            distance,
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
  double nearestMetres(double[] place, SupplyVoltage level) {
    if (level.isLow()) {
      int row = snapshot.transformers().nearest(place[0], place[1], this::isPublic);
      return row < 0
          ? Double.POSITIVE_INFINITY
          : snapshot.transformers().distance(row, place[0], place[1]);
    }
    if (level == SupplyVoltage.MV_10) {
      return snapshot.sections().nearestDistance(place[0], place[1]);
    }
    int row =
        snapshot
            .substations()
            .nearest(
                place[0],
                place[1],
                s ->
                    NominalVoltage.classOf(network.substations().get(s).voltageKv()) >= level.kv());
    return row < 0
        ? Double.POSITIVE_INFINITY
        : snapshot.substations().distance(row, place[0], place[1]);
  }
}
