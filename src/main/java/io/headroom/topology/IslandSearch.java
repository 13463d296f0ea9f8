package io.headroom.topology;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the connected parts that no source reaches, one issue for each.
 *
 * <pre>
 *   bus ─ s1 ─/ open ─ s2 ─●─ s3 ─●      island of 2 transformers
 * </pre>
 *
 * <p>A dead main transformer joins what is above and below it into one island. A node with no
 * section and no transformer is not an island.
 */
final class IslandSearch {
  private final SupplyWalk walk;
  private final Network network;
  private final int[] islandOfNode;
  private final Map<Integer, List<Integer>> transformersAtNode = new HashMap<>();
  private int islands;

  private IslandSearch(SupplyWalk walk) {
    this.walk = walk;
    this.network = walk.network;
    this.islandOfNode = new int[network.nodeCount()];
    Arrays.fill(islandOfNode, -1);
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      if (!walk.liveTransformers.get(t)) {
        for (int node : new int[] {network.busNode(t), network.hvNode(t)}) {
          transformersAtNode.computeIfAbsent(node, n -> new ArrayList<>()).add(t);
        }
      }
    }
  }

  static void report(SupplyWalk walk, IssueLog issues) {
    new IslandSearch(walk).report(issues);
  }

  private void report(IssueLog issues) {
    for (int node = 0; node < islandOfNode.length; node++) {
      if (isDead(node)) {
        spread(node, islands++);
      }
    }
    int[] transformers = new int[islands];
    int[] sections = new int[islands];
    int[] first = new int[islands];
    Arrays.fill(first, -1);
    for (int t = 0; t < network.distributionTransformers().size(); t++) {
      count(islandOfNode[network.distributionTransformers().node(t)], t, transformers, first);
    }
    for (int s = 0; s < network.lineSections().size(); s++) {
      if (network.lineSections().isInService(s)) {
        int island = islandOfNode[network.lineSections().fromNode(s)];
        int asset = walk.assets.asset(AssetKind.LINE_SECTION, s);
        count(island, asset, sections, first);
      }
    }
    for (int island = 0; island < islands; island++) {
      if (first[island] >= 0) {
        issues.add(issue(first[island], transformers[island], sections[island]));
      }
    }
  }

  private boolean isDead(int node) {
    return walk.supplyOfNode[node] < 0 && islandOfNode[node] < 0;
  }

  /** The island is named after its transformer, else section, with the least id. */
  private void count(int island, int asset, int[] counts, int[] first) {
    if (island < 0) {
      return;
    }
    counts[island]++;
    int known = first[island];
    boolean sameKind = known >= 0 && walk.assets.kind(known) == walk.assets.kind(asset);
    if (known < 0 || (sameKind && walk.assets.id(asset).compareTo(walk.assets.id(known)) < 0)) {
      first[island] = asset;
    }
  }

  private void spread(int start, int island) {
    int[] stack = {start};
    int size = 1;
    islandOfNode[start] = island;
    while (size > 0) {
      int node = stack[--size];
      for (int far : neighbours(node)) {
        if (isDead(far)) {
          islandOfNode[far] = island;
          stack = size == stack.length ? Arrays.copyOf(stack, size * 2) : stack;
          stack[size++] = far;
        }
      }
    }
  }

  private int[] neighbours(int node) {
    List<Integer> transformers = transformersAtNode.getOrDefault(node, List.of());
    int first = walk.adjacency.first(node);
    int degree = walk.adjacency.end(node) - first;
    int[] far = new int[degree + transformers.size()];
    for (int i = 0; i < degree; i++) {
      far[i] = walk.adjacency.far(walk.adjacency.edge(first + i), node);
    }
    for (int i = 0; i < transformers.size(); i++) {
      int t = transformers.get(i);
      int other = network.busNode(t) == node ? network.hvNode(t) : network.busNode(t);
      far[degree + i] = other < 0 ? node : other;
    }
    return far;
  }

  private ImportIssue issue(int asset, int transformers, int sections) {
    boolean isTransformer = walk.assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    String layer = isTransformer ? "distribution_transformer" : "line_section";
    String detail =
        "no source reaches " + transformers + " transformers and " + sections + " sections";
    Position place = walk.assets.location(asset);
    return new ImportIssue(IssueCode.ISLAND, layer, walk.assets.id(asset), place, detail);
  }
}
