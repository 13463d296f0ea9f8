package io.headroom.capacity.hosting;

import java.util.Arrays;

/**
 * How far the voltage of a bus may fall or rise before some bus below it, of the same feeder, is
 * outside its band.
 *
 * <pre>
 *   n ──── c ──── d        d's band starts at 0.93: c may fall to 0.941, n to 0.955
 *     └─── e               e would allow n 0.948; asked about c, n is judged by e and itself
 * </pre>
 *
 * <p>Climbed once from the leaves with the response of each subtree, so that "every bus of the
 * feeder" costs a path no more than one comparison a bus. Each bus keeps the two strictest of its
 * children, to leave out the one the path comes through. A limit that the base state already breaks
 * gives way to the base: what stands may stay, but not get worse. Squared, referred voltages.
 */
final class CriticalVoltages {
  /** With the whole subtree of the bus: for the bus asked. */
  final double[] lowest;

  final double[] highest;

  /** Of the parent of the bus, leaving the bus out: for the way up. */
  final double[] lowestBeside;

  final double[] highestBeside;

  private final ReferredGrid grid;
  private final SubtreeResponses responses;
  private final Strictest low;
  private final Strictest high;

  CriticalVoltages(ReferredGrid grid, SubtreeResponses responses) {
    this.grid = grid;
    this.responses = responses;
    int n = grid.busCount();
    lowest = new double[n];
    highest = new double[n];
    lowestBeside = new double[n];
    highestBeside = new double[n];
    low = new Strictest(n, 1);
    high = new Strictest(n, -1);
  }

  void take() {
    low.start(grid.lowest);
    high.start(grid.highest);
    for (int bus = grid.busCount() - 1; bus >= 0; bus--) {
      int parent = grid.parent[bus];
      if (parent >= 0 && sameFeeder(bus, parent)) {
        low.climb(bus, parent);
        high.climb(bus, parent);
      }
    }
    for (int bus = 0; bus < lowest.length; bus++) {
      lowest[bus] = Math.min(low.first[bus], responses.baseW[bus]);
      highest[bus] = Math.max(high.first[bus], responses.baseW[bus]);
      takeBeside(bus);
    }
  }

  private boolean sameFeeder(int bus, int parent) {
    return grid.feeder[bus] == grid.feeder[parent] && grid.feeder[bus] != HostingLimits.NO_FEEDER;
  }

  private void takeBeside(int bus) {
    int parent = grid.parent[bus];
    if (parent >= 0) {
      double w = responses.baseW[parent];
      lowestBeside[bus] = Math.min(low.beside(bus, parent), w);
      highestBeside[bus] = Math.max(high.beside(bus, parent), w);
    }
  }

  /** The bus whose low limit binds when the bus asked is at its critical voltage. */
  int lowestBus(int bus) {
    return low.atFirst(bus);
  }

  int highestBus(int bus) {
    return high.atFirst(bus);
  }

  /** The same for the parent of a bus, leaving the bus out. */
  int lowestBusBeside(int bus) {
    return low.atBeside(bus, grid.parent[bus]);
  }

  int highestBusBeside(int bus) {
    return high.atBeside(bus, grid.parent[bus]);
  }

  /** The two strictest limits at every bus: its own and those that climb up from its children. */
  private final class Strictest {
    private final int sign;
    private final double[] own;
    private final double[] first;
    private final double[] second;

    /** Child that {@link #first} climbed up from; −1 when it is the bus's own. */
    private final int[] from;

    private final int[] secondFrom;

    /**
     * @param sign 1 when the larger limit is the stricter, −1 when the smaller is
     */
    Strictest(int n, int sign) {
      this.sign = sign;
      own = new double[n];
      first = new double[n];
      second = new double[n];
      from = new int[n];
      secondFrom = new int[n];
    }

    void start(double[] limits) {
      System.arraycopy(limits, 0, own, 0, own.length);
      System.arraycopy(limits, 0, first, 0, own.length);
      System.arraycopy(limits, 0, second, 0, own.length);
      Arrays.fill(from, -1);
      Arrays.fill(secondFrom, -1);
    }

    void climb(int bus, int parent) {
      double w = first[bus];
      if (w == 0 || Double.isInfinite(w)) {
        return;
      }
      double above = responses.parentW(bus, w);
      if (sign * above > sign * first[parent]) {
        second[parent] = first[parent];
        secondFrom[parent] = from[parent];
        first[parent] = above;
        from[parent] = bus;
      } else if (sign * above > sign * second[parent]) {
        second[parent] = above;
        secondFrom[parent] = bus;
      }
    }

    double beside(int bus, int parent) {
      if (!sameFeeder(bus, parent)) {
        return own[parent];
      }
      return from[parent] == bus ? second[parent] : first[parent];
    }

    int atFirst(int bus) {
      int at = bus;
      while (from[at] >= 0) {
        at = from[at];
      }
      return at;
    }

    int atBeside(int bus, int parent) {
      if (!sameFeeder(bus, parent)) {
        return parent;
      }
      int next = from[parent] == bus ? secondFrom[parent] : from[parent];
      return next < 0 ? parent : atFirst(next);
    }
  }
}
