package io.headroom.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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

  /**
   *
   *
   * <pre>
   *   0 ══ 1.05 : 1 ══ 1 ── 2 ─ load
   *                    └─── 3 ─ generation
   *   4: a source of its own
   * </pre>
   */
  private static RadialGrid withTap() {
    RadialGrid.Builder builder = RadialGrid.builder(1000);
    int source = builder.source();
    int bus = builder.add(source, new RadialGrid.Branch(0.01, 0.05, 0.02, 1.05));
    builder.add(bus, 0.02, 0.02);
    builder.add(bus, new RadialGrid.Branch(0.03, 0.01, 0.1, 1));
    builder.source();
    return builder.shunt(bus, 0.01, 0.05).build();
  }

  @Test
  void whatABranchSendsIsWhatArrivesPlusItsLosses() {
    RadialGrid grid = withTap();
    RadialLoadFlow flow = new RadialLoadFlow(grid, new ZipLoad(0.2, 0.3, 0.5));
    double[] p = {0.1, 0.2, 0.5, -0.4, 0.3};
    double[] q = {0.0, 0.1, 0.2, -0.1, 0.2};

    assertThat(flow.solve(p, q, new double[] {1.03, 0, 0, 0, 0.98})).isTrue();

    double losses = 0;
    for (int bus = 1; bus <= 3; bus++) {
      double current = flow.currentPu(bus);
      double loss = grid.rPu(bus) * current * current;
      assertThat(flow.pFromPu(bus) - flow.pIntoPu(bus)).isCloseTo(loss, within(1e-9));
      losses += loss;
    }
    assertThat(flow.lossPu()).isCloseTo(losses, within(1e-9));
    assertThat(flow.pIntoPu(0)).isCloseTo(flow.pFromPu(1) + share(0.1, 1.03), within(1e-9));
    double v = flow.voltagePu(1);
    assertThat(flow.pIntoPu(1))
        .isCloseTo(flow.pFromPu(2) + flow.pFromPu(3) + share(0.2, v) + 0.01 * v * v, within(1e-9));
    assertThat(flow.qIntoPu(1))
        .isCloseTo(flow.qFromPu(2) + flow.qFromPu(3) + share(0.1, v) - 0.05 * v * v, within(1e-9));
    assertThat(flow.pIntoPu(4)).isCloseTo(share(0.3, 0.98), within(1e-12));
  }

  private static double share(double load, double voltage) {
    return load * (0.2 * voltage * voltage + 0.3 * voltage + 0.5);
  }

  @Test
  void goingOnFromTheLastVoltagesFindsTheSame() {
    RadialLoadFlow fresh = new RadialLoadFlow(withTap());
    RadialLoadFlow warm = new RadialLoadFlow(withTap());
    double[] p = {0, 0.2, 0.5, -0.4, 0};
    double[] q = {0, 0.1, 0.2, -0.1, 0};
    assertThat(warm.solveAgain(p, q, ONE)).as("nothing to go on from").isTrue();

    p[2] = 0.51;
    assertThat(warm.solveAgain(p, q, ONE)).isTrue();
    assertThat(fresh.solve(p, q, ONE)).isTrue();

    assertThat(warm.iterations()).isLessThan(fresh.iterations());
    for (int bus = 0; bus < p.length; bus++) {
      assertThat(warm.voltagePu(bus)).isCloseTo(fresh.voltagePu(bus), within(1e-9));
      assertThat(warm.angleRad(bus)).isCloseTo(fresh.angleRad(bus), within(1e-9));
    }
  }

  @Test
  void aCollapseIsForgottenByTheNextSolve() {
    RadialLoadFlow flow = new RadialLoadFlow(withTap());
    double[] q = new double[5];

    assertThat(flow.solve(new double[] {0, 0, 500, 0, 0}, q, ONE)).isFalse();
    assertThat(flow.solve(new double[5], q, ONE)).isTrue();
    assertThat(flow.voltagePu(2)).isBetween(0.95, 0.96);
  }

  @Test
  void theGridKeepsWhatItWasGiven() {
    RadialGrid grid = withTap();

    assertThat(grid.busCount()).isEqualTo(5);
    assertThat(grid.parent(4)).isEqualTo(-1);
    assertThat(grid.parent(3)).isEqualTo(1);
    assertThat(grid.ratio(1)).isEqualTo(1.05);
    assertThat(grid.rPu(3)).isCloseTo(0.03, within(1e-15));
    assertThat(grid.xPu(3)).isCloseTo(0.01, within(1e-15));
    assertThat(grid.chargingPu(3)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void whatCannotBeIsRefused() {
    RadialGrid.Builder builder = RadialGrid.builder(1000);

    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 0.1, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.shunt(0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> RadialGrid.builder(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RadialGrid.Branch(0, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RadialGrid.Branch(Double.NaN, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ZipLoad(0.5, 0.5, 0.5));
  }
}
