package io.headroom.topology;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.Switch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The walk outward from the sources, breadth first over plain arrays, and what it leaves behind.
 *
 * <p>Nodes joined by closed switches are one place electrically, so a claimed node is flooded
 * through its switches at once; only sections, feeder heads and main transformers are a step:
 *
 * <pre>
 *   step 0   bus ─[incomer]─ bus'       one flood
 *   step 1   head switch → feeder       step 2  section → far node and its flood …
 * </pre>
 *
 * An edge between two nodes that are both claimed already closes a loop and is kept aside.
 */
final class SupplyWalk {
  static final int NONE = -1;

  /** An edge that met power from both ends; the assets through which it arrived there. */
  record Closure(int edge, int nodeA, int nodeB, int assetA, int assetB) {}

  final Network network;
  final Assets assets;
  final Adjacency adjacency;
  final FeederHeads heads;
  final int[] parent;
  final int[] level;
  final int[] supplyOfNode;
  final int[] feederOfNode;
  final int[] transformerOfNode;
  final BitSet liveTransformers = new BitSet();
  final List<Closure> closures = new ArrayList<>();
  final List<int[]> doubleFedBusbars = new ArrayList<>();
  final int[] topDown;
  int topDownSize;

  private final Sources sources;
  private final Map<Integer, List<Integer>> transformersAbove = new HashMap<>();
  private final BitSet usedSwitches = new BitSet();
  private final int[] nodes;
  private int nodesSize;
  private int[] stepEdges = new int[64];
  private int[] stepNodes = new int[64];
  private int steps;
  private final List<Integer> risingTransformers = new ArrayList<>();

  SupplyWalk(Network network, Assets assets, FeederHeads heads) {
    this.network = network;
    this.assets = assets;
    this.heads = heads;
    this.adjacency = new Adjacency(network);
    this.sources = new Sources(network);
    int firstStep = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    parent = filled(assets.count());
    level = new int[assets.count() - firstStep];
    topDown = new int[assets.count() - firstStep];
    supplyOfNode = filled(network.nodeCount());
    feederOfNode = filled(network.nodeCount());
    transformerOfNode = filled(network.nodeCount());
    nodes = new int[network.nodeCount()];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  void run() {
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      if (sources.isRoot(t)) {
        risingTransformers.add(t);
      } else {
        transformersAbove.computeIfAbsent(network.hvNode(t), n -> new ArrayList<>()).add(t);
      }
    }
    int from = 0;
    while (from < nodesSize || !risingTransformers.isEmpty()) {
      raiseTransformers();
      collectSteps(from, nodesSize);
      from = nodesSize;
      takeSteps();
    }
  }

  boolean isSameSource(int transformerA, int transformerB) {
    return sources.isSame(transformerA, transformerB);
  }

  int levelOf(int asset) {
    return level[asset - assets.count(AssetKind.DISTRIBUTION_TRANSFORMER)];
  }

  /** Energises the busbars of all transformers that became live, then floods them side by side. */
  private void raiseTransformers() {
    int from = nodesSize;
    risingTransformers.sort(Comparator.comparing(t -> network.powerTransformers().get(t).id()));
    for (int t : risingTransformers) {
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
      int hvNode = network.hvNode(t);
      hang(asset, hvNode < 0 ? NONE : supplyOfNode[hvNode]);
      liveTransformers.set(t);
      int bus = network.busNode(t);
      if (supplyOfNode[bus] == NONE) {
        claim(bus, asset, NONE, t);
      } else if (!isSameSource(t, transformerOfNode[bus])) {
        doubleFedBusbars.add(new int[] {t, bus});
      }
    }
    risingTransformers.clear();
    flood(from);
  }

  /** Notes every way onward from the nodes claimed last: sections, heads, transformers above. */
  private void collectSteps(int from, int to) {
    steps = 0;
    for (int i = from; i < to; i++) {
      int node = nodes[i];
      List<Integer> above = transformersAbove.isEmpty() ? null : transformersAbove.get(node);
      if (above != null) {
        risingTransformers.addAll(above);
      }
      int headless = heads.isEmptyAtNodes() ? NONE : heads.atNode(node);
      for (int p = adjacency.first(node); p < adjacency.end(node); p++) {
        collectStep(adjacency.edge(p), node, headless);
      }
    }
  }

  private void collectStep(int edge, int node, int headless) {
    if (adjacency.isSection(edge)) {
      if (parent[sectionAsset(edge)] == NONE) {
        addStep(edge, node);
      }
      return;
    }
    int switchRow = adjacency.switchRow(edge);
    boolean isHead = heads.atSwitch(switchRow) != NONE;
    if ((isHead || leavesHeadless(edge, headless)) && !usedSwitches.get(switchRow)) {
      addStep(edge, node);
    }
  }

  private boolean leavesHeadless(int edge, int headless) {
    return headless != NONE && adjacency.switchOf(edge).kind() != Switch.Kind.COUPLER;
  }

