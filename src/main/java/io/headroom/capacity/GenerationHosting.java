package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.StandbyGroup;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

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
  private final Basis basis;
  private final Assets assets;
  private final Map<Integer, Double> parallelBeta = new HashMap<>();
  private final int[] limit;
  private final int[] connected;
  private final BitSet red = new BitSet();
  private final int firstInner;

  GenerationHosting(Basis basis) {
    this.basis = basis;
    this.assets = basis.assets();
    this.firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    findParallelTransformers();
    double[] noonLoadKw = NoonLoad.assess(basis);
    limit = new int[assets.count()];
    connected = new int[assets.count()];
    for (int asset = 0; asset < limit.length; asset++) {
      limit[asset] = Tenths.of(limitKw(asset, noonLoadKw[asset]));
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
    int parent = basis.forest().parent(asset);
    return isFull(asset) || (parent >= 0 && red.get(parent));
  }

  private double limitKw(int asset, double noonLoadKw) {
    RuleSet rules = basis.rules();
    GenerationBelow generation = basis.generation();
    double reverse = beta(asset) * basis.ratings().ratedKva(asset) * rules.generationPowerFactor();
    return (noonLoadKw - generation.largeNoonKw(asset) + reverse + generation.storageKw(asset))
        / rules.maximumReverseRatio();
  }

  private double beta(int asset) {
    RuleSet rules = basis.rules();
    AssetKind kind = assets.kind(asset);
    if (kind == AssetKind.MAIN_TRANSFORMER) {
      return parallelBeta.getOrDefault(assets.row(asset), rules.generationBeta());
    }
    if (kind == AssetKind.SUBSTATION) {
      StandbyGroup group = assets.groups().get(assets.row(asset));
      if (group.parallel()) {
        return rules.generationBeta(basis.ratings().sumOf(group), basis.ratings().largestOf(group));
      }
    }
    return rules.generationBeta();
  }

  private void findParallelTransformers() {
    Network network = assets.network();
    Map<String, double[]> sumAndLargest = new HashMap<>();
    for (PowerTransformer row : network.powerTransformers()) {
      if (row.parallelGroup() != null) {
        double[] known = sumAndLargest.computeIfAbsent(key(row), k -> new double[2]);
        known[0] += row.ratedKva();
        known[1] = Math.max(known[1], row.ratedKva());
      }
    }
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      double[] group = sumAndLargest.get(key(network.powerTransformers().get(t)));
      if (group != null && group[0] > group[1]) {
        parallelBeta.put(t, basis.rules().generationBeta(group[0], group[1]));
      }
    }
  }

  private static String key(PowerTransformer row) {
    return row.parallelGroup() + " " + NominalVoltage.classOf(row.lvKv());
  }

  private boolean isFull(int asset) {
    return limit[asset] != Tenths.UNKNOWN && limit[asset] <= connected[asset];
  }

  private void markRed() {
    SupplyForest forest = basis.forest();
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
