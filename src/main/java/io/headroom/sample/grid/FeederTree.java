package io.headroom.sample.grid;

import io.headroom.sample.land.Routes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which places a feeder serves and which it only passes: a tree of mesh edges rooted at the
 * substation.
 *
 * <pre>
 *   substation ──○──○──●──●──●        ● served    ○ passed on the way (express)
 *                      │     ╰──●
 *                      ╰──●──●
 * </pre>
 */
final class FeederTree {
  private final int root;
  private final List<Integer> served;
  private final Set<Integer> servedSet;
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final Map<Integer, Integer> edgeTo = new HashMap<>();
  private final Map<Integer, Double> weightBelow = new HashMap<>();

  private FeederTree(int root, List<Integer> served) {
    this.root = root;
    this.served = served;
    this.servedSet = new HashSet<>(served);
  }

  /**
   * @param weights of the places served, by vertex
   */
  static FeederTree of(Routes routes, List<Integer> served, double[] weights) {
    FeederTree tree = new FeederTree(routes.source(served.get(0)), served);
    for (int vertex : served) {
      for (int at = vertex; at != tree.root; at = routes.parent(at)) {
        tree.weightBelow.merge(at, weights[vertex], Double::sum);
        if (tree.edgeTo.put(at, routes.parentEdge(at)) == null) {
          tree.children.computeIfAbsent(routes.parent(at), k -> new ArrayList<>()).add(at);
        }
      }
    }
    tree.children.values().forEach(list -> list.sort(tree::heavierFirst));
    return tree;
  }

  private int heavierFirst(int a, int b) {
    int byWeight = Double.compare(weightBelow(b), weightBelow(a));
    return byWeight != 0 ? byWeight : Integer.compare(a, b);
  }

  int root() {
    return root;
  }

  List<Integer> served() {
    return served;
  }

  boolean serves(int vertex) {
    return servedSet.contains(vertex);
  }

  /** Next vertices outwards, the heaviest first. */
  List<Integer> children(int vertex) {
    return children.getOrDefault(vertex, List.of());
  }

  /** The edge by which a vertex is reached. */
  int edgeTo(int vertex) {
    return edgeTo.getOrDefault(vertex, -1);
  }

  double weightBelow(int vertex) {
    return weightBelow.getOrDefault(vertex, 0.0);
  }

  /** Direction in which the feeder leaves its substation, as a point. */
  int firstVertex() {
    return children(root).get(0);
  }

  double totalWeight() {
    return children(root).stream().mapToDouble(this::weightBelow).sum();
  }
}
