package io.headroom.map;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which transformer is nearest along the lines of a feeder, seen from the far end of each section.
 *
 * <pre>
 *   head ───s1───┬───s2───●T2       s1: T2 or T3, whichever is nearer down the lines
 *                └───s3───●T3       s4: back up over s4
 *                └───s4───
 * </pre>
 *
 * <p>Two passes over the supply forest, from the customers up and from the heads down; the lower
 * row of two equally near ones.
 */
final class NearestTransformer {
  private final SupplyForest forest;
  private final Assets assets;
  private final double[] lengths;
  private final double[] metres;
  private final int[] rows;

  /**
   * @param lengths of the line sections in metres, by row
   * @param accepts says of a transformer asset whether it counts
   */
  NearestTransformer(SupplyForest forest, double[] lengths, IntPredicate accepts) {
    this.forest = forest;
    this.assets = forest.assets();
    this.lengths = lengths;
    this.metres = new double[assets.count()];
    this.rows = new int[assets.count()];
    Arrays.fill(metres, Double.POSITIVE_INFINITY);
    Arrays.fill(rows, -1);
    startAtTransformers(accepts);
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      pass(forest.topDown(i), true);
    }
    for (int i = 0; i < forest.orderedCount(); i++) {
      pass(forest.topDown(i), false);
    }
  }

  private void startAtTransformers(IntPredicate accepts) {
    DistributionTransformers transformers = assets.network().distributionTransformers();
    for (int row = 0; row < transformers.size(); row++) {
      int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
      int above = forest.parent(asset);
      if (isOnFeeder(above) && accepts.test(asset)) {
        offer(above, 0, row);
      }
    }
  }

  private void pass(int asset, boolean up) {
    if (assets.kind(asset) != AssetKind.LINE_SECTION || !isOnFeeder(forest.parent(asset))) {
      return;
    }
    int above = forest.parent(asset);
    double length = lengths[assets.row(asset)];
    if (up) {
      offer(above, metres[asset] + length, rows[asset]);
    } else {
      offer(asset, metres[above] + length, rows[above]);
    }
  }

  private boolean isOnFeeder(int asset) {
    return asset >= 0
        && (assets.kind(asset) == AssetKind.LINE_SECTION || assets.kind(asset) == AssetKind.FEEDER);
  }

  private void offer(int asset, double distance, int row) {
    boolean nearer = distance < metres[asset] || (distance == metres[asset] && row < rows[asset]);
    if (row >= 0 && nearer) {
      metres[asset] = distance;
      rows[asset] = row;
    }
  }

  /** Metres from a node along the lines; infinite when no transformer is on its feeder. */
  double metresFrom(int node) {
    int supply = forest.supplyOfNode(node);
    return isOnFeeder(supply) ? metres[supply] : Double.POSITIVE_INFINITY;
  }

  /** Row of the transformer nearest to a node along the lines, −1 when there is none. */
  int rowFrom(int node) {
    int supply = forest.supplyOfNode(node);
    return isOnFeeder(supply) ? rows[supply] : -1;
  }
}
