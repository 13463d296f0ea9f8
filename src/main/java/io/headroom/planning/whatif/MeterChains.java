package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where power is metered above every asset: feeder heads and main transformers, the nearest first.
 *
 * <pre>
 *   ● ─ s9 ─ F10 ─ T7 ─ s3 ─ F35 ─ T1        chain of ●:  F10, T7, F35, T1
 * </pre>
 */
final class MeterChains {
  private static final int NONE = -1;

  private final SupplyForest forest;
  private final int[] nearest;

  MeterChains(SupplyForest forest) {
    this.forest = forest;
    Assets assets = forest.assets();
    this.nearest = new int[assets.count()];
    Arrays.fill(nearest, NONE);
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      boolean section = assets.kind(asset) == AssetKind.LINE_SECTION;
      nearest[asset] = section ? nearestAbove(asset) : asset;
    }
    for (int t = 0; t < assets.count(AssetKind.DISTRIBUTION_TRANSFORMER); t++) {
      nearest[t] = nearestAbove(t);
    }
  }

  private int nearestAbove(int asset) {
    int parent = forest.parent(asset);
    return parent == NONE ? NONE : nearest[parent];
  }

  SupplyForest forest() {
    return forest;
  }

  /** The first meter at or above an asset; −1 when it is not supplied. */
  int first(int asset) {
    return asset == NONE ? NONE : nearest[asset];
  }

  /** The next one above a meter; −1 above the highest. */
  int next(int meter) {
    return nearestAbove(meter);
  }

  /** All of them, from the asset upwards. */
  List<Integer> above(int asset) {
    List<Integer> chain = new ArrayList<>();
    for (int meter = first(asset); meter != NONE; meter = next(meter)) {
      chain.add(meter);
    }
    return chain;
  }
}
