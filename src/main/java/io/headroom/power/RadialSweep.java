package io.headroom.power;

/**
 * The backward and forward sweeps over squared voltages.
 *
 * <p>With P, Q arriving at a bus of squared voltage v, the squared current is ℓ = (P² + Q²)/v, the
 * parent sends P + rℓ, Q + xℓ, and its squared voltage is higher by 2(rP + xQ) + (r² + x²)ℓ (Baran
 * and Wu, "Optimal sizing of capacitors placed on a radial distribution system", IEEE Trans. Power
 * Delivery 4(1), 1989). Only ℓ depends on the voltage of the round before, and it is small: an
 * error shrinks about as the square of the relative drop each round, so five or six rounds reach
 * 1e-9. Angles and magnitudes are worked out when asked for.
 */
final class RadialSweep {
  private static final int MOST_ROUNDS = 1000;

  /** How far a squared voltage may still be from its fixed point, per unit of the source's. */
  private static final double TOLERANCE = 1e-10;

  /** Below this share of its source's squared voltage (0.3 pu) a bus has collapsed. */
  private static final double COLLAPSED = 0.3 * 0.3;

  /** A heavy shunt may overshoot at first; a collapse stays down. */
  private static final int ROUNDS_DOWN = 8;

  private final RadialGrid grid;
  private final ZipLoad zip;
  private final boolean plain;
  private final int[] parents;
  private final double[] r;
  private final double[] x;
  private final double[] zz;
  final double[] p;
  final double[] q;
  final double[] v;
  private final double[] inverse;
  private final double[] drop;
  private final double[] angles;
  private double floor;
  private boolean fallen;
  boolean converged;
  private boolean anglesKnown;
  int iterations;
  double mismatch;

  RadialSweep(RadialGrid grid, ZipLoad zip) {
    this.grid = grid;
    this.zip = zip;
    plain = zip.isConstantPower() && !grid.shunted;
    parents = grid.parents;
    r = grid.r;
    x = grid.x;
    zz = grid.zz;
    int n = parents.length;
    p = new double[n];
    q = new double[n];
    v = new double[n];
    inverse = new double[n];
    drop = new double[n];
    angles = new double[n];
  }

  /** Every bus starts at the voltage of its source. */
  void startFlat(double[] sourcePu) {
    for (int bus = 0; bus < parents.length; bus++) {
      int parent = parents[bus];
      double squared = parent < 0 ? sourceSquared(bus, sourcePu) : v[parent];
      v[bus] = squared;
      inverse[bus] = 1 / squared;
    }
  }

  /** Every bus starts where the solve before left it. */
  void startFromLast(double[] sourcePu) {
    for (int bus = 0; bus < parents.length; bus++) {
      if (parents[bus] < 0) {
        v[bus] = sourceSquared(bus, sourcePu);
      }
    }
  }

  private double sourceSquared(int bus, double[] sourcePu) {
    return sourcePu[bus] * sourcePu[bus] * grid.tapSquares[bus];
  }

  boolean iterate(double[] pPu, double[] qPu) {
    converged = false;
    anglesKnown = false;
    iterations = 0;
    floor = lowestSource() * COLLAPSED;
    if (!(floor > 0)) {
      mismatch = Double.POSITIVE_INFINITY;
      return false;
    }
    double change = Double.POSITIVE_INFINITY;
    int down = 0;
    for (iterations = 1; iterations <= MOST_ROUNDS; iterations++) {
      draw(pPu, qPu);
      sweepBackward();
      double before = change;
      change = Math.sqrt(sweepForward());
      down = fallen ? down + 1 : 0;
      mismatch = remaining(change, before);
      if (!Double.isFinite(change) || down > ROUNDS_DOWN) {
        return false;
      }
      if (mismatch < TOLERANCE && !fallen) {
        converged = infeedIsFinite();
        return converged;
      }
    }
    return false;
  }

  /** What is left of a series that shrinks as its last two steps did; infinite while it grows. */
  private static double remaining(double change, double before) {
    double rate = change / before;
    return rate < 1 ? Math.max(change * rate / (1 - rate), change * 1e-3) : change;
  }

  private double lowestSource() {
    double lowest = Double.POSITIVE_INFINITY;
    for (int bus = 0; bus < parents.length; bus++) {
      if (parents[bus] < 0) {
        lowest = Math.min(lowest, v[bus]);
      }
    }
    return lowest;
  }

  /**
   * A load at the source itself moves no voltage, so only the infeed shows that it is no number.
   */
  private boolean infeedIsFinite() {
    double sum = 0;
    for (int bus = 0; bus < parents.length; bus++) {
      sum += parents[bus] < 0 ? p[bus] + q[bus] + v[bus] : 0;
    }
    return Double.isFinite(sum);
  }

  private void draw(double[] pPu, double[] qPu) {
    if (plain) {
      System.arraycopy(pPu, 0, p, 0, p.length);
      System.arraycopy(qPu, 0, q, 0, q.length);
      return;
    }
    for (int bus = 0; bus < p.length; bus++) {
      double share = zip.at(Math.sqrt(v[bus] / grid.tapSquares[bus]));
      p[bus] = pPu[bus] * share + grid.shuntG[bus] * v[bus];
      q[bus] = qPu[bus] * share - grid.shuntB[bus] * v[bus];
    }
  }

  private void sweepBackward() {
    for (int bus = parents.length - 1; bus >= 0; bus--) {
      int parent = parents[bus];
      if (parent >= 0) {
        double active = p[bus];
        double reactive = q[bus];
        double squaredCurrent = (active * active + reactive * reactive) * inverse[bus];
        drop[bus] = 2 * (r[bus] * active + x[bus] * reactive) + zz[bus] * squaredCurrent;
        p[parent] += active + r[bus] * squaredCurrent;
        q[parent] += reactive + x[bus] * squaredCurrent;
      }
    }
  }

  /** Answers the sum of the squared changes, which no single change exceeds. */
  private double sweepForward() {
    double sum = 0;
    boolean low = false;
    for (int bus = 0; bus < parents.length; bus++) {
      int parent = parents[bus];
      if (parent >= 0) {
        double squared = v[parent] - drop[bus];
        if (squared < floor) {
          squared = floor;
          low = true;
        }
        double change = squared - v[bus];
        sum += change * change;
        v[bus] = squared;
        inverse[bus] = 1 / squared;
      }
    }
    fallen = low;
    return sum;
  }

  /** Squared current in the branch of the bus, referred to the source. */
  double squaredCurrent(int bus) {
    return (p[bus] * p[bus] + q[bus] * q[bus]) / v[bus];
  }

  /** Against the bus's own source; all angles are worked out when the first is asked for. */
  double angle(int bus) {
    if (!anglesKnown) {
      turn();
    }
    return angles[bus];
  }

  private void turn() {
    for (int bus = 0; bus < parents.length; bus++) {
      int parent = parents[bus];
      angles[bus] = parent < 0 ? 0 : angles[parent] - lag(bus);
    }
    anglesKnown = true;
  }

  private double lag(int bus) {
    double across = x[bus] * p[bus] - r[bus] * q[bus];
    return Math.atan2(across, v[bus] + r[bus] * p[bus] + x[bus] * q[bus]);
  }
}
