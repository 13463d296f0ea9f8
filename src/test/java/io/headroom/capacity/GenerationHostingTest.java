package io.headroom.capacity;

import static io.headroom.fixtures.GridAssertions.assertFigure;
import static io.headroom.fixtures.GridAssertions.assertRatio;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridAssertions;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.Direction;
import io.headroom.network.Generator;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.Loading;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import org.junit.jupiter.api.Test;

/**
 * DL/T 2041-2025 by hand: S_d = (P − P_G + β·S_N·0.95 + P_ESS) / 0.8, P = noon_net + 0.8·connected.
 */
class GenerationHostingTest {
  private static final RuleSet RULES = RuleSet.builtIn();

  private static Headroom assess(GridSketch sketch) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    return Headroom.assess(dataset, forest, RULES, GridSketch.TODAY);
  }

  private static int find(Headroom headroom, String id) {
    return headroom.forest().assets().find(id);
  }

  private static void assertRow(
      Headroom headroom, String id, double limit, double connected, double committed, double c2) {
    int asset = find(headroom, id);
    assertFigure(id + " S_d", headroom.generationLimitKw(asset), limit);
    assertFigure(id + " connected", headroom.generationConnectedKw(asset), connected);
    assertFigure(id + " committed", headroom.generationCommittedKw(asset), committed);
    assertFigure(id + " C2", headroom.generationHeadroomKw(asset), c2);
  }

  /** One station, one transformer of 315 kVA; noon in kW, connected and registered solar in kW. */
  private static GridSketch oneTransformer(double noonKw, double connected, double registered) {
    Loading loading = new Loading(100, null, noonKw, 100, false);
    return new GridSketch()
        .substation("S", 110)
        .source("T1", "S", "B", 10.5, 10_000)
        .loaded(4_000, 1_500)
        .breaker("cb", "B", "n0", true)
        .feederWith("F1", "B", "cb", null, new double[] {400, 20, 90})
        .section("s1", "n0", "n1")
        .load("D1", "n1", 315, loading, connected, registered);
  }

  /**
   * D1: P = 80 + 0.8·50 = 120, S_d = (120 + 0.8·315·0.95) / 0.8 = 359.4 / 0.8 = 449.25, written
   * 449.3; C2 = 449.3 − 50 − 20 = 379.3.
   *
   * <p>s1: S_N = √3·10·300 = 5,196.15, S_d = (120 + 0.8·5,196.15·0.95) / 0.8 = 5,086.3.
   *
   * <p>F1 measured 90: P = 130, S_d = (130 + 3,949.08) / 0.8 = 5,098.8.
   *
   * <p>T1: P = 1,500 + 40, S_d = (1,540 + 0.8·10,000·0.95) / 0.8 = 11,425.
   */
  @Test
  void hostingCapacityByHand() {
    Headroom headroom = assess(oneTransformer(80, 50, 20));

    assertRow(headroom, "D1", 449.3, 50, 20, 379.3);
    assertRow(headroom, "s1", 5086.3, 50, 20, 5016.3);
    assertRow(headroom, "F1", 5098.8, 50, 20, 5028.8);
    assertRow(headroom, "T1", 11425, 50, 20, 11355);
    assertThat(headroom.zone(find(headroom, "D1"))).isEqualTo(Zone.GREEN);
  }

  /** P = −300 + 0.8·500 = 100; S_d = (100 + 239.4) / 0.8 = 424.25; C1 = −75.7. */
  @Test
  void redIsNotClamped() {
    Headroom headroom = assess(oneTransformer(-300, 500, 0));

    assertRow(headroom, "D1", 424.3, 500, 0, -75.7);
    assertThat(headroom.zone(find(headroom, "D1"))).isEqualTo(Zone.RED);
    assertThat(headroom.zone(find(headroom, "s1"))).isEqualTo(Zone.GREEN);
  }

  @Test
  void yellowIsWhatOnlyRegistrationsOverfill() {
    Headroom headroom = assess(oneTransformer(80, 50, 450));

    // C1 = 399.3 > 0, C2 = 449.3 − 500 = −50.7
    assertRow(headroom, "D1", 449.3, 50, 450, -50.7);
    assertThat(headroom.zone(find(headroom, "D1"))).isEqualTo(Zone.YELLOW);
  }

  @Test
  void theLowerObeysTheHigher() {
    GridSketch sketch = oneTransformer(80, 50, 20);
    // T1: P = −9,000 + 40; S_d = (−8,960 + 7,600) / 0.8 = −1,700: far too much fed back.
    sketch.loaded(4_000, -9_000);
    Headroom headroom = assess(sketch);

    assertRow(headroom, "T1", -1700, 50, 20, -1770);
    for (String id : new String[] {"T1", "F1", "s1", "D1"}) {
      assertThat(headroom.zone(find(headroom, id))).as(id).isEqualTo(Zone.RED);
    }
  }

  /** 20 and 31.5 MVA in parallel: β = min(0.8, 20 / 51.5) = 0.38835. */
  @Test
  void parallelTransformersCountWithoutTheLargest() {
    Headroom headroom =
        assess(
            new GridSketch()
                .substation("S", 110)
                .mainTransformer("T1", "S", null, "B", new double[] {110, 10, 20_000, 5e3}, "P")
                .loaded(5_000, 2_000)
                .mainTransformer("T2", "S", null, "B", new double[] {110, 10, 31_500, 5e3}, "P")
                .loaded(5_000, 3_000));

    // T1 (2,000 + 0.38835·20,000·0.95) / 0.8 = (2,000 + 7,378.64) / 0.8
    assertRow(headroom, "T1", 11_723.3, 0, 0, 11_723.3);
    // T2 (3,000 + 0.38835·31,500·0.95) / 0.8 = (3,000 + 11,621.36) / 0.8
    assertRow(headroom, "T2", 18_276.7, 0, 0, 18_276.7);
    // S (5,000 + 20,000·0.95) / 0.8
    assertRow(headroom, "S", 30_000, 0, 0, 30_000);
  }

  @Test
  void theOwnFigureOfAMainTransformerCountsWhenItIsLarger() {
    io.headroom.network.PowerTransformer row =
        new io.headroom.network.PowerTransformer(
            "T1",
            "T1",
            "S",
            "B",
            null,
            110,
            10,
            10_000,
            new Loading(4_000, null, 1_500, 100, false),
            900,
            30,
            10.5,
            Double.NaN,
            1.03,
            1,
            null);
    Headroom headroom =
        assess(
            new GridSketch()
                .substation("S", 110)
                .mainTransformer(row)
                .section("s1", "B", "n1")
                .load("D1", "n1", 315, 100, 80, 50));

    // P = 1,500 + 0.8·900 = 2,220; (2,220 + 7,600) / 0.8 = 12,275
    assertRow(headroom, "T1", 12_275, 900, 30, 11_345);
  }

  /** 400 kW at cosφ 0.95 promised to D1 weigh 380 kW all the way up. */
  @Test
  void commitmentsOfGenerationCountInKw() {
    Headroom headroom =
        assess(
            oneTransformer(80, 50, 20)
                .committed(
                    "C", "D1", "rooftop-pv-ci", Direction.GENERATION, 400, Double.NaN, null));

    assertRow(headroom, "D1", 449.3, 50, 400, -0.7);
    assertRow(headroom, "T1", 11425, 50, 400, 10975);
    assertFigure("no demand", headroom.committedKva(find(headroom, "D1")), 0);
  }

  /**
   * Hydro of 800 kW gave 300 at noon, a battery of 100 stands beside it. s1: noon_net = 80 − 300,
   * connected = 50 + 800, P = −220 + 0.8·850 = 460; S_d = (460 + 3,949.08 + 100) / 0.8 = 5,636.3.
   */
  @Test
  void generatorsOnTheLineCountAboveThem() {
    Headroom headroom =
        assess(
            oneTransformer(80, 50, 0)
                .generator("G", "n1", Generator.Kind.HYDRO, 800, 300)
                .generator("E", "n1", Generator.Kind.STORAGE, 100, Double.NaN));

    assertRow(headroom, "s1", 5636.3, 850, 0, 4786.3);
    assertRow(headroom, "D1", 449.3, 50, 0, 399.3);
  }

  @Test
  void withoutANoonFigureThereIsNoZone() {
    Headroom headroom = assess(TestNetworks.ringWithOpenPoint().load("DX", "b2", 100, 50, 20, 0));

    assertRow(headroom, "DA", Double.NaN, 0, 0, Double.NaN);
    assertThat(headroom.zone(find(headroom, "DA"))).isEqualTo(Zone.NO_DATA);
    assertThat(headroom.zone(find(headroom, "a1s"))).isEqualTo(Zone.NO_DATA);
    assertThat(headroom.zone(find(headroom, "F1"))).isEqualTo(Zone.NO_DATA);
  }

  /** The head saw 90 at noon: D1 without a figure is left with 90 of its 315. */
  @Test
  void aMissingNoonFigureComesFromTheHead() {
    Headroom headroom = assess(oneTransformer(Double.NaN, 0, 0));

    // (90 + 239.4) / 0.8 = 411.75
    assertRow(headroom, "D1", 411.8, 0, 0, 411.8);
    assertRow(headroom, "s1", 5048.8, 0, 0, 5048.8);
  }

  @Test
  void availableForSolarIsC2OverThePowerFactor() {
    Headroom headroom = assess(oneTransformer(80, 50, 20));
    int[] path = headroom.forest().path(find(headroom, "D1"));
    AvailableCapacity available =
        new CapacityAssessment(headroom, RULES).along(path, Use.ROOFTOP_PV_HOUSEHOLD, 10, false);

    assertRatio("A = 379.3 / 0.95", available.kva(), 379.3 / 0.95);
    assertThat(available.reason()).isEqualTo(Reason.REVERSE_FLOW);
    assertThat(available.bindingAsset()).isEqualTo(path[0]);
    assertThat(available.rows()).allSatisfy(GridAssertions::assertAddsUp);
    assertThat(available.rows()).extracting(CapacityRow::zone).containsOnly(Zone.GREEN);
  }

  @Test
  void inARedZoneTheReasonIsTheZone() {
    GridSketch sketch = oneTransformer(80, 50, 20);
    sketch.loaded(4_000, -9_000);
    Headroom headroom = assess(sketch);
    int[] path = headroom.forest().path(find(headroom, "D1"));
    AvailableCapacity available =
        new CapacityAssessment(headroom, RULES).along(path, Use.ROOFTOP_PV_CI, 10, false);

    assertFigure("A = C2 of T1, not divided", available.kva(), -1770);
    assertThat(available.bindingAsset()).isEqualTo(find(headroom, "T1"));
    assertThat(available.reason()).isEqualTo(Reason.RED_ZONE);
  }
}
