package io.headroom.capacity.transfer;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.topology.SupplyForest;
import io.headroom.topology.Tie;

/**
 * A tie seen from the feeder that would give load away.
 *
 * @param fromFeeder row of the giving feeder
 * @param givingNode end of the tie on its side
 * @param takingNode end of the tie on the neighbour's side
 */
record TieSide(Tie tie, int fromFeeder, int givingNode, int takingNode) {

  static TieSide of(Tie tie, int fromFeeder, SupplyForest forest) {
    Network network = forest.assets().network();
    int a = network.switchNodeA(tie.switchRow());
    int b = network.switchNodeB(tie.switchRow());
    boolean givesAtA = forest.feederOfNode(a) == fromFeeder;
    return new TieSide(tie, fromFeeder, givesAtA ? a : b, givesAtA ? b : a);
  }

  int toFeeder() {
    return tie.feederA() == fromFeeder ? tie.feederB() : tie.feederA();
  }

  /** The giving feeder as an asset. */
  int giver(SupplyForest forest) {
    return forest.assets().asset(AssetKind.FEEDER, fromFeeder);
  }

  int taker(SupplyForest forest) {
    return forest.assets().asset(AssetKind.FEEDER, toFeeder());
  }
}
