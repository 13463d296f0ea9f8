package io.headroom.network;

import java.util.HashMap;
import java.util.Map;

/** Gives each node id a dense number, in order of first use. Only needed while building. */
final class NodeIndex {
  private final Map<String, Integer> numbers = new HashMap<>();

  int numberOf(String nodeId) {
    Integer known = numbers.putIfAbsent(nodeId, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** The number of a node, or −1 when nothing has used it yet. */
  int find(String nodeId) {
    return numbers.getOrDefault(nodeId, -1);
  }

  int size() {
    return numbers.size();
  }

  String[] ids() {
    String[] ids = new String[numbers.size()];
    numbers.forEach((id, number) -> ids[number] = id);
    return ids;
  }
}
