package io.headroom.capacity.hosting;

/**
 * The load flow along one path, climbed from the bus asked up to its source.
 *
 * <pre>
 *   source ●════●════●════● bus asked: W guessed, addition A
 *          W²=E²?   ╲    ╲
 *                    off the path: SubtreeResponses at the W just found
 * </pre>
 *
 * <p>Climbing needs no iteration: what arrives at a bus and its voltage give what leaves its parent
 * and the parent's voltage, exactly. Only at the source it shows whether the guess was right. So
 * the climb carries the derivatives by the guessed voltage (u) and by the addition (a), and {@link
 * HostingSweep} finds both with Newton's method. Mutable scratch of one thread; nothing is
 * allocated.
 */
final class PathFlow {
  /** Columns of {@link #trace} for each bus of the path, the bus asked first. */
  static final int W = 0;

  static final int W_U = 1;
  static final int W_A = 2;
  static final int P = 3;
  static final int P_U = 4;
  static final int P_A = 5;
  static final int Q = 6;
  static final int Q_U = 7;
  static final int Q_A = 8;
  static final int STRIDE = 9;

  final double[] trace;
  final int[] path;
  int length;

  private final ReferredGrid grid;
  private final SubtreeResponses responses;

  PathFlow(ReferredGrid grid, SubtreeResponses responses) {
    this.grid = grid;
    this.responses = responses;
    int deepest = deepest(grid);
    path = new int[deepest];
    trace = new double[deepest * STRIDE];
  }

  private static int deepest(ReferredGrid grid) {
    int[] depth = new int[grid.busCount()];
    int deepest = 1;
    for (int bus = 0; bus < depth.length; bus++) {
      depth[bus] = grid.parent[bus] < 0 ? 1 : depth[grid.parent[bus]] + 1;
      deepest = Math.max(deepest, depth[bus]);
    }
    return deepest;
  }

  /** Remembers the way from the bus to its source. */
  void follow(int bus) {
    length = 0;
    for (int at = bus; at >= 0; at = grid.parent[at]) {
      path[length++] = at;
    }
  }

  /**
   * Climbs the whole path with an addition of {@code size} per unit at a squared voltage of {@code
   * w}, and fills the trace.
   */
  // One loop body of arithmetic: cut into methods it would pass a dozen numbers to and fro.
  void climb(double w, double size, Addition addition) {
    int own = path[0] * SubtreeResponses.STRIDE;
    double[] total = responses.total;
    double inverse = 1 / w;
    double v = w;
    double vU = 1;
    double vA = 0;
    double p =
        total[own] + (total[own + 1] + total[own + 2] * inverse) * inverse + size * addition.p();
    double pU = -(total[own + 1] + 2 * total[own + 2] * inverse) * inverse * inverse;
    double pA = addition.p();
    double q =
        total[own + 3]
            + (total[own + 4] + total[own + 5] * inverse) * inverse
            + size * addition.q();
    double qU = -(total[own + 4] + 2 * total[own + 5] * inverse) * inverse * inverse;
    double qA = addition.q();
    double[] beside = responses.beside;
    for (int level = 0; ; level++) {
      int at = level * STRIDE;
      trace[at] = v;
      trace[at + W_U] = vU;
      trace[at + W_A] = vA;
      trace[at + P] = p;
      trace[at + P_U] = pU;
      trace[at + P_A] = pA;
      trace[at + Q] = q;
      trace[at + Q_U] = qU;
      trace[at + Q_A] = qA;
      if (level == length - 1) {
        return;
      }
      int bus = path[level];
      double r = grid.r[bus];
      double x = grid.x[bus];
      double zz = grid.zz[bus];
      double i = (p * p + q * q) * inverse;
      double iU = (2 * (p * pU + q * qU) - i * vU) * inverse;
      double iA = (2 * (p * pA + q * qA) - i * vA) * inverse;
      v += 2 * (r * p + x * q) + zz * i;
      vU += 2 * (r * pU + x * qU) + zz * iU;
      vA += 2 * (r * pA + x * qA) + zz * iA;
      inverse = 1 / v;
      int off = bus * SubtreeResponses.STRIDE;
      double pThird = beside[off + 2] * inverse;
      double qThird = beside[off + 5] * inverse;
      double pSlope = -(beside[off + 1] + 2 * pThird) * inverse * inverse;
      double qSlope = -(beside[off + 4] + 2 * qThird) * inverse * inverse;
      p += r * i + beside[off] + (beside[off + 1] + pThird) * inverse;
      pU += r * iU + pSlope * vU;
      pA += r * iA + pSlope * vA;
      q += x * i + beside[off + 3] + (beside[off + 4] + qThird) * inverse;
      qU += x * iU + qSlope * vU;
      qA += x * iA + qSlope * vA;
    }
  }

  /** Where the trace of the source starts. */
  int atSource() {
    return (length - 1) * STRIDE;
  }
}
