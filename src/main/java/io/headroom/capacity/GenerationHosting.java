package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;

/**
 * How much distributed generation each asset may host, by DL/T 2041-2025, in tenths of kW.
 *
 * <pre>
 *   S_d = (P − P_G + β·S_N·cosφ + P_ESS) / τ_max        C1 = S_d − connected
 *   S_N  rating of a transformer, √3·U·I of a section or feeder
 *   β    0.80; of transformers in parallel no more than (ΣS − max S) / ΣS
 * </pre>
 *
 * <p>Nothing is clamped: a negative S_d says that the asset feeds back too much already.
 */
final class GenerationHosting {
  private final SupplyForest forest;
  private final int[] limit;
  private final int[] connected;
  private final BitSet red = new BitSet();
  private final int firstInner;

  GenerationHosting(Basis basis) {
    this.forest = basis.forest();
    this.firstInner = basis.assets().count(AssetKind.DISTRIBUTION_TRANSFORMER);
    double[] noonLoadKw = NoonLoad.assess(basis);
    ReverseLimits reverse = new ReverseLimits(basis);
    limit = new int[basis.assets().count()];
    connected = new int[limit.length];
    for (int asset = 0; asset < limit.length; asset++) {
      limit[asset] = Tenths.of(reverse.hostingKw(asset, noonLoadKw[asset]));
      connected[asset] = Tenths.of(basis.generation().connectedKw(asset));
    }
    markRed();
  }

  /** S_d. */
  int limit(int asset) {
    return limit[asset];
  }

  int connected(int asset) {
    return connected[asset];
  }

  /** True when C1 ≤ 0 at the asset or at anything above it. */
  boolean isRed(int asset) {
    if (asset >= firstInner) {
      return red.get(asset);
    }
    int parent = forest.parent(asset);
    return isFull(asset) || (parent >= 0 && red.get(parent));
  }

  private boolean isFull(int asset) {
    return limit[asset] != Tenths.UNKNOWN && limit[asset] <= connected[asset];
  }

  private void markRed() {
    Assets assets = forest.assets();
    for (int asset = assets.asset(AssetKind.SUBSTATION, 0); asset < limit.length; asset++) {
      red.set(asset, isFull(asset));
    }
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      int parent = forest.parent(asset);
      int group = forest.group(asset);
      boolean above = (parent >= 0 && red.get(parent)) || (group >= 0 && red.get(group));
      red.set(asset, above || isFull(asset));
    }
  }
}
