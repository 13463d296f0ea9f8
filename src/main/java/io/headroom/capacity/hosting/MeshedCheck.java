package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.AreaFlow;
import io.headroom.power.SupplyGrid;

/**
 * Judges solved load flows of a meshed area: every branch and bus of it, by its limit or, where it
 * was outside already, by what it was. Mutable scratch of one thread.
 */
final class MeshedCheck {
  /** What the general load flow may be off by. */
  private static final double NOISE = 1e-5;

  private final HostingLimits limits;
  private final AreaFlow flow;
  private final double[] baseVoltage;
  private final double[] baseCurrent;
  private final double[] baseP;
  private final double[] baseQ;
  private int asked;
  private Addition addition = Addition.GENERATION;
  private Surroundings around = Surroundings.OPEN;
  private final WorstLimit worst = new WorstLimit();

  MeshedCheck(HostingLimits limits, AreaFlow flow) {
    this.limits = limits;
    this.flow = flow;
    int n = limits.grid().busCount();
    baseVoltage = new double[n];
    baseCurrent = new double[n];
    baseP = new double[n];
    baseQ = new double[n];
  }

  void remember() {
    for (int at = SupplyGrid.LV_BUS; at < baseVoltage.length; at++) {
      baseVoltage[at] = flow.voltagePu(at);
      baseCurrent[at] = flow.currentPu(at);
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

  boolean isBroken(boolean converged) {
    worst.start(asked);
    if (!converged) {
      worst.exceed(1, LimitKind.COLLAPSE, asked);
      return true;
    }
    for (int at = SupplyGrid.LV_BUS; at < baseVoltage.length; at++) {
      checkVoltage(at);
      checkBranch(at);
    }
    checkTransformers();
    return worst.kind() != LimitKind.NONE;
  }

  private void checkVoltage(int at) {
    double v = flow.voltagePu(at);
    double lowest = Math.min(limits.lowestPu[at], baseVoltage[at] - NOISE);
    double highest = Math.max(limits.highestPu[at], baseVoltage[at] + NOISE);
    worst.exceed(lowest - v, LimitKind.VOLTAGE_LOW, at);
    worst.exceed(v - highest, LimitKind.VOLTAGE_HIGH, at);
  }

  private void checkBranch(int at) {
    if (at > SupplyGrid.LV_BUS) {
      double current = Math.max(limits.currentPu[at], baseCurrent[at] + NOISE);
      worst.exceed(flow.currentPu(at) / current - 1, LimitKind.CURRENT, at);
    }
    double back = Math.max(limits.reversePu[at], -baseP[at] + NOISE);
    if (addition.isGeneration()) {
      worst.exceed(-flow.pIntoPu(at) / back - 1, LimitKind.REVERSE, at);
    }
  }

  private void checkTransformers() {
    int at = SupplyGrid.LV_BUS;
    double p = flow.pIntoPu(at);
    double q = flow.qIntoPu(at);
    double base = Math.hypot(baseP[at], baseQ[at]);
    double limit = limits.powerPu[at] + around.surplusKva() / SupplyGrid.BASE_KVA;
    worst.exceed(Math.hypot(p, q) / Math.max(limit, base + NOISE) - 1, LimitKind.POWER, at);
    double more = Math.hypot(p - baseP[at], q - baseQ[at]) * SupplyGrid.BASE_KVA;
    worst.exceed(more / around.aboveKva() - 1, LimitKind.ABOVE, at);
  }
}
