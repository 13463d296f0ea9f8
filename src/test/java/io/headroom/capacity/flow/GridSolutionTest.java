package io.headroom.capacity.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.power.BranchResult;
import io.headroom.power.BusResult;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.Solver;
import org.junit.jupiter.api.Test;

/** A solved network as nodes and sections. */
class GridSolutionTest {
  private static GridSolution solve(GridSketch sketch) {
    return GridSolution.solve(SolvedGrid.of(sketch).loads(), Moment.PEAK);
  }

  private static BusResult bus(LoadFlowSolution solution, String id) {
    return solution.buses().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  private static BranchResult branch(LoadFlowSolution solution, String from, String to) {
    return solution.branches().stream()
        .filter(b -> b.from().equals(from) && b.to().equals(to))
        .findFirst()
        .orElseThrow();
  }

  private static void assertBalanced(LoadFlowSolution solution) {
    double left = solution.buses().stream().mapToDouble(BusResult::pKw).sum();
    assertThat(left + solution.lossesKw()).isCloseTo(0, within(1e-3));
  }

  @Test
  void theBusbarFeedsInWhatTheNodesDrawAndTheSectionsLose() {
    LoadFlowSolution solution = solve(TestNetworks.radialFeeder()).solution();

    assertThat(solution.converged()).isTrue();
    assertThat(solution.solver()).isEqualTo(Solver.RADIAL);
    assertBalanced(solution);
    assertThat(bus(solution, "B1").pKw()).isNegative();
    assertThat(bus(solution, "B1").voltagePu()).isCloseTo(1.03, within(1e-7));
    assertThat(bus(solution, "n0").voltagePu()).isEqualTo(bus(solution, "B1").voltagePu());
    assertThat(bus(solution, "n4").pKw()).isPositive();
    assertThat(bus(solution, "n4").angleDeg()).isNegative();
    assertThat(solution.minimumVoltagePu()).isLessThan(1.03);
    // 17.32 A of 300
    assertThat(branch(solution, "n0", "n1").loading()).isCloseTo(17.32 / 300, within(1e-4));
  }

  /** s is drawn towards the source: what enters at its from-end is what arrives, turned round. */
  @Test
  void aSectionIsReadFromItsOwnFirstNode() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 10_000)
            .section("s", "n1", "B1")
            .load("D1", "n1", 400, 100);
    BranchResult section = branch(solve(sketch).solution(), "n1", "B1");

    assertThat(section.pKw()).isCloseTo(-92, within(0.001));
    assertThat(section.lossKw()).isPositive();
  }

  @Test
  void severalAreasStandInOneSolution() {
    LoadFlowSolution solution = solve(TestNetworks.rural35kv()).solution();

    assertBalanced(solution);
    assertThat(bus(solution, "B35").pKw()).isNegative();
    assertThat(bus(solution, "B10").pKw()).isNegative();
    assertThat(bus(solution, "h1").pKw()).as("the station below is a load").isPositive();
  }

  @Test
  void whatHasNoSupplyHasNoVoltage() {
    LoadFlowSolution solution = solve(TestNetworks.islandedTail()).solution();

    assertThat(bus(solution, "n3").energised()).isFalse();
    assertThat(branch(solution, "n2", "n3").pKw()).isZero();
    assertBalanced(solution);
  }

  @Test
  void aFeederWithALoadNobodyKnowsIsLeftOutAndNamed() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 10_000)
            .feeder("F1", "B1", "a0", 400, 20)
            .feeder("F2", "B1", "b0", 400, Double.NaN)
            .section("a", "a0", "a1")
            .section("b", "b0", "b1")
            .load("D1", "a1", 400, 200)
            .load("D2", "b1", 400, 150)
            .load("D3", "b1", 400, Double.NaN);
    GridSolution solved = solve(sketch);

    assertThat(solved.unknownFeeders()).containsExactly("F2");
    assertThat(solved.solution().branches()).hasSize(1);
    assertBalanced(solved.solution());
  }

  @Test
  void anAreaThatCannotCarryItsLoadIsNamedAndTheOthersStand() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 20_000)
            .source("T2", "S1", "B2", 10, 20_000)
            .section("a", "B1", "a1")
            .section("b", "B2", "b1")
            .load("D1", "a1", 400, 200)
            .load("huge", "b1", 2_000_000, 1_500_000);
    GridSolution collapsed = solve(sketch);

    assertThat(collapsed.divergedAreas()).containsExactly("T2");
    assertThat(collapsed.solution().converged()).isFalse();
    assertThat(bus(collapsed.solution(), "a1").voltagePu()).isBetween(1.0, 1.03);
    assertThat(collapsed.solution().buses()).noneMatch(b -> b.id().equals("b1"));
  }

  @Test
  void eachBusbarOfAMeshFeedsItsPart() {
    GridSketch sketch = TestNetworks.twoSubstations().breaker("closed", "a1", "c1", true);
    LoadFlowSolution solution = solve(sketch).solution();

    assertThat(solution.solver()).isEqualTo(Solver.GENERAL);
    assertThat(bus(solution, "B1").pKw()).isNegative();
    assertThat(bus(solution, "B3").pKw()).isNegative();
    assertBalanced(solution);
  }
}
