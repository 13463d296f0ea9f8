package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which feeder head accounts for which transformers below it.
 *
 * <pre>
 *   head A measured ─ s1 ─┬─ ●1                 pool of A: ●1, T7, head B
 *                         ├─ T7 (35/10) ─ …     what hangs below T7 is T7's
 *                         ├─ head B measured ─ ●2          pool of B: ●2
 *                         └─ head C not measured ─ ●3      pool of A again: ●3
 * </pre>
 *
 * <p>A feeder that is measured nowhere is a pool of its own, without a measurement.
 */
final class HeadPools {
  /** Called for every member of a pool: transformer, main transformer or measured feeder. */
  interface Members {
    void visit(int member, int pool);
  }

  private static final int NONE = -1;

  private final SupplyForest forest;
  private final Assets assets;
  private final IntPredicate measured;
  private final int firstInner;
  private final int[] pool;
  private final int[] feeder;

  /** {@code measured} is asked with the assets of feeders. */
  HeadPools(SupplyForest forest, IntPredicate measured) {
    this.forest = forest;
    this.assets = forest.assets();
    this.measured = measured;
    this.firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    this.pool = new int[assets.count() - firstInner];
    this.feeder = new int[assets.count() - firstInner];
    Arrays.fill(pool, NONE);
    Arrays.fill(feeder, NONE);
    for (int i = 0; i < forest.orderedCount(); i++) {
      place(forest.topDown(i));
    }
  }

  private void place(int asset) {
    int inner = asset - firstInner;
    switch (assets.kind(asset)) {
      case LINE_SECTION -> {
        pool[inner] = poolBelow(forest.parent(asset));
        feeder[inner] = feeder[forest.parent(asset) - firstInner];
      }
      case FEEDER -> {
        int above = poolBelow(forest.parent(asset));
        pool[inner] = above == NONE || measured.test(asset) ? asset : above;
        feeder[inner] = asset;
      }
      default -> {}
    }
  }

  /** The feeder asset whose head accounts for what hangs right below this asset; −1 when none. */
  int poolBelow(int asset) {
    return asset == NONE ? NONE : pool[asset - firstInner];
  }

  /** The feeder asset that a section is part of, going straight up; −1 when none. */
  int feederAbove(int section) {
    return feeder[section - firstInner];
  }

  boolean isMeasured(int pool) {
    return pool != NONE && measured.test(pool);
  }

  /** Visits every transformer, main transformer and measured feeder that hangs in a pool. */
  void forEachMember(Members members) {
    for (int t = 0; t < firstInner; t++) {
      visit(t, members);
    }
    for (int f = 0; f < assets.count(AssetKind.FEEDER); f++) {
      int asset = assets.asset(AssetKind.FEEDER, f);
      if (measured.test(asset)) {
        visit(asset, members);
      }
    }
    for (int t = 0; t < assets.count(AssetKind.MAIN_TRANSFORMER); t++) {
      visit(assets.asset(AssetKind.MAIN_TRANSFORMER, t), members);
    }
  }

  private void visit(int member, Members members) {
    int of = poolBelow(forest.parent(member));
    if (of != NONE) {
      members.visit(member, of);
    }
  }
}
