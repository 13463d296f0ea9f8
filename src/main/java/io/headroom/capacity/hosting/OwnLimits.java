package io.headroom.capacity.hosting;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.Moment;
import io.headroom.rules.RuleSet;

/**
 * What a distribution transformer itself lets through, beside the network that feeds it; in kVA of
 * demand and kW of generation. May be negative; NaN when there is no data.
 *
 * <pre>
 *   demand        k·S_N − load − promised
 *   generation    β·S_N·cosφ + P − output of what is connected, registered, promised
 * </pre>
 */
final class OwnLimits {
  private final HostingBasis basis;
  private final Headroom headroom;
  private final RuleSet rules;

  OwnLimits(HostingBasis basis) {
    this.basis = basis;
    this.headroom = basis.headroom();
    this.rules = basis.rules();
  }

  double demandKva(int transformer, Moment moment) {
    return moment.isHour()
        ? basis.hours().headroomKva(transformer, moment.index())
        : headroom.headroomKva(transformer);
  }

  /**
   * S_d·τ_max is P and what may flow back, so that the load at noon need not be worked out again.
   */
  double generationKw(int transformer, Moment moment) {
    double atNoon = rules.maximumReverseRatio();
    double plants =
        headroom.generationConnectedKw(transformer) + headroom.generationCommittedKw(transformer);
    double hostedKw = atNoon * headroom.generationLimitKw(transformer);
    if (!moment.isHour()) {
      return hostedKw - atNoon * plants;
    }
    double reverseKw = headroom.reverseLimitKw(transformer);
    double mean = basis.noon().meanKva(transformer);
    double ratio = basis.noon().ratio(transformer, moment.index(), mean);
    return reverseKw + (hostedKw - reverseKw) * ratio - plants * basis.sky().pu(moment.index());
  }
}
