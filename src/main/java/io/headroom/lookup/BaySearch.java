package io.headroom.lookup;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds substations whose busbar could take a line of the customer's own.
 *
 * <p>A busbar stands below the transformers of its class, or, at the higher-voltage side of a
 * substation, below the line that feeds those transformers. Where neither is in the dataset the
 * point is kept, and what is left there is unknown.
 */
final class BaySearch {
  private final Snapshot snapshot;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;

  BaySearch(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.network = snapshot.dataset().network();
  }

  /** Within the radius of any spot of the place. */
  RingSearch.Found within(PlaceCircle place, double radiusMetres, SupplyVoltage level) {
    double reach = radiusMetres + place.radiusMetres();
    List<Candidate> found = new ArrayList<>();
    snapshot
        .substations()
        .within(
            place.x(),
            place.y(),
            reach,
            (row, distance) -> addBusbars(row, distance, level, found));
    RingSearch.Found all = new RingSearch.Found(found, reach);
    return place.isExact() ? all : RingSearch.nearest(all, radiusMetres, place.radiusMetres());
  }

  private void addBusbars(
      int substation, double distance, SupplyVoltage level, List<Candidate> found) {
    Set<Integer> starts = new HashSet<>();
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      if (network.substationOf(t) == substation) {
        addStart(t, level.kv(), starts);
      }
    }
    boolean ownClass =
        NominalVoltage.same(network.substations().get(substation).voltageKv(), level.kv());
    if (starts.isEmpty() && ownClass) {
      starts.add(-1);
    }
    starts.forEach(start -> found.add(bay(substation, start, distance, level)));
  }

  private void addStart(int transformer, double kv, Set<Integer> starts) {
    PowerTransformer unit = network.powerTransformers().get(transformer);
    if (NominalVoltage.same(unit.lvKv(), kv)) {
      starts.add(assets.asset(AssetKind.MAIN_TRANSFORMER, transformer));
    } else if (NominalVoltage.same(unit.hvKv(), kv) && network.hvNode(transformer) >= 0) {
      starts.add(forest.supplyOfNode(network.hvNode(transformer)));
    }
  }

  private Candidate bay(int substation, int start, double distance, SupplyVoltage level) {
    int spare = network.substations().get(substation).spareBaysAt(level.kv());
    return new Candidate(
        ConnectionPoint.Kind.SUBSTATION_BAY,
        start,
        substation,
        level,
        level.kv(),
        Distance.exact(distance),
        0,
        snapshot.substations().x(substation),
        snapshot.substations().y(substation),
        spare > 0 ? 0 : 1);
  }
}
