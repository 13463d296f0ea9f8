package io.headroom.capacity.hosting;

import io.headroom.power.RadialGrid;
import io.headroom.power.RadialLoadFlow;

/**
 * Judges solved load flows of a whole grid by the limits that count for an addition at one bus, and
 * names the limit that is exceeded most. Mutable scratch of one thread.
 */
final class LimitCheck {
  /** A voltage that a solved load flow may be off by without having changed. */
  private static final double NOISE = 1e-9;

  private final HostingLimits limits;
  private final RadialGrid grid;
  private final RadialLoadFlow flow;
  private final double[] baseVoltage;
  private final double[] baseP;
  private final double[] baseQ;

  private int asked;
  private Addition addition = Addition.GENERATION;
  private Surroundings around = Surroundings.OPEN;
  private final WorstLimit worst = new WorstLimit();

  LimitCheck(HostingLimits limits, RadialLoadFlow flow) {
    this.limits = limits;
    this.grid = limits.grid();
    this.flow = flow;
    baseVoltage = new double[grid.busCount()];
    baseP = new double[grid.busCount()];
    baseQ = new double[grid.busCount()];
  }

  /** Takes the solved state as the one without any addition. */
  void remember() {
    for (int at = 0; at < baseVoltage.length; at++) {
      baseVoltage[at] = flow.voltagePu(at);
      baseP[at] = flow.pIntoPu(at);
      baseQ[at] = flow.qIntoPu(at);
    }
  }

  void ask(int atBus, Addition of, Surroundings surroundings) {
    asked = atBus;
    addition = of;
    around = surroundings;
  }

  LimitKind kind() {
    return worst.kind();
  }

  int bus() {
    return worst.bus();
  }

  /** Whether the state just solved breaks a limit that the addition makes worse. */
  boolean isBroken(boolean converged) {
    worst.start(asked);
    if (!converged) {
      worst.exceed(1, LimitKind.COLLAPSE, asked);
      return true;
    }
    int root = asked;
    for (int at = asked; at >= 0; at = grid.parent(at)) {
      checkBranch(at);
      checkVoltage(at);
      root = at;
    }
    checkFeeder();
    checkAbove(root);
    return worst.kind() != LimitKind.NONE;
  }

  private void checkBranch(int at) {
    double p = flow.pIntoPu(at);
    double q = flow.qIntoPu(at);
    if (p * addition.p() + q * addition.q() > 0) {
      worst.exceed(flow.currentPu(at) / limits.currentPu[at] - 1, LimitKind.CURRENT, at);
      double power = limits.powerPu[at] + around.surplusKva() / grid.baseKva();
      worst.exceed(Math.sqrt(p * p + q * q) / Math.max(0, power) - 1, LimitKind.POWER, at);
    }
    double back = Math.max(limits.reversePu[at], -baseP[at]);
    if (addition.isGeneration() && -p > back) {
      worst.exceed(-p / back - 1, LimitKind.REVERSE, at);
    }
  }

  private void checkFeeder() {
    int feeder = limits.feeder[asked];
    for (int at = 0; at < baseVoltage.length; at++) {
      if (limits.feeder[at] == feeder && feeder != HostingLimits.NO_FEEDER) {
        checkVoltage(at);
      }
    }
  }

  private void checkVoltage(int at) {
    double v = flow.voltagePu(at);
    double lowest = Math.min(limits.lowestPu[at], baseVoltage[at] - NOISE);
    double highest = Math.max(limits.highestPu[at], baseVoltage[at] + NOISE);
    worst.exceed(lowest - v, LimitKind.VOLTAGE_LOW, at);
    worst.exceed(v - highest, LimitKind.VOLTAGE_HIGH, at);
  }

  private void checkAbove(int root) {
    double p = flow.pIntoPu(root) - baseP[root];
    double q = flow.qIntoPu(root) - baseQ[root];
    worst.exceed(
        Math.sqrt(p * p + q * q) * grid.baseKva() / around.aboveKva() - 1, LimitKind.ABOVE, root);
  }
}
