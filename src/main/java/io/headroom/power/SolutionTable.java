package io.headroom.power;

import java.util.ArrayList;
import java.util.List;

/** Voltages by bus and flows by branch end, in per unit, on the way to a solution. */
final class SolutionTable {
  private final BusBranchGrid grid;
  final double[] voltages;
  final double[] angles;

  /** Power that enters each branch at its two ends. */
  final double[] pFrom;

  final double[] qFrom;
  final double[] pTo;
  final double[] qTo;

  SolutionTable(BusBranchGrid grid) {
    this.grid = grid;
    voltages = new double[grid.busCount()];
    angles = new double[grid.busCount()];
    pFrom = new double[grid.branchCount()];
    qFrom = new double[grid.branchCount()];
    pTo = new double[grid.branchCount()];
    qTo = new double[grid.branchCount()];
  }

  /**
   * Works out the flows of a branch from the voltages at its ends; none where both are one voltage,
   * as without impedance between two slack buses.
   */
  void flow(int branch) {
    BusBranchGrid.Branch b = grid.branch(branch);
    double near = voltages[b.from()] / b.ratio();
    double far = voltages[b.to()];
    double angle = angles[b.from()] - b.shiftRad() - angles[b.to()];
    double[] sent = piEnd(b, near, far, angle);
    double[] returned = piEnd(b, far, near, -angle);
    pFrom[branch] = sent[0];
    qFrom[branch] = sent[1];
    pTo[branch] = returned[0];
    qTo[branch] = returned[1];
  }

  /** What enters a π section at the end of voltage {@code near}, which leads by {@code angle}. */
  private static double[] piEnd(BusBranchGrid.Branch b, double near, double far, double angle) {
    double across = near * near - near * far * Math.cos(angle);
    double along = near * far * Math.sin(angle);
    double squared = b.rPu() * b.rPu() + b.xPu() * b.xPu();
    double charging = b.chargingPu() / 2 * near * near;
    if (across == 0 && along == 0) {
      return new double[] {0, -charging};
    }
    return new double[] {
      (b.rPu() * across + b.xPu() * along) / squared,
      (b.xPu() * across - b.rPu() * along) / squared - charging
    };
  }

  LoadFlowSolution solved(Solver solver, int iterations, double mismatchPu) {
    List<BranchResult> branches = new ArrayList<>(grid.branchCount());
    double losses = 0;
    for (int branch = 0; branch < grid.branchCount(); branch++) {
      branches.add(branchResult(branch));
      losses += pFrom[branch] + pTo[branch];
    }
    return new LoadFlowSolution(
        true,
        solver,
        iterations,
        mismatchPu,
        losses * grid.baseKva(),
        lowest(),
        busResults(),
        branches);
  }

  private double lowest() {
    double lowest = Double.NaN;
    for (double voltage : voltages) {
      if (voltage > 0 && !(voltage >= lowest)) {
        lowest = voltage;
      }
    }
    return lowest;
  }

  private BranchResult branchResult(int branch) {
    BusBranchGrid.Branch b = grid.branch(branch);
    return new BranchResult(
        grid.id(b.from()),
        grid.id(b.to()),
        pFrom[branch] * grid.baseKva(),
        qFrom[branch] * grid.baseKva(),
        (pFrom[branch] + pTo[branch]) * grid.baseKva(),
        loading(branch, b));
  }

  private double loading(int branch, BusBranchGrid.Branch b) {
    if (b.ratingPu() == 0) {
      return Double.NaN;
    }
    double from = current(pFrom[branch], qFrom[branch], voltages[b.from()]);
    double to = current(pTo[branch], qTo[branch], voltages[b.to()]);
    return Math.max(from, to) / b.ratingPu();
  }

  private static double current(double p, double q, double voltage) {
    return voltage > 0 ? Math.hypot(p, q) / voltage : 0;
  }

  private List<BusResult> busResults() {
    double[] p = new double[grid.busCount()];
    double[] q = new double[grid.busCount()];
    takeOff(p, q);
    List<BusResult> results = new ArrayList<>(grid.busCount());
    for (int bus = 0; bus < grid.busCount(); bus++) {
      results.add(
          new BusResult(
              grid.id(bus),
              voltages[bus],
              Math.toDegrees(angles[bus]),
              p[bus] * grid.baseKva(),
              q[bus] * grid.baseKva()));
    }
    return results;
  }

  /** What does not go on into a branch is what leaves the network at the bus. */
  private void takeOff(double[] p, double[] q) {
    for (int branch = 0; branch < grid.branchCount(); branch++) {
      BusBranchGrid.Branch b = grid.branch(branch);
      p[b.from()] -= pFrom[branch];
      q[b.from()] -= qFrom[branch];
      p[b.to()] -= pTo[branch];
      q[b.to()] -= qTo[branch];
    }
  }

  /** The largest power that a bus with known consumption does not get, or gets too much. */
  double missingPower(ZipLoad zip) {
    double[] p = new double[grid.busCount()];
    double[] q = new double[grid.busCount()];
    takeOff(p, q);
    double most = 0;
    for (int bus = 0; bus < grid.busCount(); bus++) {
      double v = voltages[bus];
      double share = zip.at(v);
      if (v > 0 && grid.role(bus) != BusBranchGrid.Role.SLACK) {
        most = Math.max(most, Math.abs(p[bus] - grid.pPu(bus) * share - grid.shuntG(bus) * v * v));
      }
      if (v > 0 && grid.role(bus) == BusBranchGrid.Role.LOAD) {
        most = Math.max(most, Math.abs(q[bus] - grid.qPu(bus) * share + grid.shuntB(bus) * v * v));
      }
    }
    return most;
  }
}
