package io.headroom.capacity.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.power.RadialGrid;
import io.headroom.power.RadialLoadFlow;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * One limit after the other on a grid small enough to work out by hand; 1 pu = 1 MVA.
 *
 * <pre>
 *   0 source 1.0 ══ 0.1 ══ 1 busbar ─┬─ 2 ══ 0.05 ══ 3 ══ 0.05 ══ 4      feeder 7
 *                                    └─ 5 ══ 0.05 ══ 6                   feeder 8
 * </pre>
 *
 * All impedances are pure resistance, loads at cosφ 1, so that U₁·U₂ = U₂² + r·p.
 */
class HostingSweepTest {
  private static final Surroundings OPEN = Surroundings.OPEN;
  private static final Addition DEMAND = Addition.demand(1);

  private final RadialGrid grid = grid();
  private final HostingLimits.Builder limits = feeders();
  private final double[] p = new double[7];
  private final double[] source = {1, 0, 0, 0, 0, 0, 0};

  private static RadialGrid grid() {
    RadialGrid.Builder grid = RadialGrid.builder(1000);
    int busbar = grid.add(grid.source(), 0.1, 0);
    int far = grid.add(grid.add(grid.add(busbar, 0, 0), 0.05, 0), 0.05, 0);
    int other = grid.add(grid.add(busbar, 0, 0), 0.05, 0);
    assertThat(new int[] {busbar, far, other}).containsExactly(1, 4, 6);
    return grid.build();
  }

  private HostingLimits.Builder feeders() {
    return HostingLimits.builder(grid)
        .feeder(2, 7)
        .feeder(3, 7)
        .feeder(4, 7)
        .feeder(5, 8)
        .feeder(6, 8);
  }

  private HostingSweep sweep() {
    double[] none = new double[7];
    RadialLoadFlow flow = new RadialLoadFlow(grid);
    assertThat(flow.solve(p, none, source)).isTrue();
    double[] voltages = new double[7];
    Arrays.setAll(voltages, flow::voltagePu);
    HostingSweep sweep = new HostingSweep(limits.build());
    sweep.take(p, none, voltages);
    return sweep;
  }

  private static void expect(HostingSweep sweep, double kva, double expected) {
    assertThat(kva).isCloseTo(expected, within(0.02));
    assertThat(sweep.corrected()).isZero();
  }

  @Test
  void theVoltageOfTheBusItselfIsJudged() {
    limits.voltage(4, 0.9, 1.1);
    HostingSweep sweep = sweep();

    // 1·0.9 = 0.9² + 0.2·p
    expect(sweep, sweep.kva(4, DEMAND, OPEN), 450);
    assertThat(sweep.limit()).isEqualTo(LimitKind.VOLTAGE_LOW);
    assertThat(sweep.limitBus()).isEqualTo(4);
  }

  @Test
  void theVoltageBelowTheBusIsJudged() {
    limits.voltage(4, 0.9, 1.1);
    HostingSweep sweep = sweep();

    // nothing flows from 2 to 4: both are at 0.9, 1·0.9 = 0.9² + 0.1·p
    expect(sweep, sweep.kva(2, DEMAND, OPEN), 900);
    assertThat(sweep.limitBus()).isEqualTo(4);
  }

  @Test
  void anotherFeederOfTheBusbarIsNotAsked() {
    limits.voltage(4, 0.99, 1.1).voltage(6, 0.9, 1.1);
    HostingSweep sweep = sweep();

    // 1·0.9 = 0.9² + 0.15·p
    expect(sweep, sweep.kva(6, DEMAND, OPEN), 600);
    assertThat(sweep.limitBus()).isEqualTo(6);
  }

  @Test
  void theCurrentOfEverySectionOnTheWayIsJudged() {
    p[4] = 0.1;
    p[6] = 0.3;
    limits.current(3, 0.5).current(4, 0.9).current(6, 0.1);
    HostingSweep sweep = sweep();

    double kva = sweep.kva(4, DEMAND, OPEN);
    assertThat(sweep.limit()).isEqualTo(LimitKind.CURRENT);
    assertThat(sweep.limitBus()).isEqualTo(3);
    Hosting reference = reference().hosting(4, DEMAND, OPEN);
    expect(sweep, kva, reference.kva());
    assertThat(reference.bus()).isEqualTo(3);
  }

  @Test
  void generationMayFeedBackNoMoreThanTheReverseLimit() {
    p[6] = 0.2;
    limits.reverse(2, 0.5);
    HostingSweep sweep = sweep();

    double kva = sweep.kva(2, Addition.GENERATION, OPEN);
    expect(sweep, kva, 500);
    assertThat(sweep.limit()).isEqualTo(LimitKind.REVERSE);
    assertThat(sweep.kva(2, DEMAND, OPEN)).isGreaterThan(500);
  }

  @Test
  void generationRaisesTheVoltage() {
    limits.voltage(4, 0.9, 1.05);
    HostingSweep sweep = sweep();

    // 1·1.05 = 1.05² − 0.2·g
    expect(sweep, sweep.kva(4, Addition.GENERATION, OPEN), 262.5);
    assertThat(sweep.limit()).isEqualTo(LimitKind.VOLTAGE_HIGH);
  }

  @Test
  void whatIsOutsideAlreadyAndGetsWorseLeavesNothing() {
    p[3] = 1;
    limits.voltage(4, 0.9, 1.1);
    HostingSweep sweep = sweep();

    expect(sweep, sweep.kva(2, DEMAND, OPEN), 0);
    assertThat(sweep.limit()).isEqualTo(LimitKind.VOLTAGE_LOW);
  }

  @Test
  void whatIsOutsideAlreadyAndGetsBetterDoesNotCount() {
    p[3] = 1;
    limits.voltage(4, 0.9, 1.3).current(2, 0.5);
    HostingSweep sweep = sweep();

    double kva = sweep.kva(4, Addition.GENERATION, OPEN);
    double expected = reference().hosting(4, Addition.GENERATION, OPEN).kva();
    assertThat(kva).isCloseTo(expected, within(0.02)).isGreaterThan(1400);
    assertThat(sweep.limit()).isEqualTo(LimitKind.CURRENT);
  }

  @Test
  void theNetworkAboveSeesTheLossesToo() {
    HostingSweep sweep = sweep();

    // 300 kW at the busbar: 1·U = U² + 0.1·0.3, and the source sends 0.3/U
    double u = (1 + Math.sqrt(1 - 4 * 0.03)) / 2;
    expect(sweep, sweep.kva(1, DEMAND, Surroundings.above(300 / u)), 300);
    assertThat(sweep.limit()).isEqualTo(LimitKind.ABOVE);
  }

  @Test
  void withoutAnyLimitTheVoltageCollapses() {
    HostingSweep sweep = sweep();

    // most that comes through: E²/(4r)
    assertThat(sweep.kva(4, DEMAND, OPEN)).isCloseTo(1250, within(1.0));
    assertThat(sweep.limit()).isEqualTo(LimitKind.COLLAPSE);
  }

  @Test
  void aBusAtTheSourceWithoutLimitTakesEverything() {
    HostingSweep sweep = sweep();

    assertThat(sweep.kva(0, DEMAND, OPEN)).isInfinite();
    assertThat(sweep.limit()).isEqualTo(LimitKind.NONE);
  }

  private HostingReference reference() {
    HostingReference reference = new HostingReference(limits.build());
    reference.expect(p, new double[7], source);
    return reference;
  }
}
