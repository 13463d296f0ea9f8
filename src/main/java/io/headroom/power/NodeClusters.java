package io.headroom.power;

import io.headroom.network.Network;
import java.util.Arrays;

/** Which nodes are one place electrically, because closed switches join them. */
final class NodeClusters {
  private final int[] joined;

  NodeClusters(Network network) {
    joined = new int[network.nodeCount()];
    Arrays.setAll(joined, node -> node);
    for (int s = 0; s < network.switches().size(); s++) {
      if (network.switches().get(s).presentlyClosed()) {
        joined[of(network.switchNodeA(s))] = of(network.switchNodeB(s));
      }
    }
  }

  /** One node that stands for all of the cluster. */
  int of(int node) {
    int at = node;
    while (joined[at] != at) {
      joined[at] = joined[joined[at]];
      at = joined[at];
    }
    return at;
  }
}
