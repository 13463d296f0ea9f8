package io.headroom.capacity.hosting;

/**
 * The hosting capacity of every bus of a radial grid, each from a load flow along its own path.
 *
 * <p>One solved state is taken, and what hangs beside any path is expressed as a function of the
 * voltage where it hangs ({@link SubtreeResponses}). The size of the addition and the voltage it
 * leaves are then found together: a climb of the path, the nearest limit, a Newton step; two or
 * three climbs a bus when its parent's answer is the start. The last climb is a load flow with the
 * addition in place: exact on the path, and beside it true to the second order. Where the voltage
 * has moved so far that the rest could show, or no limit but collapse is near, the answer comes
 * from {@link HostingReference}.
 *
 * <p>One thread each; nothing is allocated by a question. Cost: about the length of the path.
 */
public final class HostingSweep {
  private static final int MOST_CLIMBS = 20;

  /** A last step smaller than this leaves an error of its square. */
  private static final double SMALL_STEP_KVA = 5;

  private static final double SMALL_SHIFT = 5e-4;

  /** Relative change of a squared voltage up to which the third order does not show. */
  private static final double TRUSTED_CHANGE = 0.35;

  /** A guess may not lose more than this share of its squared voltage in one step. */
  private static final double LARGEST_FALL = 0.4;

  private final ReferredGrid grid;
  private final SubtreeResponses responses;
  private final CriticalVoltages critical;
  private final PathFlow flow;
  private final NearestLimit nearest;
  private final HostingReference reference;
  private final SweepState state;

  public HostingSweep(HostingLimits limits) {
    grid = new ReferredGrid(limits);
    responses = new SubtreeResponses(grid);
    critical = new CriticalVoltages(grid, responses);
    flow = new PathFlow(grid, responses);
    nearest = new NearestLimit(grid, responses, critical, flow);
    reference = new HostingReference(limits);
    state = new SweepState(grid.busCount());
  }

  /**
   * Takes a solved state, by bus and in per unit: net consumption and voltage. The arrays are read
   * again by later questions.
   */
  public void take(double[] pPu, double[] qPu, double[] voltagePu) {
    responses.take(pPu, qPu, voltagePu);
    critical.take();
    reference.expect(pPu, qPu, voltagePu);
  }

  /** The largest addition at a bus in kVA, never negative; infinite when nothing limits it. */
  public double kva(int bus, Addition addition, Surroundings around) {
    flow.follow(bus);
    return solve(addition, around, responses.baseW[bus], 0);
  }

  /** The same for all buses, into an array by bus: each starts from its parent's answer. */
  public void scan(Addition addition, Surroundings around, HostingColumns into) {
    for (int bus = 0; bus < grid.busCount(); bus++) {
      flow.follow(bus);
      into.kva[bus] = startBelow(bus, addition, around);
      into.kind[bus] = nearest.kind;
      into.bus[bus] = nearest.limitingBus();
    }
  }

  private double startBelow(int bus, Addition addition, Surroundings around) {
    int parent = grid.parent[bus];
    if (parent >= 0 && grid.parent[parent] >= 0 && state.w[parent] > 0) {
      double w = state.w[parent];
      double p = responses.p(bus, w) + state.size[parent] * addition.p();
      double q = responses.q(bus, w) + state.size[parent] * addition.q();
      double current = (p * p + q * q) / w;
      double below = w - 2 * (grid.r[bus] * p + grid.x[bus] * q) + grid.zz[bus] * current;
      if (below > (1 - LARGEST_FALL) * w) {
        return solve(addition, around, below, sizeBelow(bus, addition, current));
      }
    }
    return solve(addition, around, responses.baseW[bus], 0);
  }

  /** What fits at the parent, less what the branch to the bus would lose more than before. */
  private double sizeBelow(int bus, Addition addition, double current) {
    double p = responses.baseP[bus];
    double q = responses.baseQ[bus];
    double more = current - (p * p + q * q) / responses.baseW[bus];
    double lost = more * (grid.r[bus] * addition.p() + grid.x[bus] * addition.q());
    return Math.max(0, state.size[grid.parent[bus]] - lost);
  }

