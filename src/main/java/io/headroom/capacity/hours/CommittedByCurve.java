package io.headroom.capacity.hours;

import io.headroom.capacity.Headroom;
import io.headroom.rules.RuleSet;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * What is promised at every asset, by curve: rows only for the few assets with a commitment.
 *
 * <pre>
 *   committed(h) = committed − Σ kva · (1 − pu(h))       Σ over the curves of the commitments
 * </pre>
 *
 * <p>Written as what is missing at an hour, so that the figure of the year, with its rounding, is
 * the largest of the hours.
 */
final class CommittedByCurve {
  private final HourCurves curves;
  private final int[] assets;
  private final double[][] kva;

  CommittedByCurve(Headroom headroom, RuleSet rules, HourCurves curves) {
    this.curves = curves;
    UseCurves uses = new UseCurves(headroom.forest().assets(), rules, curves);
    TreeMap<Integer, double[]> sums = new TreeMap<>();
    headroom.forEachDemandCommitment(
        (commitment, asset, seen) ->
            sums.computeIfAbsent(asset, a -> new double[curves.count()])[uses.of(commitment)] +=
                seen);
    assets = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
    kva = sums.values().toArray(double[][]::new);
  }

  /** What of the yearly figure is not drawn at an hour from 0 to 95. */
  double missingKva(int asset, int hour) {
    int row = Arrays.binarySearch(assets, asset);
    if (row < 0) {
      return 0;
    }
    double missing = 0;
    for (int curve = 0; curve < kva[row].length; curve++) {
      missing += kva[row][curve] * (1 - curves.pu(curve, hour));
    }
    return missing;
  }
}
