package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import java.util.BitSet;

/**
 * Squares what was measured at a feeder's head with the peaks of the transformers below.
 *
 * <pre>
 *   S_head ≤ Σw   the peaks do not coincide:  a = (S_head − √Σw²) / (Σw − √Σw²), within 0 … 1
 *   S_head &gt; Σw   the rest goes to transformers without data, by rated share, none above its rating;
 *                 what then remains is carried by the first section
 * </pre>
 *
 * <p>A head that was not measured leaves a = 1: peaks are added as if they coincided.
 */
final class HeadAllocation {
  private final Assets assets;
  private final double[] sum;
  private final double[] sumOfSquares;
  private final double[] head;
  private final double[] share;

  private HeadAllocation(Assets assets) {
    this.assets = assets;
    int feeders = assets.count(AssetKind.FEEDER);
    sum = new double[feeders];
    sumOfSquares = new double[feeders];
    head = new double[feeders];
    share = new double[feeders];
  }

  /** Fills gaps in {@code peakKva} from the heads and marks them in {@code estimated}. */
  static HeadAllocation allocate(
      HeadPools pools, Ratings ratings, double[] peakKva, BitSet estimated, Assets assets) {
    HeadAllocation allocation = new HeadAllocation(assets);
    double[] ratedWithoutPeak = new double[allocation.sum.length];
    pools.forEachMember(
        (member, pool) -> {
          if (Double.isNaN(peakKva[member])) {
            ratedWithoutPeak[assets.row(pool)] += ratings.ratedKva(member);
          } else {
            allocation.add(assets.row(pool), peakKva[member]);
          }
        });
    allocation.setShares(pools, peakKva, ratedWithoutPeak);
    pools.forEachMember(
        (member, pool) -> {
          double part = allocation.share[assets.row(pool)];
          if (Double.isNaN(peakKva[member]) && part > 0) {
            peakKva[member] = part * ratings.ratedKva(member);
            estimated.set(member);
            allocation.add(assets.row(pool), peakKva[member]);
          }
        });
    return allocation;
  }

  private void setShares(HeadPools pools, double[] peakKva, double[] ratedWithoutPeak) {
    for (int f = 0; f < sum.length; f++) {
      int asset = assets.asset(AssetKind.FEEDER, f);
      head[f] = pools.isMeasured(asset) ? peakKva[asset] : Double.NaN;
      double residual = head[f] - sum[f];
      if (residual > 0 && ratedWithoutPeak[f] > 0) {
        share[f] = Math.min(1, residual / ratedWithoutPeak[f]);
      }
    }
  }

  private void add(int feeder, double kva) {
    sum[feeder] += kva;
    sumOfSquares[feeder] += kva * kva;
  }

  /** The share a of plain addition in the loading of sections; 1 when the head is not measured. */
  double additionShare(int feeder) {
    double root = Math.sqrt(sumOfSquares[feeder]);
    double span = sum[feeder] - root;
    boolean single = span <= 1e-9 * sum[feeder];
    return Double.isNaN(head[feeder]) || single
        ? 1
        : Math.max(0, Math.min(1, (head[feeder] - root) / span));
  }

  /** What was measured at the head and no transformer accounts for, in kVA; 0 when nothing. */
  double restKva(int feeder) {
    return Double.isNaN(head[feeder]) ? 0 : Math.max(0, head[feeder] - sum[feeder]);
  }
}
