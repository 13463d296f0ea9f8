package io.headroom.power;

/**
 * The load flow of any grid: by sweeps where it is a forest with one slack bus a tree and no other
 * held voltage, by the general solver elsewhere.
 */
public final class LoadFlow {
  private LoadFlow() {}

  /** With loads of constant power. */
  public static LoadFlowSolution solve(BusBranchGrid grid) {
    return solve(grid, ZipLoad.CONSTANT_POWER);
  }

  public static LoadFlowSolution solve(BusBranchGrid grid, ZipLoad zip) {
    GridWalk walk = GridWalk.of(grid);
    return RadialForm.fits(grid, walk)
        ? RadialForm.of(grid, walk).solve(zip)
        : GeneralLoadFlow.of(grid, zip).solve();
  }
}
