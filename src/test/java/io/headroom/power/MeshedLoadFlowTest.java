package io.headroom.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.IssueLog;
import io.headroom.topology.EnergisationTrace;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops and two sources, by hand; and trees, where the sweeps know the answer. */
class MeshedLoadFlowTest {
  private static final double EXACT = 0;

  private static SupplyGrid grid(GridSketch sketch) {
    return SupplyGrid.of(EnergisationTrace.trace(sketch.network(), true, new IssueLog()));
  }

  private static int bus(SupplyGrid grid, String id) {
    return grid.busOf(grid.forest().assets().find(id));
  }

  /**
   * One load where two ways of one and three sections meet.
   *
   * <pre>
   *   T1 ─ B1 ─┬─[F1]─ a0 ─ a1s ─ a1 ●
   *            └─[F2]─ b0 ─ b1s ─ b2s ─ b3s ─[tie, closed]─ a1
   * </pre>
   */
  private static SupplyGrid ring() {
    return grid(
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 20_000)
            .feeder("F1", "B1", "a0", 400, 20)
            .feeder("F2", "B1", "b0", 400, 20)
            .section("a1s", "a0", "a1")
            .section("b1s", "b0", "b1")
            .section("b2s", "b1", "b2")
            .section("b3s", "b2", "b3")
            .breaker("tie", "b3", "a1", true));
  }

  @Test
  void currentDividesByImpedanceInAClosedRing() {
    SupplyGrid grid = ring();
    MeshedLoadFlow flow = new MeshedLoadFlow(grid, 0);
    double[] p = new double[grid.busCount(0)];
    double[] q = new double[p.length];
    p[bus(grid, "a1s")] = 1;
    q[bus(grid, "a1s")] = 0.4;

    assertThat(flow.solveHeld(p, q, EXACT)).isTrue();
    double total = Math.hypot(1, 0.4) / flow.voltagePu(bus(grid, "a1s"));
    assertThat(flow.currentPu(bus(grid, "a1s"))).isCloseTo(0.75 * total, within(1e-6));
    assertThat(flow.currentPu(bus(grid, "b1s"))).isCloseTo(0.25 * total, within(1e-6));
    assertThat(flow.currentPu(bus(grid, "b2s"))).isCloseTo(0.25 * total, within(1e-6));
    assertThat(flow.currentPu(bus(grid, "F2"))).isCloseTo(0.25 * total, within(1e-6));
    assertThat(flow.currentPu(bus(grid, "F1"))).isCloseTo(0.75 * total, within(1e-6));
    assertThat(flow.voltagePu(SupplyGrid.LV_BUS)).isCloseTo(1.03, within(1e-9));
    assertThat(flow.pIntoPu(SupplyGrid.EMF_BUS)).isCloseTo(1 + flow.lossPu(), within(1e-7));
  }

  @Test
  void theEmfOfTheHeldStateGivesTheSameStateAgain() {
    SupplyGrid grid = ring();
    MeshedLoadFlow flow = new MeshedLoadFlow(grid, 0);
    double[] p = new double[grid.busCount(0)];
    double[] q = new double[p.length];
    p[bus(grid, "a1s")] = 1;
    flow.solveHeld(p, q, EXACT);
    double before = flow.voltagePu(bus(grid, "a1s"));

    assertThat(flow.solve(p, q)).isTrue();
    assertThat(flow.voltagePu(SupplyGrid.LV_BUS)).isCloseTo(1.03, within(1e-8));
    assertThat(flow.voltagePu(bus(grid, "a1s"))).isCloseTo(before, within(1e-8));
    p[bus(grid, "a1s")] = 2;
    assertThat(flow.solve(p, q)).isTrue();
    assertThat(flow.voltagePu(SupplyGrid.LV_BUS)).isLessThan(1.03);
  }

  /**
   * Two stations of one voltage, joined over one section each: each gives a half.
   *
   * <pre>
   *   S1 T1 ─ B1 ─[F1]─ a0 ─ a1s ─ a1 ─[closed]─ c1 ─ c1s ─ c0 ─[F3]─ B3 ─ T3 S2
   * </pre>
   */
  @Test
  void twoSourcesShareALoadBetweenThem() {
    SupplyGrid grid = grid(TestNetworks.twoSubstations().breaker("closed", "a1", "c1", true));
    int area = grid.areaOf(grid.forest().assets().find("T1"));
    MeshedLoadFlow flow = new MeshedLoadFlow(grid, area);
    double[] p = new double[grid.busCount(area)];
    double[] q = new double[p.length];
    p[bus(grid, "DA")] = 0.8;

    assertThat(flow.solveHeld(p, q, EXACT)).isTrue();
    assertThat(flow.pIntoPu(bus(grid, "F1"))).isCloseTo(0.4, within(1e-3));
    assertThat(flow.pIntoPu(bus(grid, "F3"))).isCloseTo(0.4, within(1e-3));
    assertThat(flow.pIntoPu(SupplyGrid.EMF_BUS)).isCloseTo(0.8 + flow.lossPu(), within(1e-7));
  }

  @Test
  void aLoadThatCannotBeCarriedDoesNotConverge() {
    SupplyGrid grid = ring();
    MeshedLoadFlow flow = new MeshedLoadFlow(grid, 0);
    double[] p = new double[grid.busCount(0)];
    p[bus(grid, "a1s")] = 5_000;

    assertThat(flow.solveHeld(p, new double[p.length], EXACT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aTreeComesOutAsTheSweepsSolveIt(long seed) {
    Random random = new Random(seed);
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10.5, 20_000)
            .feeder("F1", "B1", "n0", 400, 20)
            .feederWith("F2", "B1", null, "h", new double[] {400, 20, Double.NaN})
            .section("h", "m0", "B1");
    for (int i = 1; i < 40; i++) {
      String near = random.nextInt(4) == 0 ? "m0" : "n" + random.nextInt(i);
      boolean turned = random.nextBoolean();
      sketch.section("s" + i, turned ? "n" + i : near, turned ? near : "n" + i);
    }
    SupplyGrid grid = grid(sketch);
    double[] p = new double[grid.busCount(0)];
    double[] q = new double[p.length];
    for (int bus = 2; bus < p.length; bus++) {
      p[bus] = random.nextDouble() * 0.2;
      q[bus] = random.nextDouble() * 0.1 - 0.02;
    }
    MeshedArea mesh = new MeshedArea(grid, 0, new NodeClusters(grid.forest().assets().network()));
    MeshedLoadFlow general = new MeshedLoadFlow(grid, mesh);
    assertThat(general.solveHeld(p, q, EXACT)).as("seed %d", seed).isTrue();
    RadialLoadFlow sweeps = new RadialLoadFlow(grid.grid(0));
    double[] source = new double[p.length];
    source[0] = general.emfPu();
    assertThat(sweeps.solve(p, q, source)).isTrue();

    for (int bus = 1; bus < p.length; bus++) {
      String what = "seed " + seed + ", bus " + bus;
      assertThat(general.voltagePu(bus)).as(what).isCloseTo(sweeps.voltagePu(bus), within(1e-7));
      assertThat(general.pIntoPu(bus)).as(what).isCloseTo(sweeps.pIntoPu(bus), within(1e-6));
      assertThat(general.qIntoPu(bus)).as(what).isCloseTo(sweeps.qIntoPu(bus), within(1e-6));
      assertThat(general.currentPu(bus)).as(what).isCloseTo(sweeps.currentPu(bus), within(1e-6));
    }
    assertThat(general.lossPu()).isCloseTo(sweeps.lossPu(), within(1e-7));
  }
}
