package io.headroom.power;

import static io.headroom.fixtures.LoadFlowAssertions.VOLTAGE_PU;
import static io.headroom.fixtures.LoadFlowAssertions.assertBalanced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.headroom.power.BusBranchGrid.Branch;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Grids that are no forest. */
class GeneralLoadFlowTest {
  private final BusBranchGrid.Builder grid = BusBranchGrid.builder(1000);

  /**
   *
   *
   * <pre>
   *   A 1.02 ∠ 0° ── c ── B 0.99 ∠ −1°        power goes from A to B through c
   *        └───────────────┘
   * </pre>
   */
  @Test
  void slackBusesThatAreJoinedKeepTheirVoltages() {
    int a = grid.slack("A", 1.02, 0);
    int b = grid.slack("B", 0.99, Math.toRadians(-1));
    int c = grid.load("c");
    grid.consume(c, 0.2, 0.1);
    grid.branch(new Branch(a, c, 0.02, 0.04, 0.01, 1.01, 0, 1));
    grid.branch(new Branch(c, b, 0.02, 0.04, 0.01, 0.98, 0.005, 1));
    grid.branch(Branch.line(a, b, 0.05, 0.1));

    LoadFlowSolution solution = LoadFlow.solve(grid.build());

    assertThat(solution.solver()).isEqualTo(Solver.GENERAL);
    assertBalanced("joined", grid.build(), solution);
    assertThat(solution.buses().get(b).voltagePu()).isEqualTo(0.99);
    assertThat(solution.buses().get(b).pKw()).as("B is fed").isPositive();
    assertThat(solution.buses().get(a).pKw()).as("A feeds").isNegative();
  }

  @Test
  void slackBusesOfSeveralPartsAreSolvedTogether() {
    int a = grid.slack("A", 1.02, 0.3);
    int b = grid.slack("B", 0.99, -0.2);
    int held = grid.held("held", 1.01);
    int load = grid.load("load");
    grid.consume(held, -0.1, 0).consume(load, 0.3, 0.2);
    grid.branch(Branch.line(held, a, 0.02, 0.04));
    grid.branch(Branch.line(b, load, 0.02, 0.04));

    LoadFlowSolution solution = LoadFlow.solve(grid.build());

    assertThat(solution.solver()).isEqualTo(Solver.GENERAL);
    assertBalanced("parts", grid.build(), solution);
    assertThat(solution.buses().get(held).voltagePu()).isCloseTo(1.01, within(VOLTAGE_PU));
  }

  @Test
  void whatNoSlackReachesIsWithoutSupply() {
    int source = grid.slack("source", 1, 0);
    int load = grid.load("load");
    int island = grid.held("island", 1);
    int beyond = grid.load("beyond");
    grid.consume(load, 0.1, 0).consume(beyond, 0.1, 0);
    grid.branch(Branch.line(source, load, 0.01, 0.01));
    grid.branch(Branch.line(island, beyond, 0.01, 0.01));
    grid.open(grid.branch(Branch.line(load, island, 0.01, 0.01)));

    LoadFlowSolution solution = LoadFlow.solve(grid.build());

    assertThat(solution.converged()).isTrue();
    assertThat(solution.solver()).as("the island's mesh does not matter").isEqualTo(Solver.RADIAL);
    assertThat(solution.buses().get(beyond).energised()).isFalse();
    assertThat(solution.minimumVoltagePu()).isCloseTo(0.999, within(1e-5));
    assertThat(solution.branches().get(2).pKw()).isZero();
    assertBalanced("island", grid.build(), solution);
  }

  @Test
  void parallelBranchesShareWhatFlows() {
    int source = grid.slack("source", 1, 0);
    int load = grid.load("load");
    grid.consume(load, 0.3, 0);
    grid.branch(Branch.line(source, load, 0.01, 0.01));
    grid.branch(Branch.line(load, source, 0.02, 0.02));

    LoadFlowSolution solution = LoadFlow.solve(grid.build());

    assertBalanced("parallel", grid.build(), solution);
    assertThat(solution.branches().get(0).pKw())
        .isCloseTo(
            -2 * (solution.branches().get(1).pKw() - solution.branches().get(1).lossKw()),
            within(1e-5));
  }

  @Test
  void aBranchWithoutImpedanceJoinsTwoBuses() {
    int source = grid.slack("source", 1, 0);
    int near = grid.load("near");
    int far = grid.load("far");
    grid.consume(near, 0.1, 0.05).consume(far, 0.2, 0.1);
    grid.branch(Branch.line(source, near, 0.01, 0.01));
    grid.branch(Branch.line(source, near, 0.01, 0.01));
    grid.branch(Branch.line(near, far, 0, 0));

    LoadFlowSolution solution = LoadFlow.solve(grid.build());

    assertBalanced("joint", grid.build(), solution);
    assertThat(solution.branches().get(2).pKw()).isCloseTo(200, within(1e-5));
  }

  @Test
  void moreThanTheMeshCanCarryIsAnAnswer() {
    int source = grid.slack("source", 1, 0);
    int load = grid.load("load");
    grid.consume(load, 100, 0);
    grid.branch(Branch.line(source, load, 0.01, 0.01));
    grid.branch(Branch.line(source, load, 0.01, 0.01));

    LoadFlowSolution solution = LoadFlow.solve(grid.build());

    assertThat(solution.converged()).isFalse();
    assertThat(solution.buses()).isEmpty();
    assertThat(solution.lossesKw()).isNaN();
  }

  @Test
  void theSolverPrintsNothing() {
    PrintStream before = System.out;
    PrintStream beforeErrors = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(caught);
    System.setErr(caught);
    try {
      parallelBranchesShareWhatFlows();
    } finally {
      System.setOut(before);
      System.setErr(beforeErrors);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aGridWithoutSlackBusCannotBeSolved() {
    grid.load("alone");

    assertThat(LoadFlow.solve(grid.build()).buses().get(0).energised()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneralLoadFlow.solve(grid.build()))
        .withMessage("the grid has no slack bus");
  }
}
