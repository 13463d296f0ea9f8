package io.headroom.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.IssueLog;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.network.Loading;
import io.headroom.network.PowerTransformer;
import io.headroom.topology.Assets;
import io.headroom.topology.EnergisationTrace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Buses and impedances of drawn networks; the arithmetic stands beside. */
class SupplyGridTest {
  private static final double EXACT = 1e-12;

  private static SupplyGrid grid(GridSketch sketch) {
    return SupplyGrid.of(EnergisationTrace.trace(sketch.network(), true, new IssueLog()));
  }

  private static int find(SupplyGrid grid, String id) {
    return grid.forest().assets().find(id);
  }

  private static int bus(SupplyGrid grid, String id) {
    return grid.busOf(find(grid, id));
  }

  private static int parentOf(SupplyGrid grid, String id) {
    int area = grid.areaOf(find(grid, id));
    return grid.assetOf(area, grid.grid(area).parent(bus(grid, id)));
  }

  private static PowerTransformer transformer(
      String id, String bus, double kva, double lossKw, @Nullable String parallelGroup) {
    return new PowerTransformer(
        id,
        id,
        "S1",
        bus,
        null,
        110,
        10,
        kva,
        Loading.NONE,
        0,
        0,
        10.5,
        lossKw,
        1.03,
        1.0,
        parallelGroup);
  }

  @Test
  void everyAssetAboveTheTransformersIsABusBehindItsParent() {
    SupplyGrid grid = grid(TestNetworks.radialFeeder());

    assertThat(grid.areaCount()).isOne();
    assertThat(grid.busCount(0)).isEqualTo(7);
    assertThat(parentOf(grid, "F1")).isEqualTo(find(grid, "T1"));
    assertThat(parentOf(grid, "s1")).isEqualTo(find(grid, "F1"));
    assertThat(parentOf(grid, "s2")).isEqualTo(find(grid, "s1"));
    assertThat(parentOf(grid, "s3")).isEqualTo(find(grid, "s1"));
    assertThat(parentOf(grid, "s4")).isEqualTo(find(grid, "s2"));
    assertThat(bus(grid, "D3")).isEqualTo(bus(grid, "s4"));
    assertThat(grid.assetOf(0, SupplyGrid.EMF_BUS)).isEqualTo(-1);
  }

  @Test
  void whatHangsFromAnAssetFollowsRightBehindIt() {
    SupplyGrid grid = grid(TestNetworks.twoSubstations().section("c2s", "c1", "c2"));
    Assets assets = grid.forest().assets();

    for (int asset = assets.find("a1s"); asset < assets.count(); asset++) {
      if (grid.areaOf(asset) < 0) {
        continue;
      }
      int area = grid.areaOf(asset);
      for (int bus = SupplyGrid.LV_BUS; bus < grid.busCount(area); bus++) {
        assertThat(bus >= grid.busOf(asset) && bus < grid.endOf(asset))
            .as("%s under %s", assets.id(grid.assetOf(area, bus)), assets.id(asset))
            .isEqualTo(isBelow(grid, grid.assetOf(area, bus), asset));
      }
    }
  }

