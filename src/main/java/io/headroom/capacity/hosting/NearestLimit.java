package io.headroom.capacity.hosting;

/**
 * The first limit an addition meets when it grows, seen from one climb of the path.
 *
 * <p>Each limit is followed along the line on which the source keeps its voltage: currents and
 * powers as quadratics in the step, whose larger root is taken (with the smaller one, power running
 * the other way would only come back within the limit); voltages and reverse flow as straight
 * lines. A limit that the step moves away from does not count. Of equal limits the lower one
 * counts. Mutable scratch of one thread.
 */
final class NearestLimit {
  /** Per unit; beyond every grid, and small enough to square. */
  static final double FAR = 1e9;

  /** Change of the addition up to the limit; {@link #FAR} when there is none. */
  double step;

  LimitKind kind = LimitKind.NONE;

  /** Bus of the path where the limit shows. */
  int bus;

  /** The limit is one of the subtree beside the path at the parent of {@link #bus}. */
  private boolean beside;

  /** {@link #bus} is already the limiting bus. */
  private boolean named;

  /** Change of the guessed W at a step of 0, and per step. */
  double wShift;

  double wSlope;

  private double surplus;

  /** Branches between the source and where the last limit was found: where to look first. */
  private int height;

  private final ReferredGrid grid;
  private final SubtreeResponses responses;
  private final CriticalVoltages critical;
  private final PathFlow flow;

  NearestLimit(
      ReferredGrid grid, SubtreeResponses responses, CriticalVoltages critical, PathFlow flow) {
    this.grid = grid;
    this.responses = responses;
    this.critical = critical;
    this.flow = flow;
  }

  /** Looks along the climbed path. */
  void look(boolean generation, Surroundings around) {
    int source = flow.atSource();
    double[] trace = flow.trace;
    double root = responses.baseW[flow.path[flow.length - 1]];
    wShift = (root - trace[source + PathFlow.W]) / trace[source + PathFlow.W_U];
    wSlope = -trace[source + PathFlow.W_A] / trace[source + PathFlow.W_U];
    surplus = around.surplusKva() / grid.baseKva;
    step = FAR;
    kind = LimitKind.NONE;
    bus = flow.path[0];
    beside = false;
    named = false;
    int hint = flow.length - 1 - height;
    if (hint >= 0) {
      lookAt(hint, generation);
    }
    for (int level = 0; level < flow.length; level++) {
      lookAt(level, generation);
    }
    if (Double.isFinite(around.aboveKva())) {
      lookAbove(source, around.aboveKva() / grid.baseKva);
    }
  }

  private void lookAt(int level, boolean generation) {
    int at = level * PathFlow.STRIDE;
    int here = flow.path[level];
    double p = value(at + PathFlow.P);
    double p1 = slope(at + PathFlow.P);
    double q = value(at + PathFlow.Q);
    double q1 = slope(at + PathFlow.Q);
    double w = value(at + PathFlow.W);
    double w1 = slope(at + PathFlow.W);
    double before = step;
    double limit = grid.current[here];
    if (limit < FAR) {
      double b = p * p1 + q * q1 - limit * w1 / 2;
      quadratic(p1 * p1 + q1 * q1, b, p * p + q * q - limit * w, LimitKind.CURRENT, here);
    }
    if (grid.power[here] < FAR) {
      double power = Math.max(0, grid.power[here] + surplus);
      double c = p * p + q * q - power * power;
      quadratic(p1 * p1 + q1 * q1, p * p1 + q * q1, c, LimitKind.POWER, here);
    }
    if (generation && grid.reverse[here] < FAR) {
      double floor = Math.min(-grid.reverse[here], responses.baseP[here]);
      falling(p, p1, floor, LimitKind.REVERSE, here);
    }
    voltages(level, w, w1);
    if (step < before) {
      height = flow.length - 1 - level;
    }
  }

  private void voltages(int level, double w, double w1) {
    if (level == 0) {
      int own = flow.path[0];
      within(w, w1, critical.lowest[own], critical.highest[own], own);
    } else {
      int below = flow.path[level - 1];
      beside |= within(w, w1, critical.lowestBeside[below], critical.highestBeside[below], below);
    }
  }

  private boolean within(double w, double w1, double least, double most, int at) {
    double then = w + w1 * step;
    if (then < least) {
      return falling(w, w1, least, LimitKind.VOLTAGE_LOW, at);
    }
    return then > most && falling(-w, -w1, -most, LimitKind.VOLTAGE_HIGH, at);
  }

  private void lookAbove(int source, double above) {
    int root = flow.path[flow.length - 1];
    double p = value(source + PathFlow.P) - responses.baseP[root];
    double p1 = slope(source + PathFlow.P);
    double q = value(source + PathFlow.Q) - responses.baseQ[root];
    double q1 = slope(source + PathFlow.Q);
    quadratic(
        p1 * p1 + q1 * q1, p * p1 + q * q1, p * p + q * q - above * above, LimitKind.ABOVE, root);
  }

  private double value(int column) {
    return flow.trace[column] + flow.trace[column + 1] * wShift;
  }

  private double slope(int column) {
    return flow.trace[column + 2] + flow.trace[column + 1] * wSlope;
  }

  /** The larger root of a·s² + 2b·s + c; its vertex when the limit is never kept. */
  private void quadratic(double a, double b, double c, LimitKind of, int at) {
    // c is −∞ where there is no limit. Most limits are met later than the nearest so far.
    if (!((a * step + 2 * b) * step + c > 0) || !(a > 0)) {
      return;
    }
    double discriminant = b * b - a * c;
    double root = (Math.sqrt(Math.max(0, discriminant)) - b) / a;
    if (root < step) {
      take(root, of, at);
    }
  }

  private boolean falling(double value, double slope, double floor, LimitKind of, int at) {
    boolean nearer = slope < 0 && value + slope * step < floor;
    if (nearer) {
      take((floor - value) / slope, of, at);
    }
    return nearer;
  }

  private void take(double to, LimitKind of, int at) {
    step = to;
    kind = of;
    bus = at;
    beside = false;
  }

  /** Takes a limit that was found otherwise. */
  void name(Hosting found) {
    kind = found.limit();
    bus = found.bus();
    named = true;
  }

  /** The bus whose voltage is outside, or the lower end of the branch that is full. */
  int limitingBus() {
    if (named) {
      return bus;
    }
    return switch (kind) {
      case VOLTAGE_LOW -> beside ? critical.lowestBusBeside(bus) : critical.lowestBus(bus);
      case VOLTAGE_HIGH -> beside ? critical.highestBusBeside(bus) : critical.highestBus(bus);
      default -> bus;
    };
  }
}