  /** Voltage of a bus with an addition in place, in per unit; NaN when it collapses. */
  public double voltagePu(int bus, Addition addition, double kva) {
    flow.follow(bus);
    double size = kva / grid.baseKva;
    double w = responses.baseW[bus];
    for (int climb = 0; climb < MOST_CLIMBS; climb++) {
      flow.climb(w, size, addition);
      double slope = flow.trace[flow.atSource() + PathFlow.W_U];
      double root = responses.baseW[flow.path[flow.length - 1]];
      double shift = (root - flow.trace[flow.atSource() + PathFlow.W]) / slope;
      if (!(slope > 0) || !(w + shift > 0)) {
        return Double.NaN;
      }
      w += shift;
      if (Math.abs(shift) < SMALL_SHIFT) {
        return Math.sqrt(w / grid.taps[bus]);
      }
    }
    return Double.NaN;
  }

  /** What stopped the last addition asked for. */
  public LimitKind limit() {
    return nearest.kind;
  }

  /**
   * Where it did: the bus whose voltage is outside, or the lower end of the branch that is full.
   */
  public int limitBus() {
    return nearest.limitingBus();
  }

  /** How many answers since the start came from the reference. */
  public long corrected() {
    return state.corrected;
  }

  private double solve(Addition addition, Surroundings around, double startW, double startSize) {
    int bus = flow.path[0];
    boolean found = newton(addition, around, startW, startSize);
    if (!found && flow.length == 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (!found || movedFar()) {
      correct(bus, addition, around, found ? state.lastSize * grid.baseKva : Double.NaN);
    }
    state.w[bus] = state.lastW;
    state.size[bus] = state.lastSize;
    return state.lastSize * grid.baseKva;
  }

  /** False when it meets no limit, or collapse may come first. */
  private boolean newton(Addition addition, Surroundings around, double startW, double startSize) {
    double w = startW;
    double size = startSize;
    for (int climb = 0; climb < MOST_CLIMBS; climb++) {
      flow.climb(w, size, addition);
      if (!(flow.trace[flow.atSource() + PathFlow.W_U] > 0)) {
        return false;
      }
      nearest.look(addition.isGeneration(), around);
      if (nearest.step >= NearestLimit.FAR) {
        return false;
      }
      double change = Math.max(-size, nearest.step);
      double shift = nearest.wShift + nearest.wSlope * change;
      double share = Math.min(1, LARGEST_FALL * w / Math.max(-shift, Double.MIN_NORMAL));
      size += share * change;
      w += share * shift;
      if (Math.abs(change) * grid.baseKva < SMALL_STEP_KVA && Math.abs(shift) < SMALL_SHIFT) {
        state.lastSize = size;
        state.lastW = w;
        return true;
      }
    }
    return false;
  }

  private boolean movedFar() {
    for (int level = 0; level < flow.length; level++) {
      double before = responses.baseW[flow.path[level]];
      double change = flow.trace[level * PathFlow.STRIDE] - before;
      if (Math.abs(change) > TRUSTED_CHANGE * before) {
        return true;
      }
    }
    return false;
  }

  private void correct(int bus, Addition addition, Surroundings around, double guessKva) {
    Hosting checked = reference.near(bus, addition, around, guessKva);
    state.corrected++;
    state.lastSize = checked.kva() / grid.baseKva;
    state.lastW = Double.isInfinite(checked.kva()) ? Double.NaN : reference.squaredVoltage(bus);
    nearest.name(checked);
  }

  /** What one answer leaves for the next. */
  private static final class SweepState {
    final double[] w;
    final double[] size;
    double lastW;
    double lastSize;
    long corrected;

    SweepState(int buses) {
      w = new double[buses];
      size = new double[buses];
    }
  }
}
