package io.headroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.headroom.power.BusBranchGrid;
import io.headroom.power.BusBranchGrid.Role;
import io.headroom.power.LoadFlow;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.Solver;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Case files in the dialects that are found.
 *
 * <pre>
 *   1 ── 2 ── 30        bus 30 out of the row of numbers, 2 ── 30 in ohms
 * </pre>
 */
class MatpowerCaseTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  private static final String PLAIN =
      """
      function mpc = three   % a feeder of three buses
      %{ this is not
      mpc.baseMVA = 0;
      %}
      mpc.version = '2';
      mpc.baseMVA = 10;
      mpc.bus = [ %% in kW and kvar
      	1	3	0	0	0	0	1	1	0	10	1	1	1;
      	2	1	100	50/2	0	0	1	1	0	10	1	1.1	0.9	% no semicolon
      	30, 1, 2e2, -(10 + 10) / 2, 0, 0, 1, 1, ...
      	   0, 10, 1, 1.1, 0.9;
      ];
      mpc.gen = [1 0 0 10 -10 1.02 100 1 10 0];
      mpc.branch = [
      	1	2	1	2	0	0	0	0	0	0	1	-360	360;
      	2	30	0.5 0.5	0	5	0	0	0	0	1	-360	360;
      %	1	30	1	1	0	0	0	0	0	0	1	-360	360;
      	1	30	1	1	0	0	0	0	0	0	0	-360	360;
      ];
      mpc.bus_name = {'source'; 'it''s [2]'; "third"};
      [PQ, PV, REF, NONE, BUS_I, BUS_TYPE, PD, QD, GS, BS, BUS_AREA, VM, ...
          VA, BASE_KV, ZONE, VMAX, VMIN, LAM_P, LAM_Q, MU_VMAX, MU_VMIN] = idx_bus;
      [F_BUS, T_BUS, BR_R, BR_X] = idx_brch;
      Vbase = mpc.bus(1, BASE_KV) * 1e3;      %% in Volts
      Sbase = mpc.baseMVA * 1e6;              %% in VA
      mpc.branch(:, [BR_R BR_X]) = mpc.branch(:, [BR_R BR_X]) / (Vbase^2 / Sbase);
      mpc.bus(:, [PD, QD]) = mpc.bus(:, [PD, QD]) / 1e3;
      """;

  @Test
  void unitsAreConvertedAsTheFileSays() {
    BusBranchGrid grid = MatpowerCase.parse("three.m", PLAIN);

    assertThat(grid.baseKva()).isEqualTo(10_000);
    assertThat(grid.busCount()).isEqualTo(3);
    assertThat(grid.id(2)).isEqualTo("30");
    assertThat(grid.role(0)).isEqualTo(Role.SLACK);
    assertThat(grid.heldPu(0)).isEqualTo(1.02);
    assertThat(grid.pPu(1)).isCloseTo(0.01, EXACT);
    assertThat(grid.qPu(1)).isCloseTo(0.0025, EXACT);
    assertThat(grid.qPu(2)).isCloseTo(-0.001, EXACT);
    assertThat(grid.branchCount()).isEqualTo(3);
    assertThat(grid.branch(0).xPu()).isCloseTo(0.2, EXACT);
    assertThat(grid.branch(1).ratingPu()).isEqualTo(0.5);
    assertThat(grid.inService(2)).isFalse();
    LoadFlowSolution solution = LoadFlow.solve(grid);
    assertThat(solution.converged()).isTrue();
    assertThat(solution.solver()).isEqualTo(Solver.RADIAL);
  }

  @Test
  void kilovoltAmperesWithAPowerFactorAreConverted() {
    String text =
        PLAIN
            + """
            pf = 0.8;
            mpc.bus(:, QD) = mpc.bus(:, PD) * sin(acos(pf));
            mpc.bus(:, PD) = mpc.bus(:, PD) * pf;
            """;

    BusBranchGrid grid = MatpowerCase.parse("three.m", text);

    assertThat(grid.pPu(1)).isCloseTo(0.008, EXACT);
    assertThat(grid.qPu(1)).isCloseTo(0.006, EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          define_constants; mpc.bus(:, PD) = mpc.bus(:, PD) .* [0; 2; 1]            | 0.02
          mpc.bus(2:end, 3) = mpc.bus(2:end, 3) .* sqrt(mpc.bus(2:3, 2)) + 0.1      | 0.02
          mpc.bus(mpc.bus(:, 1) == 2, 3) = 0.3                                      | 0.03
          mpc.bus(2, 3) = [1 -2]*[3 4]' + 2^-1 + 5.5                                | 0.1
          mpc.bus(2, 3) = [1 - 2, 7] * [1; .5]                                      | 0.25
          mpc.bus(2, 3) = sum(mpc.bus(2:3, 3)) + max([0 0.1]) + numel(1:2:9) - 5    | 0.04
          n = size(mpc.bus, 1); mpc.bus(n - 1, 3) = tan(acos(0.8)) / 0.75           | 0.1
          mpc.bus = [mpc.bus(1, :); mpc.bus(2, :) * 1; mpc.bus(3, :)]               | 0.01
          """)
  void theArithmeticIsTheOneOfTheLanguage(String statement, double consumption) {
    BusBranchGrid grid = MatpowerCase.parse("three.m", PLAIN + statement + ";\n");

    assertThat(grid.pPu(1)).isCloseTo(consumption, EXACT);
  }

  @Test
  void generatorsAreMergedAndSetTheRolesOfTheirBuses() {
    String text =
        """
        function mpc = held
        mpc.baseMVA = 1;
        mpc.bus = [
          1 2 0.0 0 0.1 0.2 1 1 0 10 1 1.1 0.9
          2 2 0.5 0 0 0 1 1 0 10 1 1.1 0.9
          3 3 0 0 0 0 1 1 5 10 1 1.1 0.9
          4 1 0 0 0 0 1 1 0 10 1 1.1 0.9
          5 4 1 1 0 0 1 1 0 10 1 1.1 0.9 ];
        mpc.gen = [
          1 0.2 0 9 -9 1.01 1 1 9 0;
          1 0.3 0 9 -9 1.02 1 1 9 0;
          2 0.4 0 9 -9 1.03 1 0 9 0;
          3 0 0 9 -9 1.04 1 1 9 0;
          4 0.1 0.05 9 -9 1.05 1 1 9 0; ];
        mpc.branch = [
          1 2 .01 .02 0 0 0 0 0 0 1 -360 360
          2 3 .01 .02 .1 0 0 0 0.95 30 1 -360 360
          3 4 .01 .02 0 0 0 0 0 0 1 -360 360
          4 5 .01 .02 0 0 0 0 0 0 1 -360 360 ];
        """;

    BusBranchGrid grid = MatpowerCase.parse("held.m", text);

    assertThat(grid.role(0)).isEqualTo(Role.HELD);
    assertThat(grid.heldPu(0)).isEqualTo(1.02);
    assertThat(grid.pPu(0)).isCloseTo(-0.5, EXACT);
    assertThat(grid.shuntG(0)).isCloseTo(0.1, EXACT);
    assertThat(grid.shuntB(0)).isCloseTo(0.2, EXACT);
    assertThat(grid.role(1)).isEqualTo(Role.LOAD);
    assertThat(grid.heldRad(2)).isCloseTo(Math.toRadians(5), EXACT);
    assertThat(grid.role(3)).isEqualTo(Role.LOAD);
    assertThat(grid.qPu(3)).isCloseTo(-0.05, EXACT);
    assertThat(grid.branch(1).ratio()).isEqualTo(0.95);
    assertThat(grid.inService(3)).isFalse();
    LoadFlowSolution solution = LoadFlow.solve(grid);
    assertThat(solution.solver()).isEqualTo(Solver.GENERAL);
    assertThat(solution.converged()).isTrue();
    assertThat(solution.buses().get(4).energised()).isFalse();
    assertThat(solution.buses().get(0).voltagePu()).isCloseTo(1.02, Offset.offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mpc.baseMVA = 10;      | mpc.baseMVA = 0;      | three.m, line 6: expected a number above 0 as baseMVA
          mpc.gen = [1           | mpc.gen = [7          | three.m, line 13: this generator stands at bus 7, which is missing
          1 0 0 10 -10 1.02      | 1 0 0 10 -10 NaN      | three.m, line 13: expected a number as Vg, found NaN
          1.02 100 1 10 0        | 1.02 100 0 10 0       | three.m: no bus can feed this case; expected a bus of type 3 with a generator in service
          0.9	% no semicolon     | % none                | three.m, line 9: a row of 12 values in a matrix whose other rows have 13
          30, 1, 2e2             | 2, 1, 2e2             | three.m, line 10: bus 2 stands already on line 9
          mpc.branch = [         | mpc.lines = [         | three.m, line 26: 'mpc.branch' is neither a value set before nor a known function
          mpc.gen = [1           | mpc.generators = [1   | three.m: there is no matrix 'gen'; expected baseMVA, bus, gen, branch
          Vbase^2                | Ubase^2               | three.m, line 26: 'Ubase' is neither a value set before nor a known function
          50/2                   | 50/;                  | three.m, line 9: expected a value, found ';'
          BASE_KV) * 1e3         | BASE_KV) * 1e3)       | three.m, line 24: expected the end of the statement, found ')'
          mpc.version = '2';     | if true               | three.m, line 5: 'if' is not understood, only assignments are
          mpc.version = '2';     | mpc.version = '2      | three.m, line 5: a text that is opened by ' is not closed
          Sbase = mpc.baseMVA    | Sbase = sin(1, 2)     | three.m, line 25: 'sin' does not take these arguments
          Sbase = mpc.baseMVA    | Sbase = $             | three.m, line 25: the character '$' does not belong here
          """)
  void aFileThatCannotBeUsedIsToldOnItsLine(String good, String bad, String message) {
    String text = PLAIN.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
    assertThat(text).isNotEqualTo(PLAIN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MatpowerCase.parse("three.m", text))
        .withMessage(message);
  }
}
