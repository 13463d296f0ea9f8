package io.headroom.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Tiny grids whose answers can be worked out by hand.
 *
 * <pre>
 *   0 ── r + jx ── 1 ─ load
 * </pre>
 */
class RadialLoadFlowTest {
  private static final double[] ONE = {1, 1, 1, 1, 1};

  private static RadialGrid twoBuses(double r, double x) {
    RadialGrid.Builder builder = RadialGrid.builder(1000);
    builder.add(builder.source(), r, x);
    return builder.build();
  }

  @Test
  void aPlainResistanceHasTheVoltageOfTheQuadratic() {
    RadialLoadFlow flow = new RadialLoadFlow(twoBuses(0.1, 0));

    assertThat(flow.solve(new double[] {0, 1}, new double[2], ONE)).isTrue();

    double expected = (1 + Math.sqrt(1 - 4 * 0.1)) / 2;
    assertThat(flow.voltagePu(1)).isCloseTo(expected, within(1e-10));
    assertThat(flow.angleRad(1)).isZero();
    assertThat(flow.currentPu(1)).isCloseTo(1 / expected, within(1e-9));
    assertThat(flow.lossPu()).isCloseTo(0.1 / expected / expected, within(1e-9));
  }

  @Test
  void moreThanTheBranchCanCarryIsAnAnswer() {
    RadialLoadFlow flow = new RadialLoadFlow(twoBuses(0.1, 0));

    assertThat(flow.solve(new double[] {0, 2.499}, new double[2], ONE)).isTrue();
    assertThat(flow.voltagePu(1)).isBetween(0.5, 0.52);
    assertThat(flow.solve(new double[] {0, 2.51}, new double[2], ONE)).isFalse();
    assertThat(flow.solve(new double[] {0, 1e6}, new double[2], ONE)).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> flow.voltagePu(1));
  }

  @Test
  void whatIsNoNumberDoesNotConverge() {
    RadialLoadFlow flow = new RadialLoadFlow(twoBuses(0.1, 0.1));

    assertThat(flow.solve(new double[] {0, Double.NaN}, new double[2], ONE)).isFalse();
    assertThat(flow.solve(new double[] {Double.NaN, 0}, new double[2], ONE)).isFalse();
    assertThat(flow.solve(new double[2], new double[2], new double[] {0, 0})).isFalse();
    assertThat(flow.solve(new double[2], new double[2], new double[] {Double.NaN, 0})).isFalse();
  }
}
