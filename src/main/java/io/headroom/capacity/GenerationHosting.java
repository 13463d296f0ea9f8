package io.headroom.capacity;

import io.headroom.rules.GenerationEdition;
import io.headroom.rules.RuleSet;

/**
 * How much distributed generation each asset may host, by DL/T 2041, in tenths of kW.
 *
 * <pre>
 *   2025   S_d = (P − P_G + β·S_N·cosφ + P_ESS) / τ_max
 *   2019   λ = (P_DG − P_L) / S_e ≤ 0.8 with P_DG = τ_max·(connected + promised), P_L = P − P_G:
 *          what may be connected is (P_L + 0.8·S_e) / τ_max, and P_L / τ_max without back-feed
 *
 *   S_N, S_e  rating of a transformer, √3·U·I of a section or feeder
 * </pre>
 *
 * <p>Nothing is clamped: a negative limit says that the asset feeds back too much already.
 */
final class GenerationHosting {
  private final ReverseLimits reverse;
  private final GenerationEdition edition;
  private final double powerFactor;
  private final int[] limit;
  private final int[] withoutBackFeed;
  private final int[] connected;

  GenerationHosting(Basis basis) {
    RuleSet rules = basis.rules();
    this.reverse = new ReverseLimits(basis.assets(), rules, basis.ratings());
    this.edition = rules.generationEdition();
    this.powerFactor = rules.generationPowerFactor();
    int assets = basis.assets().count();
    limit = new int[assets];
    connected = new int[assets];
    withoutBackFeed = new int[edition == GenerationEdition.DLT2041_2019 ? assets : 0];
    double[] noonLoadKw = NoonLoad.assess(basis);
    for (int asset = 0; asset < assets; asset++) {
      double ownKw = noonLoadKw[asset] - basis.generation().largeNoonKw(asset);
      double mayReturnKw = reverseKw(asset) + storageKw(asset, basis);
      limit[asset] = Tenths.of((ownKw + mayReturnKw) / rules.maximumReverseRatio());
      connected[asset] = Tenths.of(basis.generation().connectedKw(asset));
      if (withoutBackFeed.length > 0) {
        withoutBackFeed[asset] = Tenths.of(ownKw / rules.maximumReverseRatio());
      }
    }
  }

  /** P_ESS, which the edition of 2019 does not know. */
  private double storageKw(int asset, Basis basis) {
    return edition == GenerationEdition.DLT2041_2019 ? 0 : basis.generation().storageKw(asset);
  }

  GenerationEdition edition() {
    return edition;
  }

  /** S_d of 2025; what may be connected before a zone of 2019 turns red. */
  int limit(int asset) {
    return limit[asset];
  }

  /** What may be connected before power flows back; only by the edition of 2019. */
  int withoutBackFeed(int asset) {
    return withoutBackFeed[asset];
  }

  int connected(int asset) {
    return connected[asset];
  }

  /** How much may flow back through the asset: β·S_N·cosφ; by the edition of 2019 β·S_N. */
  double reverseKw(int asset) {
    double kva = reverse.reverseKva(asset);
    return edition == GenerationEdition.DLT2041_2019 ? kva : kva * powerFactor;
  }
}
