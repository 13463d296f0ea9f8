package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Generator;
import io.headroom.rules.RuleSet;
import io.headroom.topology.SupplyForest;

/**
 * A load that may come to hang from another feeder.
 *
 * @param where what it hangs from or is
 * @param row in the layer of that
 * @param peakKva its largest import, negative for a firm plant; NaN when nobody knows
 * @param noonKw what it draws at the typical noon as if nothing fed in; NaN when nobody knows
 * @param connectedKw distributed generation behind it, in operation
 * @param registeredKw generation behind it that is registered only
 * @param measured true for the rest of a meter, which that meter saw in full
 */
record MovableLoad(
    Where where,
    int row,
    double peakKva,
    double noonKw,
    double connectedKw,
    double registeredKw,
    boolean measured) {

  /** What a meter saw and nothing below it accounts for. */
  static MovableLoad rest(Where where, int row, double peakKva, double noonKw) {
    return new MovableLoad(where, row, peakKva, noonKw, 0, 0, true);
  }

  static MovableLoad transformer(
      DistributionTransformers rows, int row, double peakKva, double noonKw) {
    return new MovableLoad(
        Where.TRANSFORMER,
        row,
        peakKva,
        noonKw,
        rows.connectedGenerationKw(row),
        rows.registeredGenerationKw(row),
        false);
  }

  /** A generator on the line: firm at the peak, or hidden from the meters, as it was delivered. */
  static MovableLoad plant(Generator row, int number, RuleSet rules) {
    boolean large =
        row.kind() == Generator.Kind.HYDRO && row.ratedKw() > rules.distributedHydroMaximumKw();
    boolean distributed = row.kind() != Generator.Kind.STORAGE && !large;
    double firmKw = row.firm() ? row.ratedKw() : 0;
    double noonKw = Double.isNaN(row.noonKw()) ? row.ratedKw() : row.noonKw();
    double hiddenKw =
        distributed && !Double.isNaN(row.noonKw())
            ? rules.maximumReverseRatio() * row.ratedKw() - row.noonKw()
            : 0;
    return new MovableLoad(
        Where.GENERATOR,
        number,
        -firmKw,
        large ? -noonKw : hiddenKw,
        distributed ? row.ratedKw() : 0,
        0,
        false);
  }

  /** What carries a load along. */
  enum Where {
    TRANSFORMER,
    SECTION,
    MAIN_TRANSFORMER,
    GENERATOR
  }

  /** The asset on whose supply path the load is; −1 where a generator's node gets no power. */
  int assetIn(SupplyForest forest) {
    return switch (where) {
      case TRANSFORMER -> forest.assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
      case SECTION -> forest.assets().asset(AssetKind.LINE_SECTION, row);
      case MAIN_TRANSFORMER -> forest.assets().asset(AssetKind.MAIN_TRANSFORMER, row);
      case GENERATOR -> forest.supplyOfNode(forest.assets().network().generatorNode(row));
    };
  }
}
