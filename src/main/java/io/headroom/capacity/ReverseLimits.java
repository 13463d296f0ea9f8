package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.StandbyGroup;
import java.util.HashMap;
import java.util.Map;

/**
 * S_d of DL/T 2041 for one asset after the other: what may flow back plus what is used at noon.
 *
 * <p>β is the share of a rating that may flow back; transformers of one parallel group count
 * without their largest, each of them and the group.
 */
final class ReverseLimits {
  private final Basis basis;
  private final Assets assets;
  private final Map<Integer, Double> parallelBeta = new HashMap<>();

  ReverseLimits(Basis basis) {
    this.basis = basis;
    this.assets = basis.assets();
    findParallelTransformers();
  }

  /** S_d in kW; NaN when the load at noon is unknown. */
  double hostingKw(int asset, double noonLoadKw) {
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
}
