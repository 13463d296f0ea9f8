package io.headroom.planning;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;

/**
 * What is switched off for work on an asset: whatever gets its power through it.
 *
 * <pre>
 *   ── s1 ──●── K ──●── s2 ──●        work on s1 or at K: s2 and all behind it are off
 *                   └── s3 ──●        work on s2: s3 stays on
 * </pre>
 *
 * <p>The head switch of a feeder means the feeder, a substation all its main transformers; any
 * other switch or station means all that starts at its nodes.
 */
final class OutageReach {
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;

  OutageReach(SupplyForest forest) {
    this.forest = forest;
    this.assets = forest.assets();
    this.network = assets.network();
  }

  /** The assets that power does not pass while work is done there; empty for one not known. */
  BitSet deadAssets(String assetId) {
    BitSet dead = new BitSet();
    int asset = assets.find(assetId);
    if (asset >= 0) {
      dead.set(asset);
    }
    addSubstation(assetId, dead);
    if (dead.isEmpty()) {
      addSwitches(assetId, dead);
      addStations(assetId, dead);
    }
    return dead;
  }

  /** True when the asset gets its power through one that is dead. */
  boolean isOff(int asset, BitSet dead) {
    for (int above : forest.path(asset)) {
      if (dead.get(above)) {
        return true;
      }
    }
    return false;
  }

  private void addSubstation(String id, BitSet dead) {
    for (int row = 0; row < network.powerTransformers().size(); row++) {
      if (network.powerTransformers().get(row).substationId().equals(id)) {
        dead.set(assets.asset(AssetKind.MAIN_TRANSFORMER, row));
      }
    }
  }

  private void addSwitches(String id, BitSet dead) {
    for (int row = 0; row < network.switches().size(); row++) {
      if (network.switches().get(row).id().equals(id) && !addHeadedFeeder(row, dead)) {
        addStartingAt(network.switchNodeA(row), dead);
        addStartingAt(network.switchNodeB(row), dead);
      }
    }
  }

  private boolean addHeadedFeeder(int switchRow, BitSet dead) {
    boolean heads = false;
    for (int feeder = 0; feeder < network.feeders().size(); feeder++) {
      if (network.headSwitch(feeder) == switchRow) {
        dead.set(assets.asset(AssetKind.FEEDER, feeder));
        heads = true;
      }
    }
    return heads;
  }

  private void addStations(String id, BitSet dead) {
    for (int row = 0; row < network.switchingStations().size(); row++) {
      if (network.switchingStations().get(row).id().equals(id)) {
        addStartingAt(network.switchingStationNode(row), dead);
      }
    }
  }

  private void addStartingAt(int node, BitSet dead) {
    if (node < 0 || forest.supplyOfNode(node) < 0) {
      return;
    }
    addTransformersAt(node, dead);
    LineSections sections = network.lineSections();
    for (int row = 0; row < sections.size(); row++) {
      int asset = assets.asset(AssetKind.LINE_SECTION, row);
      boolean touches = sections.fromNode(row) == node || sections.toNode(row) == node;
      if (touches && forest.parent(asset) == forest.supplyOfNode(node)) {
        dead.set(asset);
      }
    }
  }

  private void addTransformersAt(int node, BitSet dead) {
    for (int row = 0; row < network.distributionTransformers().size(); row++) {
      if (network.distributionTransformers().node(row) == node) {
        dead.set(assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row));
      }
    }
  }
}