  private static boolean isBelow(SupplyGrid grid, int asset, int above) {
    for (int at = asset; at >= 0; at = grid.forest().parent(at)) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  /** 1 km of 0.253 + j0.328 Ω/km at 10 kV on 1 MVA: Z_base = 100 Ω. */
  @Test
  void aSectionHasItsImpedanceOnOneMegavoltampere() {
    SupplyGrid grid = grid(TestNetworks.radialFeeder());

    assertThat(grid.grid(0).rPu(bus(grid, "s3"))).isCloseTo(0.00253, within(1e-9));
    assertThat(grid.grid(0).xPu(bus(grid, "s3"))).isCloseTo(0.00328, within(1e-9));
    assertThat(grid.baseAmps(0)).isCloseTo(57.735, within(1e-3));
  }

  /**
   * 10.5 %, 50 kW on 10 MVA: Z = 0.0105 on 1 MVA, R = 50/10,000/10 = 0.0005, X = √(0.0105² −
   * 0.0005²) = 0.0104881.
   */
  @Test
  void aMainTransformerHasItsShortCircuitImpedance() {
    SupplyGrid grid =
        grid(
            new GridSketch()
                .mainTransformer(transformer("T1", "B1", 10_000, 50, null))
                .substation("S1", 110));

    assertThat(grid.grid(0).rPu(SupplyGrid.LV_BUS)).isCloseTo(0.0005, within(EXACT));
    assertThat(grid.grid(0).xPu(SupplyGrid.LV_BUS)).isCloseTo(0.0104880885, within(1e-9));
  }

  /** A rated voltage of 10.5 kV in the class of 10 kV: (10.5 / 10)² times as much. */
  @Test
  void theRatedVoltageOfATransformerCountsNotItsClass() {
    SupplyGrid grid = grid(TestNetworks.radialFeeder());

    assertThat(grid.grid(0).xPu(SupplyGrid.LV_BUS)).isCloseTo(0.0105 * 1.1025, within(EXACT));
  }

  /** Two equal ones and one of twice the size: a quarter of the impedance of the small one. */
  @Test
  void aParallelGroupIsOneAreaWithItsTransformersInParallel() {
    SupplyGrid grid =
        grid(
            new GridSketch()
                .substation("S1", 110)
                .mainTransformer(transformer("T1", "B1", 10_000, 0, "P"))
                .mainTransformer(transformer("T2", "B2", 10_000, 0, "P"))
                .mainTransformer(transformer("T3", "B2", 20_000, 0, "P"))
                .coupler("c", "B1", "B2", true)
                .feeder("F1", "B1", "a0", 400, 20)
                .section("a", "a0", "a1")
                .feeder("F2", "B2", "b0", 400, 20)
                .section("b", "b0", "b1"));

    assertThat(grid.areaCount()).isOne();
    assertThat(grid.isMeshed(0)).isFalse();
    assertThat(grid.transformers(0))
        .containsExactly(find(grid, "T1"), find(grid, "T2"), find(grid, "T3"));
    assertThat(grid.grid(0).xPu(SupplyGrid.LV_BUS)).isCloseTo(0.0105 / 4, within(EXACT));
    assertThat(parentOf(grid, "F2")).isEqualTo(find(grid, "T1"));
  }

  @Test
  void aTransformerWithoutAnImpedanceIsIdeal() {
    PowerTransformer t = transformer("T1", "B1", 10_000, 50, null);
    SupplyGrid grid =
        grid(
            new GridSketch()
                .substation("S1", 110)
                .mainTransformer(
                    new PowerTransformer(
                        t.id(),
                        t.name(),
                        t.substationId(),
                        t.busNode(),
                        null,
                        110,
                        10,
                        10_000,
                        Loading.NONE,
                        0,
                        0,
                        Double.NaN,
                        50,
                        1.03,
                        1,
                        null)));

    assertThat(grid.grid(0).rPu(SupplyGrid.LV_BUS)).isZero();
    assertThat(grid.grid(0).xPu(SupplyGrid.LV_BUS)).isZero();
  }

  /** 100 µS/km over 1 km at 10 kV: Z_base = 100 Ω on 1 MVA, so 0.01 pu. */
  @Test
  void aCableCharges() {
    LineSection cable =
        new LineSection(
            "c1",
            "B1",
            "n1",
            10,
            LineKind.CABLE,
            null,
            0.1,
            0.1,
            300,
            1000,
            true,
            new double[0],
            100);
    SupplyGrid grid =
        grid(
            new GridSketch()
                .substation("S1", 110)
                .source("T1", "S1", "B1", 10, 10_000)
                .section(cable));

    assertThat(grid.grid(0).chargingPu(bus(grid, "c1"))).isCloseTo(0.01, within(1e-9));
  }

  /** 500 kW and 164 kvar over 5 km at 10 kV: ΔU = (500·1.265 + 164·1.64) / 1000 = 0.90 %. */
  @Test
  void theVoltageDropOfALineIsWhatTheEstimateSays() {
    GridSketch sketch = new GridSketch().substation("S1", 110).source("T1", "S1", "n0", 10, 10_000);
    for (int km = 1; km <= 5; km++) {
      sketch.section("s" + km, "n" + (km - 1), "n" + km);
    }
    SupplyGrid grid = grid(sketch);
    RadialLoadFlow flow = new RadialLoadFlow(grid.grid(0));
    double[] p = new double[grid.busCount(0)];
    double[] q = new double[p.length];
    p[bus(grid, "s5")] = 0.5;
    q[bus(grid, "s5")] = 0.164;

    assertThat(flow.solve(p, q, new double[] {1, 0, 0, 0, 0, 0, 0})).isTrue();
    double drop = flow.voltagePu(SupplyGrid.LV_BUS) - flow.voltagePu(bus(grid, "s5"));
    // exactly a little more, since the current grows as the voltage falls
    assertThat(drop).isBetween(0.0090, 0.0092);
  }

  @Test
  void aStationBelowASectionIsAnAreaThatHangsFromIt() {
    SupplyGrid grid = grid(TestNetworks.rural35kv());

    int below = grid.areaOf(find(grid, "T35"));
    int above = grid.areaOf(find(grid, "T110"));
    assertThat(grid.areaCount()).isEqualTo(2);
    assertThat(above).isLessThan(below);
    assertThat(grid.above(below)).isEqualTo(find(grid, "h1s"));
    assertThat(grid.above(above)).isEqualTo(-1);
    assertThat(grid.areaOf(find(grid, "h1s"))).isEqualTo(above);
    assertThat(grid.areaOf(find(grid, "D1"))).isEqualTo(below);
    assertThat(grid.nominalKv(above)).isEqualTo(35);
    assertThat(grid.endOf(find(grid, "h1s"))).isEqualTo(grid.busCount(above));
  }

  @Test
  void aClosedRingMakesItsAreaMeshed() {
    SupplyGrid grid = grid(TestNetworks.closedRing());

    assertThat(grid.isMeshed(0)).isTrue();
    assertThatThrownBy(() -> grid.grid(0)).hasMessageContaining("T1").hasMessageContaining("mesh");
  }

  @Test
  void twoSourcesJoinedBelowAreOneMeshedArea() {
    SupplyGrid grid = grid(TestNetworks.twoSubstations().breaker("closed", "a1", "c1", true));

    assertThat(grid.areaCount()).isEqualTo(2);
    assertThat(grid.areaOf(find(grid, "T1"))).isEqualTo(grid.areaOf(find(grid, "T3")));
    assertThat(grid.isMeshed(grid.areaOf(find(grid, "T1")))).isTrue();
    assertThat(grid.isMeshed(grid.areaOf(find(grid, "T2")))).isFalse();
  }

  @Test
  void whatHasNoPowerHasNoArea() {
    SupplyGrid grid = grid(TestNetworks.islandedTail());

    for (String id : new String[] {"D2", "D3", "s2", "s3"}) {
      assertThat(grid.areaOf(find(grid, id))).as(id).isEqualTo(-1);
      assertThat(grid.busOf(find(grid, id))).as(id).isEqualTo(-1);
    }
  }
}
