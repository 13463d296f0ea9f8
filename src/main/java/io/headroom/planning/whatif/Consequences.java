package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;

/** What no change may bring about: a loop that was not there, or customers without supply. */
final class Consequences {
  private static final double NEGLIGIBLE_KVA = 1;

  private final Drawn drawn;
  private final SupplyForest before;
  private final SupplyForest after;

  private Consequences(Drawn drawn, SupplyForest before, SupplyForest after) {
    this.drawn = drawn;
    this.before = before;
    this.after = after;
  }

  static void check(
      Drawn drawn, SupplyForest before, SupplyForest after, DeliveredLoads delivered) {
    Consequences consequences = new Consequences(drawn, before, after);
    consequences.refuseLoops();
    consequences.refuseIslands();
    consequences.refuseLostLoads(delivered);
  }

  private void refuseLoops() {
    Assets assets = after.assets();
    for (int i = 0; i < after.orderedCount(); i++) {
      int asset = after.topDown(i);
      if (after.isOnLoop(asset) && !wasOnLoop(asset)) {
        throw new RefusedChange(
            drawn.closing().field(),
            drawn.closing().value(),
            "a change that leaves a tree: this one makes a loop, or joins two sources, through "
                + after.name(asset)
                + " ("
                + assets.id(asset)
                + "); open a closed switch on it");
      }
    }
  }

  private boolean wasOnLoop(int asset) {
    AssetKind kind = after.assets().kind(asset);
    int row = after.assets().row(asset);
    return row < before.assets().count(kind) && before.isOnLoop(before.assets().asset(kind, row));
  }

  private void refuseIslands() {
    int lost = 0;
    int first = -1;
    for (int t = 0; t < before.assets().count(AssetKind.DISTRIBUTION_TRANSFORMER); t++) {
      if (before.isSupplied(t) && !after.isSupplied(t)) {
        first = lost == 0 ? t : first;
        lost++;
      }
    }
    if (lost > 0) {
      throw new RefusedChange(
          drawn.opening().field(),
          drawn.opening().value(),
          "a switch behind which everybody keeps supply: this isolates "
              + lost
              + (lost == 1 ? " transformer, " : " transformers, the first of them ")
              + before.assets().name(first));
    }
  }

  /** Customers on a line of their own have no transformer here, but their head measured them. */
  private void refuseLostLoads(DeliveredLoads delivered) {
    for (MovableLoad load : delivered.loads()) {
      boolean lost =
          load.measured()
              && load.peakKva() > NEGLIGIBLE_KVA
              && !after.isSupplied(load.assetIn(after));
      if (lost) {
        throw new RefusedChange(
            drawn.opening().field(),
            drawn.opening().value(),
            "a switch behind which everybody keeps supply: this isolates "
                + Math.round(load.peakKva())
                + " kVA that no transformer accounts for");
      }
    }
  }
}
