package io.headroom.capacity.hours;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.topology.Assets;
import io.headroom.topology.StandbyGroup;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Σ of the transformer peaks below every section, feeder, main transformer and N-1 group, one sum
 * for each curve that occurs there.
 *
 * <pre>
 *   section  ●RES 60  ●RES 40  ●COMMERCE 80      row of the section: (RES 100) (COMMERCE 80)
 * </pre>
 *
 * <p>A row holds six bytes for each curve below an asset: most sections have one to three. Sums are
 * whole tenths of kVA, so the order of rows changes no digit. A transformer without data counts
 * flat with its rating; a feeder or main transformer with a peak and nothing below counts flat.
 */
final class PeaksByCurve {
  private static final int TENTHS = 10;

  /** Receives the sums of one curve, in tenths by inner asset. */
  private interface Column {
    void accept(int curve, long[] tenths);
  }

  private final SupplyForest forest;
  private final Assets assets;
  private final Headroom headroom;
  private final int firstInner;
  private final short[] curveOfTransformer;
  private final BitSet flatMembers = new BitSet();
  private final int[] start;
  private final short[] curve;
  private final int[] tenths;

  PeaksByCurve(Headroom headroom, short[] curveOfTransformer, int curves) {
    this.headroom = headroom;
    this.forest = headroom.forest();
    this.assets = forest.assets();
    this.firstInner = curveOfTransformer.length;
    this.curveOfTransformer = curveOfTransformer;
    findFlatMembers();
    int inner = assets.count() - firstInner;
    start = new int[inner + 1];
    eachColumn(curves, (c, sums) -> countRows(sums));
    for (int i = 0; i < inner; i++) {
      start[i + 1] += start[i];
    }
    curve = new short[start[inner]];
    tenths = new int[start[inner]];
    int[] next = start.clone();
    eachColumn(curves, (c, sums) -> fillRows(c, sums, next));
  }

  /** Σ w·pu at an hour, in tenths of kVA; 0 where nothing is known to hang below. */
  double sum(int asset, HourCurves curves, int hour) {
    int inner = leader(asset) - firstInner;
    double sum = 0;
    for (int i = start[inner]; i < start[inner + 1]; i++) {
      sum += tenths[i] * curves.pu(curve[i], hour);
    }
    return sum;
  }

  /** Of transformers that run in parallel the one that the feeders hang from. */
  private int leader(int asset) {
    if (assets.kind(asset) != AssetKind.MAIN_TRANSFORMER) {
      return asset;
    }
    int supply = forest.supplyOfNode(assets.network().busNode(assets.row(asset)));
    boolean shared = supply >= 0 && assets.kind(supply) == AssetKind.MAIN_TRANSFORMER;
    return shared ? supply : asset;
  }

  private long tenthsOf(int transformer) {
    DistributionTransformers rows = assets.network().distributionTransformers();
    double peak = headroom.peakKva(transformer);
    return Math.round(TENTHS * (Double.isNaN(peak) ? rows.ratedKva(transformer) : peak));
  }

  /** What has a peak of its own and no curve below. */
  private void findFlatMembers() {
    BitSet loaded = new BitSet();
    for (int t = 0; t < firstInner; t++) {
      if (forest.parent(t) >= 0 && tenthsOf(t) > 0) {
        loaded.set(forest.parent(t));
      }
    }
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      boolean measuredAlone =
          assets.kind(asset) != AssetKind.LINE_SECTION
              && headroom.peakKva(asset) > 0
              && leader(asset) == asset;
      if (measuredAlone && !loaded.get(asset)) {
        flatMembers.set(asset);
        loaded.set(asset);
      }
      if (loaded.get(asset) && forest.parent(asset) >= 0) {
        loaded.set(forest.parent(asset));
      }
    }
  }

  /** One curve after the other over one scratch column, so that memory does not grow with them. */
  private void eachColumn(int curves, Column column) {
    long[] sums = new long[assets.count() - firstInner];
    for (int c = 0; c < curves; c++) {
      Arrays.fill(sums, 0);
      addTransformers(c, sums);
      addUpwards(c, sums);
      addGroups(sums);
      column.accept(c, sums);
    }
  }

  private void addTransformers(int c, long[] sums) {
    for (int t = 0; t < firstInner; t++) {
      if (curveOfTransformer[t] == c && forest.parent(t) >= 0) {
        sums[forest.parent(t) - firstInner] += tenthsOf(t);
      }
    }
  }

  private void addUpwards(int c, long[] sums) {
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      if (c == HourCurves.FLAT && flatMembers.get(asset)) {
        sums[asset - firstInner] += Math.round(TENTHS * headroom.peakKva(asset));
      }
      if (forest.parent(asset) >= 0) {
        sums[forest.parent(asset) - firstInner] += sums[asset - firstInner];
      }
    }
  }

  private void addGroups(long[] sums) {
    for (int g = 0; g < assets.groups().size(); g++) {
      StandbyGroup group = assets.groups().get(g);
      int to = assets.asset(AssetKind.SUBSTATION, g) - firstInner;
      for (int t : group.transformers()) {
        int member = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
        sums[to] += leader(member) == member ? sums[member - firstInner] : 0;
      }
    }
  }

  private void countRows(long[] sums) {
    for (int i = 0; i < sums.length; i++) {
      start[i + 1] += sums[i] > 0 ? 1 : 0;
    }
  }

  private void fillRows(int c, long[] sums, int[] next) {
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        curve[next[i]] = (short) c;
        tenths[next[i]++] = Math.toIntExact(sums[i]);
      }
    }
  }
}
