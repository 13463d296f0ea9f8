package io.headroom.capacity.hosting;

/**
 * One step from a bus up to its parent, with first and second derivatives by the bus's own squared
 * voltage W: what arrives at the parent, and at which voltage.
 *
 * <pre>
 *   i  = (P² + Q²) / W          W' = W + 2(rP + xQ) + z²·i          P' = P + r·i     Q' = Q + x·i
 * </pre>
 *
 * <p>The branch flow equations of Baran and Wu (1989). Mutable scratch of one thread.
 */
final class BranchClimb {
  final double[] p = new double[3];
  final double[] q = new double[3];
  double w;
  double w1;
  double w2;

  private final ReferredGrid grid;

  BranchClimb(ReferredGrid grid) {
    this.grid = grid;
  }

  /**
   * Climbs the branch of a bus at W; {@link #p} and {@link #q} hold what arrives at the bus, and
   * then what leaves the parent, both by the W of the bus.
   */
  void climb(int bus, double at) {
    double r = grid.r[bus];
    double x = grid.x[bus];
    double square = p[0] * p[0] + q[0] * q[0];
    double square1 = 2 * (p[0] * p[1] + q[0] * q[1]);
    double square2 = 2 * (p[1] * p[1] + p[0] * p[2] + q[1] * q[1] + q[0] * q[2]);
    double i = square / at;
    double i1 = (square1 - i) / at;
    double i2 = (square2 - 2 * i1) / at;
    w = at + 2 * (r * p[0] + x * q[0]) + grid.zz[bus] * i;
    w1 = 1 + 2 * (r * p[1] + x * q[1]) + grid.zz[bus] * i1;
    w2 = 2 * (r * p[2] + x * q[2]) + grid.zz[bus] * i2;
    add(p, r, i, i1, i2);
    add(q, x, i, i1, i2);
  }

  private static void add(double[] power, double impedance, double i, double i1, double i2) {
    power[0] += impedance * i;
    power[1] += impedance * i1;
    power[2] += impedance * i2;
  }

  /** Turns the derivatives by the W of the bus into those by the W of its parent. */
  void byParent() {
    turn(p);
    turn(q);
  }

  private void turn(double[] power) {
    double first = power[1] / w1;
    power[2] = (power[2] - first * w2) / (w1 * w1);
    power[1] = first;
  }
}
