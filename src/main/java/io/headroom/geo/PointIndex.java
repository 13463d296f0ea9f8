package io.headroom.geo;

import java.util.function.IntPredicate;

/**
 * Finds points near a place, in a plane measured in metres.
 *
 * <p>A kd-tree without pointers: the points are arranged so that the middle of every range splits
 * it, in turn by x and by y. Built once, then read by any number of threads; a search allocates one
 * small object, a hit nothing. Both searches measure by the same rule: squared distance against
 * squared radius, the edge included.
 */
public final class PointIndex {
  private static final int LEAF_SIZE = 16;

  private final double[] xs;
  private final double[] ys;
  private final int[] items;

  /** Where an item stands in the tree order. */
  private final int[] slots;

  private PointIndex(double[] x, double[] y) {
    xs = x.clone();
    ys = y.clone();
    items = new KdOrder(xs, ys, LEAF_SIZE).items();
    slots = new int[items.length];
    for (int slot = 0; slot < items.length; slot++) {
      slots[items[slot]] = slot;
    }
  }

  /** Items are numbered by their place in the arrays. */
  public static PointIndex of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "as many x as y are needed, got " + x.length + " and " + y.length);
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        throw new IllegalArgumentException(
            "point " + i + " must be finite, got " + x[i] + ", " + y[i]);
      }
    }
    return new PointIndex(x, y);
  }

  /** Called once for every item found, in no particular order. */
  @FunctionalInterface
  public interface Visitor {
    void visit(int item, double distanceMetres);
  }

  public int size() {
    return items.length;
  }

  /** Visits every item in the circle, its edge included. */
  public void within(double x, double y, double radiusMetres, Visitor visitor) {
    if (!(radiusMetres >= 0)) {
      throw new IllegalArgumentException("radius must be at least 0 m, got " + radiusMetres);
    }
    new CircleSearch(x, y, radiusMetres, visitor).search(0, items.length, true);
  }

  /** The nearest item that is accepted, the lower one of equally near; −1 when there is none. */
  public int nearest(double x, double y, IntPredicate accepts) {
    NearestSearch nearest = new NearestSearch(x, y, accepts);
    nearest.search(0, items.length, true);
    return nearest.best;
  }

  /** East of an item, in metres. */
  public double x(int item) {
    return xs[slots[item]];
  }

  /** North of an item, in metres. */
  public double y(int item) {
    return ys[slots[item]];
  }

  public double distance(int item, double x, double y) {
    return Math.sqrt(squaredDistance(slots[item], x, y));
  }

  private double squaredDistance(int slot, double x, double y) {
    double dx = xs[slot] - x;
    double dy = ys[slot] - y;
    return dx * dx + dy * dy;
  }

  private final class CircleSearch {
    private final double x;
    private final double y;
    private final double radius;
    private final double squaredRadius;
    private final Visitor visitor;

    CircleSearch(double x, double y, double radius, Visitor visitor) {
      this.x = x;
      this.y = y;
      this.radius = radius;
      this.squaredRadius = radius * radius;
      this.visitor = visitor;
    }

    void search(int from, int to, boolean byX) {
      if (to - from <= LEAF_SIZE) {
        for (int slot = from; slot < to; slot++) {
          check(slot);
        }
        return;
      }
      int middle = KdOrder.middle(from, to);
      check(middle);
      double offset = byX ? x - xs[middle] : y - ys[middle];
      if (offset <= radius) {
        search(from, middle, !byX);
      }
      if (-offset <= radius) {
        search(middle + 1, to, !byX);
      }
    }

    private void check(int slot) {
      double squared = squaredDistance(slot, x, y);
      if (squared <= squaredRadius) {
        visitor.visit(items[slot], Math.sqrt(squared));
      }
    }
  }

  private final class NearestSearch {
    private final double x;
    private final double y;
    private final IntPredicate accepts;
    private double bestSquared = Double.POSITIVE_INFINITY;
    int best = -1;

    NearestSearch(double x, double y, IntPredicate accepts) {
      this.x = x;
      this.y = y;
      this.accepts = accepts;
    }

    void search(int from, int to, boolean byX) {
      if (to - from <= LEAF_SIZE) {
        for (int slot = from; slot < to; slot++) {
          check(slot);
        }
        return;
      }
      int middle = KdOrder.middle(from, to);
      check(middle);
      double offset = byX ? x - xs[middle] : y - ys[middle];
      boolean lowerFirst = offset <= 0;
      searchHalf(from, to, byX, lowerFirst);
      if (offset * offset <= bestSquared) {
        searchHalf(from, to, byX, !lowerFirst);
      }
    }

    private void searchHalf(int from, int to, boolean byX, boolean lower) {
      int middle = KdOrder.middle(from, to);
      search(lower ? from : middle + 1, lower ? middle : to, !byX);
    }

    private void check(int slot) {
      double squared = squaredDistance(slot, x, y);
      int item = items[slot];
      boolean better = squared < bestSquared || (squared == bestSquared && item < best);
      if (better && accepts.test(item)) {
        bestSquared = squared;
        best = item;
      }
    }
  }
}
