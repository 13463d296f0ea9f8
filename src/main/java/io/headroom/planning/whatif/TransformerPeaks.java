package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;

/**
 * The peak of every distribution transformer: delivered, allocated from its head, or, where the
 * head leaves nothing to allocate, assumed to be as much of its rating as its neighbours'.
 */
final class TransformerPeaks {
  private static final int NONE = -1;

  private final MeterChains chains;
  private final Assets assets;
  private final RuleSet rules;
  private final DistributionTransformers rows;
  private final double[] meters;
  private final double[] kva;

  /** {@code assessedKva} by asset, NaN where nothing is known. */
  TransformerPeaks(MeterChains chains, double[] assessedKva, RuleSet rules) {
    this.chains = chains;
    this.assets = chains.forest().assets();
    this.rules = rules;
    this.rows = assets.network().distributionTransformers();
    this.meters = assessedKva;
    this.kva = new double[rows.size()];
    System.arraycopy(assessedKva, 0, kva, 0, kva.length);
    assumeTheRest();
  }

  /** NaN where nobody can say. */
  double kva(int row) {
    return kva[row];
  }

  /** True when the dataset itself says what the peak was. */
  boolean isDelivered(int row) {
    return !Double.isNaN(rows.peakKva(row))
        && rows.coveragePercent(row) >= rules.coverageFromPercent();
  }

  private void assumeTheRest() {
    double[] known = new double[assets.count()];
    double[] rated = new double[assets.count()];
    for (int t = 0; t < kva.length; t++) {
      int head = measuredHead(t);
      if (head != NONE && !Double.isNaN(kva[t])) {
        known[head] += kva[t];
        rated[head] += rows.ratedKva(t);
      }
    }
    for (int t = 0; t < kva.length; t++) {
      int head = Double.isNaN(kva[t]) ? measuredHead(t) : NONE;
      if (head != NONE) {
        kva[t] = rows.ratedKva(t) * (rated[head] > 0 ? known[head] / rated[head] : 1);
      }
    }
  }

  /** The nearest measured feeder head above, below any main transformer. */
  private int measuredHead(int transformer) {
    int meter = chains.first(transformer);
    while (meter != NONE && assets.kind(meter) == AssetKind.FEEDER) {
      if (!Double.isNaN(meters[meter])) {
        return meter;
      }
      meter = chains.next(meter);
    }
    return NONE;
  }
}
