package io.headroom.geo;

/**
 * Arranges points so that the middle of every range splits it, in turn by x and by y.
 *
 * <pre>
 *   [ ── left of it ── | middle | ── right of it ── ]     the same inside each half, by y
 * </pre>
 */
final class KdOrder {
  private final double[] xs;
  private final double[] ys;
  private final int[] items;

  /** Reorders both arrays in place. */
  KdOrder(double[] xs, double[] ys, int leafSize) {
    this.xs = xs;
    this.ys = ys;
    this.items = new int[xs.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = i;
    }
    arrange(0, xs.length, true, leafSize);
  }

  /** Which original point stands in each place. */
  int[] items() {
    return items;
  }

  static int middle(int from, int to) {
    return (from + to) >>> 1;
  }

  private void arrange(int from, int to, boolean byX, int leafSize) {
    if (to - from <= leafSize) {
      return;
    }
    int middle = middle(from, to);
    select(byX ? xs : ys, from, to - 1, middle);
    arrange(from, middle, !byX, leafSize);
    arrange(middle + 1, to, !byX, leafSize);
  }

  /** Hoare's selection: puts the k-th of a range in its place, smaller ones before it. */
  private void select(double[] keys, int first, int last, int k) {
    int left = first;
    int right = last;
    while (left < right) {
      double pivot = medianOfThree(keys, left, right);
      int i = left;
      int j = right;
      while (i <= j) {
        while (keys[i] < pivot) {
          i++;
        }
        while (keys[j] > pivot) {
          j--;
        }
        if (i <= j) {
          swap(i++, j--);
        }
      }
      if (k <= j) {
        right = j;
      } else if (k >= i) {
        left = i;
      } else {
        return;
      }
    }
  }

  private static double medianOfThree(double[] keys, int left, int right) {
    double a = keys[left];
    double b = keys[(left + right) >>> 1];
    double c = keys[right];
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private void swap(int i, int j) {
    double x = xs[i];
    xs[i] = xs[j];
    xs[j] = x;
    double y = ys[i];
    ys[i] = ys[j];
    ys[j] = y;
    int item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
}
