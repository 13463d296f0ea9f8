package io.headroom.exchange;

import java.util.HashMap;
import java.util.Map;

/** Buses joined into groups (disjoint sets); a group is named after one of its buses. */
final class ConnectedBuses {
  private final Map<Integer, Integer> parent = new HashMap<>();

  int groupOf(int bus) {
    int root = bus;
    while (parent.getOrDefault(root, root) != root) {
      root = parent.getOrDefault(root, root);
    }
    int at = bus;
    while (at != root) {
      int next = parent.getOrDefault(at, at);
      parent.put(at, root);
      at = next;
    }
    return root;
  }

  void join(int a, int b) {
    parent.put(groupOf(a), groupOf(b));
  }
}
