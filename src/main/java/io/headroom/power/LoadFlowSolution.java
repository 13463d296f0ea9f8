package io.headroom.power;

import java.util.List;

/**
 * What a load flow found; that it did not converge (voltage collapse) is a finding too.
 *
 * <p>Not converged means no voltages: the figures are NaN and the lists empty. Where a delivery of
 * several areas was solved they tell of the areas that did converge.
 *
 * @param mismatchPu what is left unbalanced: of the sweeps the estimated error of the squared
 *     voltages, of the general solver the largest power missing at a bus
 * @param lossesKw active losses of all branches
 * @param minimumVoltagePu lowest voltage of an energised bus
 * @param buses in the order of the grid
 * @param branches in the order of the grid, those out of service with no flow
 */
public record LoadFlowSolution(
    boolean converged,
    Solver solver,
    int iterations,
    double mismatchPu,
    double lossesKw,
    double minimumVoltagePu,
    List<BusResult> buses,
    List<BranchResult> branches) {
  public LoadFlowSolution {
    buses = List.copyOf(buses);
    branches = List.copyOf(branches);
  }

  static LoadFlowSolution notConverged(Solver solver, int iterations, double mismatchPu) {
    return new LoadFlowSolution(
        false, solver, iterations, mismatchPu, Double.NaN, Double.NaN, List.of(), List.of());
  }
}
