package io.headroom.power;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Switch;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which main transformers feed one piece of network together, and which assets that piece holds.
 *
 * <pre>
 *   T1 ─ bus ─ F1 ─ s1 …           an area of its own
 *   T2 ∥ T3 ─ bus ─ F2 ─ s2 …      one parallel group: one area
 *   T4 ─ F4 ─ s4 ─[closed]─ s5 ─ F5 ─ T5     joined below: one area, meshed
 * </pre>
 *
 * <p>A main transformer that hangs below a section begins an area; the section's area ends there.
 */
final class SupplyAreas {
  static final int NONE = -1;

  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final int firstInner;

  /** Main transformer row at the top of each inner asset; −1 when it is not supplied. */
  private final int[] top;

  /** Union-find over rows of main transformers. */
  private final int[] joined;

  private final int[] areaOfRow;
  private final int count;

  SupplyAreas(SupplyForest forest) {
    this.forest = forest;
    this.assets = forest.assets();
    this.network = assets.network();
    this.firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    this.top = tops();
    this.joined = new int[assets.count(AssetKind.MAIN_TRANSFORMER)];
    Arrays.setAll(joined, row -> row);
    joinParallelGroups();
    joinOverNetwork();
    this.areaOfRow = new int[joined.length];
    this.count = numberAreas();
  }

  int count() {
    return count;
  }

  /** −1 for what is not supplied. */
  int areaOf(int inner) {
    return top[inner] == NONE ? NONE : areaOfRow[top[inner]];
  }

  private int[] tops() {
    int[] tops = new int[assets.count() - firstInner];
    Arrays.fill(tops, NONE);
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      tops[asset - firstInner] =
          assets.kind(asset) == AssetKind.MAIN_TRANSFORMER
              ? assets.row(asset)
              : tops[forest.parent(asset) - firstInner];
    }
    return tops;
  }

  private void joinParallelGroups() {
    Map<String, Integer> firstOfGroup = new HashMap<>();
    for (int row = 0; row < joined.length; row++) {
      PowerTransformer transformer = network.powerTransformers().get(row);
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, row);
      if (transformer.parallelGroup() != null && forest.isSupplied(asset)) {
        String key = transformer.parallelGroup() + " " + NominalVoltage.classOf(transformer.lvKv());
        Integer first = firstOfGroup.putIfAbsent(key, row);
        join(row, first == null ? row : first);
      }
    }
  }

  private void joinOverNetwork() {
    LineSections sections = network.lineSections();
    for (int s = 0; s < sections.size(); s++) {
      if (sections.isInService(s)) {
        joinNodes(sections.fromNode(s), sections.toNode(s));
      }
    }
    for (int s = 0; s < network.switches().size(); s++) {
      Switch row = network.switches().get(s);
      if (row.presentlyClosed()) {
        joinNodes(network.switchNodeA(s), network.switchNodeB(s));
      }
    }
    for (int row = 0; row < joined.length; row++) {
      int supply = forest.supplyOfNode(network.busNode(row));
      if (supply != NONE && forest.isSupplied(assets.asset(AssetKind.MAIN_TRANSFORMER, row))) {
        join(row, top[supply - firstInner]);
      }
    }
  }

  private void joinNodes(int a, int b) {
    int supplyA = forest.supplyOfNode(a);
    int supplyB = forest.supplyOfNode(b);
    if (supplyA != NONE && supplyB != NONE) {
      join(top[supplyA - firstInner], top[supplyB - firstInner]);
    }
  }

  private void join(int a, int b) {
    int rootA = root(a);
    int rootB = root(b);
    if (rootA != rootB) {
      joined[rootB] = rootA;
    }
  }

  private int root(int row) {
    int at = row;
    while (joined[at] != at) {
      joined[at] = joined[joined[at]];
      at = joined[at];
    }
    return at;
  }

  /** In the order power reaches them, so that an area comes after the one it hangs from. */
  private int numberAreas() {
    int[] numberOfRoot = new int[joined.length];
    Arrays.fill(numberOfRoot, NONE);
    Arrays.fill(areaOfRow, NONE);
    int areas = 0;
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      if (assets.kind(asset) == AssetKind.MAIN_TRANSFORMER) {
        int root = root(assets.row(asset));
        if (numberOfRoot[root] == NONE) {
          numberOfRoot[root] = areas++;
        }
        areaOfRow[assets.row(asset)] = numberOfRoot[root];
      }
    }
    return areas;
  }
}
