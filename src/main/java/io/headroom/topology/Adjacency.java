package io.headroom.topology;

import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.Switch;

/**
 * What conducts at each node: in-service sections and closed switches, as compressed rows.
 *
 * <pre>
 *   starts  0    2       5   …      node v owns edges[starts[v] … starts[v + 1])
 *   edges   3 7  3 12 4  …          below sectionCount a section row, from there on a switch row
 * </pre>
 */
final class Adjacency {
  private final Network network;
  private final int sectionCount;
  private final int[] starts;
  private final int[] edges;

  Adjacency(Network network) {
    this.network = network;
    this.sectionCount = network.lineSections().size();
    this.starts = new int[network.nodeCount() + 2];
    countEnds();
    this.edges = new int[starts[starts.length - 1]];
    placeEnds();
  }

  private void countEnds() {
    int edgeCount = sectionCount + network.switches().size();
    for (int e = 0; e < edgeCount; e++) {
      if (conducts(e)) {
        starts[endA(e) + 2]++;
        starts[endB(e) + 2]++;
      }
    }
    for (int i = 2; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
  }

  /** Fills the rows; {@code starts[v + 1]} is the cursor of node v and ends up where it belongs. */
  private void placeEnds() {
    int edgeCount = sectionCount + network.switches().size();
    for (int e = 0; e < edgeCount; e++) {
      if (conducts(e)) {
        edges[starts[endA(e) + 1]++] = e;
        edges[starts[endB(e) + 1]++] = e;
      }
    }
  }

  int first(int node) {
    return starts[node];
  }

  int end(int node) {
    return starts[node + 1];
  }

  int edge(int position) {
    return edges[position];
  }

  boolean isSection(int edge) {
    return edge < sectionCount;
  }

  int switchRow(int edge) {
    return edge - sectionCount;
  }

  int edgeOfSwitch(int switchRow) {
    return sectionCount + switchRow;
  }

  Switch switchOf(int edge) {
    return network.switches().get(edge - sectionCount);
  }

  /** The node at the other end of an edge; the same node when both ends meet there. */
  int far(int edge, int node) {
    int a = endA(edge);
    return a == node ? endB(edge) : a;
  }

  int endA(int edge) {
    return isSection(edge)
        ? network.lineSections().fromNode(edge)
        : network.switchNodeA(edge - sectionCount);
  }

  int endB(int edge) {
    return isSection(edge)
        ? network.lineSections().toNode(edge)
        : network.switchNodeB(edge - sectionCount);
  }

  private boolean conducts(int edge) {
    LineSections sections = network.lineSections();
    return isSection(edge) ? sections.isInService(edge) : switchOf(edge).presentlyClosed();
  }
}