  private void addStep(int edge, int node) {
    if (steps == stepEdges.length) {
      stepEdges = Arrays.copyOf(stepEdges, steps * 2);
      stepNodes = Arrays.copyOf(stepNodes, steps * 2);
    }
    stepEdges[steps] = edge;
    stepNodes[steps++] = node;
  }

  private void takeSteps() {
    for (int i = 0; i < steps; i++) {
      if (adjacency.isSection(stepEdges[i])) {
        stepOverSection(stepEdges[i], stepNodes[i]);
      } else {
        stepOverSwitch(stepEdges[i], stepNodes[i]);
      }
    }
  }

  private void stepOverSection(int edge, int node) {
    int section = sectionAsset(edge);
    if (parent[section] != NONE) {
      return;
    }
    int feeder = feederOfNode[node];
    int above = supplyOfNode[node];
    int beginning = heads.beginningAt(heads.atSection(edge), node);
    if (beginning >= 0) {
      feeder = beginning;
      above = hangFeeder(beginning, node);
    } else if (heads.atSection(edge) != NONE) {
      feeder = NONE;
    }
    hang(section, above);
    arrive(edge, node, section, feeder);
  }

  private void stepOverSwitch(int edge, int node) {
    int switchRow = adjacency.switchRow(edge);
    if (usedSwitches.get(switchRow)) {
      return;
    }
    usedSwitches.set(switchRow);
    int beginning = heads.beginningAt(heads.atSwitch(switchRow), node);
    if (beginning >= 0) {
      arrive(edge, node, hangFeeder(beginning, node), beginning);
    } else {
      arrive(edge, node, supplyOfNode[node], NONE);
    }
  }

  private int hangFeeder(int feeder, int node) {
    int asset = assets.asset(AssetKind.FEEDER, feeder);
    if (parent[asset] == NONE) {
      hang(asset, supplyOfNode[node]);
    }
    return asset;
  }

  private void hang(int asset, int above) {
    parent[asset] = above;
    level[asset - assets.count(AssetKind.DISTRIBUTION_TRANSFORMER)] =
        above == NONE ? 0 : levelOf(above) + 1;
    topDown[topDownSize++] = asset;
  }

  private void arrive(int edge, int node, int asset, int feeder) {
    int far = adjacency.far(edge, node);
    if (supplyOfNode[far] != NONE) {
      closures.add(new Closure(edge, node, far, asset, supplyOfNode[far]));
      return;
    }
    int from = nodesSize;
    claim(far, asset, feeder, transformerOfNode[node]);
    flood(from);
  }

  private void claim(int node, int asset, int feeder, int transformer) {
    supplyOfNode[node] = asset;
    feederOfNode[node] = feeder;
    transformerOfNode[node] = transformer;
    nodes[nodesSize++] = node;
  }

  /**
   * Spreads over plain closed switches, nearest first, from the nodes claimed since {@code from}.
   */
  private void flood(int from) {
    for (int i = from; i < nodesSize; i++) {
      int node = nodes[i];
      int headless = heads.isEmptyAtNodes() ? NONE : heads.atNode(node);
      for (int p = adjacency.first(node); p < adjacency.end(node); p++) {
        int edge = adjacency.edge(p);
        if (isPlainSwitch(edge) && !leavesHeadless(edge, headless)) {
          floodOver(edge, node);
        }
      }
    }
  }

  private boolean isPlainSwitch(int edge) {
    return !adjacency.isSection(edge)
        && heads.atSwitch(adjacency.switchRow(edge)) == NONE
        && !usedSwitches.get(adjacency.switchRow(edge));
  }

  private void floodOver(int edge, int node) {
    int far = adjacency.far(edge, node);
    if (supplyOfNode[far] != NONE) {
      usedSwitches.set(adjacency.switchRow(edge));
      closures.add(new Closure(edge, node, far, supplyOfNode[node], supplyOfNode[far]));
      return;
    }
    usedSwitches.set(adjacency.switchRow(edge));
    int asset = supplyOfNode[node];
    int feeder = feederOfNode[node];
    if (feeder != NONE && isHeadlessCoupler(edge, asset)) {
      int head = network.headNode(feeder);
      asset = supplyOfNode[head];
      feeder = feederOfNode[head];
    }
    claim(far, asset, feeder, transformerOfNode[node]);
  }

  /** A bus coupler met before any section of a feeder without a head: still the busbar's side. */
  private boolean isHeadlessCoupler(int edge, int asset) {
    return adjacency.switchOf(edge).kind() == Switch.Kind.COUPLER
        && assets.kind(asset) == AssetKind.FEEDER
        && heads.atNode(network.headNode(assets.row(asset))) == assets.row(asset);
  }

  private int sectionAsset(int section) {
    return assets.asset(AssetKind.LINE_SECTION, section);
  }
}
