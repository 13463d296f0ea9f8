package io.headroom.capacity.hosting;

/**
 * What hangs at every bus, as a function of the bus's squared voltage W: a + b/W + d/W², for P and
 * for Q.
 *
 * <pre>
 *   source ── k ──── n  ← path asked for          total(n)  all that n draws, its own load included
 *             ├ ● ─ ●                             beside(n) all that n's parent draws, save through n
 *             └ ●
 * </pre>
 *
 * <p>Value, slope and curvature agree with the load flow of the base state. Losses of a subtree go
 * with 1/W, and those that come of its own drop with 1/W², so the form holds far from the base too;
 * charging, which goes with W, is small. Six columns interleaved bus by bus, because a path reads
 * all six at once. Written by {@link #take}, then only read.
 */
final class SubtreeResponses {
  static final int STRIDE = 6;

  final double[] total;
  final double[] beside;

  /** Squared voltage of the base state. */
  final double[] baseW;

  /** Power passing into every bus in the base state. */
  final double[] baseP;

  final double[] baseQ;

  private final ReferredGrid grid;
  private final BranchClimb climb;

  /** P, P', P'', Q, Q', Q'' by W at the base: at the bus, and of its branch by the parent's W. */
  private final double[] drawn;

  private final double[] branch;

  SubtreeResponses(ReferredGrid grid) {
    this.grid = grid;
    this.climb = new BranchClimb(grid);
    int n = grid.busCount();
    total = new double[n * STRIDE];
    beside = new double[n * STRIDE];
    drawn = new double[n * STRIDE];
    branch = new double[n * STRIDE];
    baseW = new double[n];
    baseP = new double[n];
    baseQ = new double[n];
  }

  /** Takes a solved state: net consumption and voltage of every bus, in per unit. */
  void take(double[] pPu, double[] qPu, double[] voltagePu) {
    for (int bus = 0; bus < baseW.length; bus++) {
      baseW[bus] = voltagePu[bus] * voltagePu[bus] * grid.taps[bus];
      takeOwn(bus, pPu[bus], qPu[bus]);
    }
    for (int bus = baseW.length - 1; bus >= 0; bus--) {
      baseP[bus] = drawn[bus * STRIDE];
      baseQ[bus] = drawn[bus * STRIDE + 3];
      addToParent(bus);
    }
    for (int bus = 0; bus < baseW.length; bus++) {
      express(bus);
    }
  }

  private void takeOwn(int bus, double p, double q) {
    int at = bus * STRIDE;
    drawn[at] = p + grid.shuntG[bus] * baseW[bus];
    drawn[at + 1] = grid.shuntG[bus];
    drawn[at + 2] = 0;
    drawn[at + 3] = q - grid.shuntB[bus] * baseW[bus];
    drawn[at + 4] = -grid.shuntB[bus];
    drawn[at + 5] = 0;
  }

  private void addToParent(int bus) {
    int parent = grid.parent[bus];
    if (parent < 0) {
      return;
    }
    int at = bus * STRIDE;
    System.arraycopy(drawn, at, climb.p, 0, 3);
    System.arraycopy(drawn, at + 3, climb.q, 0, 3);
    climb.climb(bus, baseW[bus]);
    climb.byParent();
    int to = parent * STRIDE;
    for (int k = 0; k < 3; k++) {
      branch[at + k] = climb.p[k];
      branch[at + 3 + k] = climb.q[k];
      drawn[to + k] += climb.p[k];
      drawn[to + 3 + k] += climb.q[k];
    }
  }

  private void express(int bus) {
    int at = bus * STRIDE;
    fit(drawn[at], drawn[at + 1], drawn[at + 2], baseW[bus], total, at);
    fit(drawn[at + 3], drawn[at + 4], drawn[at + 5], baseW[bus], total, at + 3);
    int parent = grid.parent[bus];
    if (parent < 0) {
      return;
    }
    int up = parent * STRIDE;
    for (int k = 0; k < STRIDE; k += 3) {
      fit(
          drawn[up + k] - branch[at + k],
          drawn[up + k + 1] - branch[at + k + 1],
          drawn[up + k + 2] - branch[at + k + 2],
          baseW[parent],
          beside,
          at + k);
    }
  }

  /** Finds a, b, d of a + b/W + d/W² from value, slope and curvature at W. */
  private static void fit(
      double value, double slope, double curvature, double w, double[] into, int at) {
    double square = w * w;
    double d = (curvature + 2 * slope / w) * square * square / 2;
    double b = -slope * square - 2 * d / w;
    into[at] = value - b / w - d / square;
    into[at + 1] = b;
    into[at + 2] = d;
  }

  /** The squared voltage that the parent has when the bus has W and all below responds. */
  double parentW(int bus, double w) {
    double p = p(bus, w);
    double q = q(bus, w);
    return w + 2 * (grid.r[bus] * p + grid.x[bus] * q) + grid.zz[bus] * (p * p + q * q) / w;
  }

  /** Active power passing into a bus at a squared voltage of w. */
  double p(int bus, double w) {
    int at = bus * STRIDE;
    return total[at] + (total[at + 1] + total[at + 2] / w) / w;
  }

  double q(int bus, double w) {
    int at = bus * STRIDE + 3;
    return total[at] + (total[at + 1] + total[at + 2] / w) / w;
  }
}
