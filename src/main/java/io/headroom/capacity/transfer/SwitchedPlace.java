package io.headroom.capacity.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes at the end of one asset that closed switches join, and what hangs from each.
 *
 * <pre>
 *   section ── e ─[q1]─ ● b ─[q2]─ x ── next section, or the tie
 *                       │
 *                    branch
 *
 *   open q1: b, the branch, x and what follows go over     open q2: only x and what follows
 * </pre>
 */
final class SwitchedPlace {
  /** A section, feeder or transformer that begins at a node; its load where it has no buses. */
  private record Attached(int node, int asset, double weight) {}

  private record Joint(int switchRow, int node) {}

  private final int asset;
  private final Map<Integer, List<Joint>> joints = new HashMap<>();
  private final List<Attached> branches = new ArrayList<>();
  private final List<Attached> loads = new ArrayList<>();

  SwitchedPlace(int asset) {
    this.asset = asset;
  }

  void addSwitch(int row, int nodeA, int nodeB) {
    joints.computeIfAbsent(nodeA, n -> new ArrayList<>()).add(new Joint(row, nodeB));
    joints.computeIfAbsent(nodeB, n -> new ArrayList<>()).add(new Joint(row, nodeA));
  }

  void addBranch(int node, int branch) {
    branches.add(new Attached(node, branch, 0));
  }

  void addLoad(int node, int transformer, double kva) {
    loads.add(new Attached(node, transformer, kva));
  }

  /**
   * Openings between where power enters and where the way to the tie leaves, nearest the head
   * first.
   */
  List<Opening> between(int entry, int exit) {
    List<Opening> openings = new ArrayList<>();
    for (int switchRow : way(entry, exit)) {
      Set<Integer> over = reach(exit, switchRow);
      if (!over.contains(entry)) {
        openings.add(opening(switchRow, over));
      }
    }
    return openings;
  }

  private Opening opening(int switchRow, Set<Integer> over) {
    List<Attached> part = loads.stream().filter(load -> over.contains(load.node())).toList();
    double all = weight(loads);
    return new Opening(
        switchRow,
        asset,
        branches.stream().filter(b -> over.contains(b.node())).map(Attached::asset).toList(),
        part.stream().map(Attached::asset).toList(),
        all > 0 ? weight(part) / all : 0);
  }

  private static double weight(List<Attached> loads) {
    return loads.stream().mapToDouble(Attached::weight).sum();
  }

  /** Switches on the way from one node to another; empty when there is none. */
  private List<Integer> way(int from, int to) {
    Map<Integer, Joint> cameBy = new HashMap<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(to));
    Set<Integer> seen = new HashSet<>(next);
    while (!next.isEmpty()) {
      int node = next.remove();
      for (Joint joint : joints.getOrDefault(node, List.of())) {
        if (seen.add(joint.node())) {
          cameBy.put(joint.node(), new Joint(joint.switchRow(), node));
          next.add(joint.node());
        }
      }
    }
    List<Integer> switches = new ArrayList<>();
    for (Joint at = cameBy.get(from); at != null; at = cameBy.get(at.node())) {
      switches.add(at.switchRow());
    }
    return switches;
  }

  /** Nodes that stay joined to one when a switch opens. */
  private Set<Integer> reach(int from, int openSwitch) {
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    Set<Integer> seen = new HashSet<>(next);
    while (!next.isEmpty()) {
      for (Joint joint : joints.getOrDefault(next.remove(), List.of())) {
        if (joint.switchRow() != openSwitch && seen.add(joint.node())) {
          next.add(joint.node());
        }
      }
    }
    return seen;
  }
}
