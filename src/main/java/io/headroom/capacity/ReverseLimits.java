package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.rules.GenerationEdition;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.StandbyGroup;
import java.util.HashMap;
import java.util.Map;

/**
 * How much power may flow back through an asset: β of its rating.
 *
 * <p>By the edition of 2025 transformers of one parallel group count without their largest, each of
 * them and the group. By that of 2019 nothing may flow back into a network of 220 kV.
 */
final class ReverseLimits {
  private static final double NO_BACK_FEED_FROM_KV = 220;

  private final Assets assets;
  private final RuleSet rules;
  private final Ratings ratings;
  private final Map<Integer, Double> parallelBeta = new HashMap<>();

  ReverseLimits(Assets assets, RuleSet rules, Ratings ratings) {
    this.assets = assets;
    this.rules = rules;
    this.ratings = ratings;
    findParallelTransformers();
  }

  /** β·S_N. */
  double reverseKva(int asset) {
    return beta(asset) * ratings.ratedKva(asset);
  }

  private double beta(int asset) {
    AssetKind kind = assets.kind(asset);
    if (kind == AssetKind.MAIN_TRANSFORMER) {
      return ofTransformer(assets.row(asset));
    }
    if (kind == AssetKind.SUBSTATION) {
      return ofGroup(assets.groups().get(assets.row(asset)));
    }
    return rules.generationBeta();
  }

  private double ofTransformer(int row) {
    return mayFeedBack(row) ? parallelBeta.getOrDefault(row, rules.generationBeta()) : 0;
  }

  private double ofGroup(StandbyGroup group) {
    if (!mayFeedBack(group.transformers().get(0))) {
      return 0;
    }
    return group.parallel()
        ? rules.generationBeta(ratings.sumOf(group), ratings.largestOf(group))
        : rules.generationBeta();
  }

  private boolean mayFeedBack(int transformer) {
    double hvKv = assets.network().powerTransformers().get(transformer).hvKv();
    return rules.generationEdition() != GenerationEdition.DLT2041_2019
        || NominalVoltage.classOf(hvKv) < NO_BACK_FEED_FROM_KV;
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
        parallelBeta.put(t, rules.generationBeta(group[0], group[1]));
      }
    }
  }

  private static String key(PowerTransformer row) {
    return row.parallelGroup() + " " + NominalVoltage.classOf(row.lvKv());
  }
}
