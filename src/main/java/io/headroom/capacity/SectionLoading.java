package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;

/**
 * What each section carries at its peak, from the peaks w of the transformers below it.
 *
 * <pre>
 *   S_s = a·Σw + (1 − a)·√(Σw²), never below the largest w;  a of the feeder, see HeadAllocation
 * </pre>
 *
 * <p>A transformer without data counts with its rating where the head was measured, and the section
 * then carries no more than the head: a bound, not a guess. Where the head was not measured either,
 * nothing bounds the section, and it has no data. What a section on a closed loop carries only a
 * load flow can tell.
 */
final class SectionLoading {
  private final SupplyForest forest;
  private final Assets assets;
  private final HeadPools pools;
  private final HeadAllocation heads;
  private final Ratings ratings;
  private final LoopFlows loops;
  private final double[] peakKva;
  private final BitSet estimated;
  private final int firstInner;
  private final double[] sum;
  private final double[] sumOfSquares;
  private final double[] largest;
  private final double[] estimatedSum;
  private final BitSet atRating = new BitSet();
  private final BitSet unbounded = new BitSet();

  SectionLoading(
      Basis basis, HeadPools pools, HeadAllocation heads, double[] peakKva, BitSet estimated) {
    this.forest = basis.forest();
    this.assets = basis.assets();
    this.ratings = basis.ratings();
    this.loops = basis.loops();
    this.pools = pools;
    this.heads = heads;
    this.peakKva = peakKva;
    this.estimated = estimated;
    this.firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    int inner = assets.count() - firstInner;
    sum = new double[inner];
    sumOfSquares = new double[inner];
    largest = new double[inner];
    estimatedSum = new double[inner];
  }

  /** Writes the peaks of all supplied sections, and marks those that rest on estimates. */
  void assess() {
    for (int t = 0; t < firstInner; t++) {
      addMember(t);
    }
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      switch (assets.kind(asset)) {
        case LINE_SECTION -> {
          mergeUpwards(asset);
          assessSection(asset);
        }
        case FEEDER -> {
          if (pools.isMeasured(asset)) {
            addMember(asset);
          } else {
            mergeUpwards(asset);
          }
        }
        default -> addMember(asset);
      }
    }
  }

  private void addMember(int member) {
    int parent = forest.parent(member);
    int pool = pools.poolBelow(parent);
    if (pool < 0) {
      return;
    }
    int inner = parent - firstInner;
    if (!Double.isNaN(peakKva[member])) {
      add(inner, peakKva[member], estimated.get(member));
      largest[inner] = Math.max(largest[inner], peakKva[member]);
    } else if (pools.isMeasured(pool)) {
      add(inner, ratings.ratedKva(member), true);
      atRating.set(inner);
    } else {
      unbounded.set(inner);
    }
  }

  private void add(int inner, double kva, boolean isEstimate) {
    sum[inner] += kva;
    sumOfSquares[inner] += kva * kva;
    estimatedSum[inner] += isEstimate ? kva : 0;
  }

  private void mergeUpwards(int asset) {
    int parent = forest.parent(asset);
    if (pools.poolBelow(parent) < 0) {
      return;
    }
    int from = asset - firstInner;
    int to = parent - firstInner;
    sum[to] += sum[from];
    sumOfSquares[to] += sumOfSquares[from];
    largest[to] = Math.max(largest[to], largest[from]);
    estimatedSum[to] += estimatedSum[from];
    if (atRating.get(from)) {
      atRating.set(to);
    }
    if (unbounded.get(from)) {
      unbounded.set(to);
    }
  }

  private void assessSection(int section) {
    int inner = section - firstInner;
    if (forest.isOnLoop(section)) {
      peakKva[section] = loops.peakKvaOf(section);
      return;
    }
    if (unbounded.get(inner)) {
      return;
    }
    int feeder = pools.feederAbove(section);
    double a = feeder < 0 ? 1 : heads.additionShare(assets.row(feeder));
    double kva = a * sum[inner] + (1 - a) * Math.sqrt(sumOfSquares[inner]);
    if (atRating.get(inner)) {
      kva = Math.min(kva, peakKva[pools.poolBelow(section)]);
    }
    kva = Math.max(kva, largest[inner]);
    if (forest.parent(section) == feeder) {
      kva += heads.restKva(assets.row(feeder));
    }
    peakKva[section] = kva;
    // A section is called an estimate when most of its load is one.
    estimated.set(section, estimatedSum[inner] > sum[inner] / 2);
  }
}
