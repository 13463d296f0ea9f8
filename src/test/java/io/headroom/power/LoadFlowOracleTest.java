package io.headroom.power;

import static io.headroom.fixtures.LoadFlowAssertions.assertBalanced;
import static io.headroom.fixtures.LoadFlowAssertions.assertSame;
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

  private static void compare(String what, BusBranchGrid grid, ZipLoad zip) {
    LoadFlowSolution swept = LoadFlow.solve(grid, zip);
    LoadFlowSolution newton = GeneralLoadFlow.of(grid, zip).solve();

    assertThat(swept.solver()).isEqualTo(Solver.RADIAL);
    assertSame(what, grid.baseKva(), swept, newton);
    assertBalanced(what, grid, zip, swept);
    assertBalanced(what, grid, zip, newton);
  }
}
