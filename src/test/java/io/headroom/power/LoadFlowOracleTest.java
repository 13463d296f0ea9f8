package io.headroom.power;

import static io.headroom.fixtures.LoadFlowAssertions.assertBalanced;
import static io.headroom.fixtures.LoadFlowAssertions.assertSame;
import static io.headroom.fixtures.LoadFlowAssertions.assertSameById;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.RandomGrids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sweeps against Open Load Flow, on grids drawn by dice. */
class LoadFlowOracleTest {
  private static final ZipLoad MIXED = new ZipLoad(0.3, 0.3, 0.4);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theSweepsFindWhatNewtonFinds(long seed) {
    BusBranchGrid grid = new RandomGrids(seed).forest(1, 0.1);

    compare("seed " + seed, grid, ZipLoad.CONSTANT_POWER);
    compare("seed " + seed + ", ZIP", grid, MIXED);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void everyTreeHasItsOwnSource(long seed) {
    BusBranchGrid grid = new RandomGrids(seed).forest(3, 0.2);

    compare("seed " + seed, grid, ZipLoad.CONSTANT_POWER);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
  void loopsAndJoinedSourcesBalance(long seed) {
    BusBranchGrid grid = new RandomGrids(seed).meshed(3, 4, 0.2);

    LoadFlowSolution solution = LoadFlow.solve(grid);

    assertThat(solution.solver()).isEqualTo(Solver.GENERAL);
    assertBalanced("seed " + seed, grid, solution);
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45})
  void theOrderOfRowsDoesNotMatter(long seed) {
    RandomGrids dice = new RandomGrids(seed);
    BusBranchGrid radial = dice.forest(2, 0.15);
    BusBranchGrid meshed = dice.meshed(2, 3, 0.15);

    assertSameById("seed " + seed, LoadFlow.solve(radial), LoadFlow.solve(dice.shuffled(radial)));
    assertSameById("seed " + seed, LoadFlow.solve(meshed), LoadFlow.solve(dice.shuffled(meshed)));
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56})
  void theSweepsCollapseWhereNewtonDoes(long seed) {
    BusBranchGrid grid = new RandomGrids(seed).forest(1, 0.1);
    double most = mostThatConverges(grid);
    BusBranchGrid below = RandomGrids.scaled(grid, 0.99 * most);
    BusBranchGrid above = RandomGrids.scaled(grid, 1.01 * most);

    compare("seed " + seed + " at " + 0.99 * most, below, ZipLoad.CONSTANT_POWER);
    assertThat(LoadFlow.solve(above).converged()).as("seed %d", seed).isFalse();
    assertThat(GeneralLoadFlow.solve(above).converged()).as("seed %d", seed).isFalse();
    assertThat(LoadFlow.solve(RandomGrids.scaled(grid, 1000)).converged()).isFalse();
  }

  private static double mostThatConverges(BusBranchGrid grid) {
    double good = 1;
    double bad = 1000;
    while (bad - good > 1e-4 * good) {
      double middle = (good + bad) / 2;
      boolean converged = LoadFlow.solve(RandomGrids.scaled(grid, middle)).converged();
      good = converged ? middle : good;
      bad = converged ? bad : middle;
    }
    return good;
  }

  private static void compare(String what, BusBranchGrid grid, ZipLoad zip) {
    LoadFlowSolution swept = LoadFlow.solve(grid, zip);
    LoadFlowSolution newton = GeneralLoadFlow.of(grid, zip).solve();

    assertThat(swept.solver()).isEqualTo(Solver.RADIAL);
    assertSame(what, grid.baseKva(), swept, newton);
    assertBalanced(what, grid, zip, swept);
    assertBalanced(what, grid, zip, newton);
  }
}
