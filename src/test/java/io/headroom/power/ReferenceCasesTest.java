package io.headroom.power;

import static io.headroom.fixtures.LoadFlowAssertions.PRINTED_KW;
import static io.headroom.fixtures.LoadFlowAssertions.PRINTED_PU;
import static io.headroom.fixtures.LoadFlowAssertions.assertBalanced;
import static io.headroom.fixtures.LoadFlowAssertions.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.exchange.MatpowerCase;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.io.IOException;
import java.util.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference feeders: their published results, and Open Load Flow on the same data. */
@Needs(Tool.REFERENCE_DATA)
class ReferenceCasesTest {
  @ParameterizedTest
  @CsvSource({
    "case33bw, 33, 202.68, 0.9131, 18",
    "case69, 69, 224.99, 0.9092, 65",
    "case118zh, 118, 1298.09, 0.8688, 77"
  })
  void thePublishedResultsAreMet(
      String name, int buses, double lossesKw, double lowestPu, String lowestBus)
      throws IOException {
    BusBranchGrid grid = read(name);

    LoadFlowSolution solution = LoadFlow.solve(grid);

    assertThat(solution.solver()).isEqualTo(Solver.RADIAL);
    assertThat(solution.buses()).hasSize(buses);
    assertThat(solution.lossesKw()).isCloseTo(lossesKw, within(PRINTED_KW));
    assertThat(solution.minimumVoltagePu()).isCloseTo(lowestPu, within(PRINTED_PU));
    assertThat(
            solution.buses().stream()
                .min(Comparator.comparingDouble(BusResult::voltagePu))
                .map(BusResult::id))
        .contains(lowestBus);
    assertBalanced(name, grid, solution);
  }

  @ParameterizedTest
  @CsvSource({"case33bw", "case69", "case118zh"})
  void openLoadFlowFindsTheSame(String name) throws IOException {
    BusBranchGrid grid = read(name);

    LoadFlowSolution newton = GeneralLoadFlow.solve(grid);

    assertThat(newton.solver()).isEqualTo(Solver.GENERAL);
    assertSame(name, grid.baseKva(), LoadFlow.solve(grid), newton);
    assertBalanced(name, grid, newton);
  }

  /** With every tie closed the feeder is a mesh of five loops and more. */
  @ParameterizedTest
  @CsvSource({"case33bw", "case69", "case118zh"})
  void closedTiesAreSolvedByTheGeneralSolver(String name) throws IOException {
    BusBranchGrid open = read(name);
    BusBranchGrid.Builder builder = BusBranchGrid.builder(open.baseKva());
    for (int bus = 0; bus < open.busCount(); bus++) {
      boolean slack = open.role(bus) == BusBranchGrid.Role.SLACK;
      int same = slack ? builder.slack(open.id(bus), 1, 0) : builder.load(open.id(bus));
      builder.consume(same, open.pPu(bus), open.qPu(bus));
    }
    for (int branch = 0; branch < open.branchCount(); branch++) {
      builder.branch(open.branch(branch));
    }
    boolean ties =
        java.util.stream.IntStream.range(0, open.branchCount()).anyMatch(b -> !open.inService(b));

    LoadFlowSolution closed = LoadFlow.solve(builder.build());

    assertThat(closed.solver()).isEqualTo(ties ? Solver.GENERAL : Solver.RADIAL);
    assertThat(closed.lossesKw()).isLessThanOrEqualTo(LoadFlow.solve(open).lossesKw() + PRINTED_KW);
    assertBalanced(name, builder.build(), closed);
  }

  private static BusBranchGrid read(String name) throws IOException {
    return MatpowerCase.read(Tool.REFERENCE_DATA.get().resolve("networks/matpower/" + name + ".m"));
  }
}
