package io.headroom.capacity;

import static io.headroom.fixtures.GridAssertions.assertFigure;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridSketch;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.Loading;
import io.headroom.network.Network;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones by both editions of DL/T 2041, and the order county → station → … → transformer. */
class GenerationZonesTest {
  private static final String EDITION_2025 = "2026.3";
  private static final String EDITION_2019 = "2026.3-dlt2041-2019";

  private static Headroom assess(GridSketch sketch, String rules) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    return Headroom.assess(dataset, forest, RuleSet.ofVersion(rules), GridSketch.TODAY);
  }

  private static Zone zone(Headroom headroom, String id) {
    return headroom.zone(find(headroom, id));
  }

  private static int find(Headroom headroom, String id) {
    int asset = headroom.forest().assets().find(id);
    assertThat(asset).as("asset " + id).isNotNegative();
    return asset;
  }

  private static void assertZone(Headroom headroom, Zone zone, String... ids) {
    for (String id : ids) {
      assertThat(zone(headroom, id)).as(id).isEqualTo(zone);
    }
  }

  /**
   *
   *
   * <pre>
   *   T1 10 MVA ─ B ─[F1 400 A]─ s1 ─ n1 ● D1 315 kVA, its noon and solar in kW
   *   noon 1,500
   * </pre>
   */
  private static GridSketch oneTransformer(double hvKv, double noonKw, double solarKw) {
    Loading loading = new Loading(100, null, noonKw, 100, false);
    return new GridSketch()
        .substation("S", hvKv)
        .mainTransformer("T1", "S", null, "B", new double[] {hvKv, 10, 10_000, 4_000}, null)
        .loaded(4_000, 1_500)
        .feederWith("F1", "B", null, "s1", new double[] {400, 20, noonKw})
        .section("s1", "B", "n1")
        .load("D1", "n1", 315, loading, solarKw, 0);
  }

  /**
   * D1 at noon −100 kW with 500 kW of solar: P = −100 + 0.8·500 = 300.
   *
   * <p>2025: S_d = (300 + 0.8·315·0.95) / 0.8 = 674.25, C1 = 174.3: green.
   *
   * <p>2019: λ = (0.8·500 − 300) / 315 = 31.7 %: yellow; red from (300 + 0.8·315) / 0.8 = 690 on.
   */
  @Test
  void theEditionsDifferWhereSomeSolarFlowsBack() {
    Headroom in2025 = assess(oneTransformer(110, -100, 500), EDITION_2025);
    Headroom in2019 = assess(oneTransformer(110, -100, 500), EDITION_2019);

    int d1 = find(in2025, "D1");
    assertFigure("S_d", in2025.generationLimitKw(d1), 674.3);
    assertFigure("C2", in2025.generationHeadroomKw(d1), 174.3);
    assertThat(in2025.zone(d1)).isEqualTo(Zone.GREEN);
    assertFigure("limit", in2019.generationLimitKw(d1), 690);
    assertFigure("left", in2019.generationHeadroomKw(d1), 190);
    assertThat(in2019.zone(d1)).isEqualTo(Zone.YELLOW);
    assertZone(in2019, Zone.GREEN, "T1");
  }

  /** λ = −noon_net / 315 while nothing is promised: at 252 kW it is 80 %. */
  @ParameterizedTest
  @CsvSource({"0,GREEN", "50,GREEN", "-0.1,YELLOW", "-252,YELLOW", "-252.2,RED", "-400,RED"})
  void lambdaDecidesIn2019(double noonKw, Zone zone) {
    Headroom headroom = assess(oneTransformer(110, noonKw, 600), EDITION_2019);

    assertZone(headroom, zone, "D1");
    assertThat(headroom.generationHeadroomKw(find(headroom, "D1")) >= 0)
        .as("headroom is not negative exactly where the zone is not red")
        .isEqualTo(zone != Zone.RED);
  }

  /** 400 kVA at cosφ 0.95 are 380 kW: λ = (0.8·(500 + 380) − 300) / 315 = 128 %. */
  @Test
  void promisesCountIn2019() {
    GridSketch sketch =
        oneTransformer(110, -100, 500)
            .committed("C", "D1", "rooftop-pv-ci", Direction.GENERATION, 400, Double.NaN, null);

    assertZone(assess(sketch, EDITION_2019), Zone.RED, "D1");
    assertZone(assess(sketch, EDITION_2025), Zone.YELLOW, "D1");
  }

  /**
   * T1 gives 50 kW back to the network above: 0.5 % of its rating, but at 220 kV none is allowed.
   */
  @ParameterizedTest
  @CsvSource({"110,YELLOW,GREEN", "220,RED,RED"})
  void nothingMayFlowBackTo220KvIn2019(double hvKv, Zone main, Zone below) {
    GridSketch sketch = oneTransformer(hvKv, 10, 0).loaded(4_000, -50);
    Headroom headroom = assess(sketch, EDITION_2019);

    assertZone(headroom, main, "T1");
    assertZone(headroom, below, "F1", "s1", "D1");
    assertZone(assess(sketch, EDITION_2025), Zone.GREEN, "T1", "D1");
    assertFigure(
        "back-feed", headroom.reverseLimitKw(find(headroom, "T1")), hvKv < 220 ? 8_000 : 0);
  }

  @Test
  void aFailedCheckIsRedIn2019AndEverythingBelowIt() {
    Headroom in2019 = assess(oneTransformer(110, 80, 0), EDITION_2019);
    Headroom in2025 = assess(oneTransformer(110, 80, 0), EDITION_2025);
    BitSet failed = new BitSet();
    failed.set(find(in2019, "F1"));

    assertZone(in2019.withFailedChecks(failed), Zone.RED, "F1", "s1", "D1");
    assertZone(in2019.withFailedChecks(failed), Zone.GREEN, "T1");
    assertZone(in2019.withFailedChecks(failed).on(GridSketch.TODAY.plusDays(1)), Zone.RED, "D1");
    assertZone(in2019, Zone.GREEN, "F1", "D1");
    assertZone(in2025.withFailedChecks(failed), Zone.GREEN, "F1", "D1");
  }

  /**
   * A 35 kV station with two transformers that stand in for each other, below a 35 kV feeder. All
   * carry 1,000 kW at noon unless said otherwise; D1 to D3 have no solar.
   *
   * <pre>
   *   S1  T1 110/35 ─ B ─┬─[F35]─ h0 ─ L35 ─ h1 ─┬─ T2 ─ C1 ─[F2]─ s2 ─ c1 ● D2
   *                      │                 S2    └─ T3 ─ C2 ─[F3]─ s3 ─ e1 ● D3
   *       T4 110/10 ─ A ─[F1]─ s1 ─ a1 ● D1
   * </pre>
   */
  private static GridSketch twoLevels(double f35NoonKw, double t3NoonKw, double t4NoonKw) {
    return new GridSketch()
        .substation("S1", 110)
        .substation("S2", 35)
        .mainTransformer("T1", "S1", null, "B", new double[] {110, 35, 20_000, 9e3}, null)
        .loaded(9_000, 5_000)
        .breaker("cb35", "B", "h0", true)
        .feederWith("F35", "B", "cb35", null, new double[] {400, 100, f35NoonKw})
        .section("L35", "h0", "h1", 35, 400)
        .mainTransformer("T2", "S2", "h1", "C1", new double[] {35, 10, 5_000, 2e3}, null)
        .loaded(2_000, 1_000)
        .mainTransformer("T3", "S2", "h1", "C2", new double[] {35, 10, 5_000, 2e3}, null)
        .loaded(2_000, t3NoonKw)
        .coupler("tie", "C1", "C2", false)
        .feederWith("F2", "C1", null, "s2", new double[] {400, 20, 50})
        .section("s2", "C1", "c1")
        .load("D2", "c1", 315, 100, 50, 0)
        .feederWith("F3", "C2", null, "s3", new double[] {400, 20, 50})
        .section("s3", "C2", "e1")
        .load("D3", "e1", 315, 100, 50, 0)
        .mainTransformer("T4", "S1", null, "A", new double[] {110, 10, 10_000, 4e3}, null)
        .loaded(4_000, t4NoonKw)
        .feederWith("F1", "A", null, "s1", new double[] {400, 20, 50})
        .section("s1", "A", "a1")
        .load("D1", "a1", 315, 100, 50, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {EDITION_2025, EDITION_2019})
  void everyLevelIsGreenWhereNothingIsFedBack(String rules) {
    Headroom headroom = assess(twoLevels(2_000, 1_000, 1_000), rules);

    assertThat(headroom.countyGeneration().zone()).isEqualTo(Zone.GREEN);
    assertZone(headroom, Zone.GREEN, "T1", "F35", "L35", "T2", "T3", "S2", "F2", "D2", "D3", "D1");
  }

  /** F35 sends back 21 MW over √3·35·400 = 24.2 MVA; T1 is measured apart and imports. */
  @ParameterizedTest
  @ValueSource(strings = {EDITION_2025, EDITION_2019})
  void aRed35KvFeederMakesTheStationBelowRed(String rules) {
    Headroom headroom = assess(twoLevels(-21_000, 1_000, 1_000), rules);

    assertZone(headroom, Zone.GREEN, "T1", "T4", "F1", "D1");
    assertZone(headroom, Zone.RED, "F35", "L35", "T2", "T3", "S2", "F2", "s2", "D2", "F3", "D3");
  }

  /** The station of T2 and T3 sends back 9 of its 10 MVA: more than 80 %, and T2 is red with it. */
  @ParameterizedTest
  @ValueSource(strings = {EDITION_2025, EDITION_2019})
  void aRedStationMakesEachOfItsTransformersRed(String rules) {
    Headroom headroom = assess(twoLevels(2_000, -10_000, 1_000), rules);

    assertZone(headroom, Zone.GREEN, "T1", "F35", "D1");
    assertZone(headroom, Zone.RED, "S2", "T2", "T3", "F2", "D2", "F3", "D3");
  }

  /** T4 sends back 40 MW, the sources together 35, which is more than 80 % of their 30 MVA. */
  @ParameterizedTest
  @ValueSource(strings = {EDITION_2025, EDITION_2019})
  void aRedCountyMakesEverythingRed(String rules) {
    Headroom headroom = assess(twoLevels(2_000, 1_000, -40_000), rules);

    assertThat(headroom.countyGeneration().zone()).isEqualTo(Zone.RED);
    assertZone(headroom, Zone.RED, "T1", "F35", "L35", "S2", "T2", "D2", "T4", "F1", "D1");
  }

  /** (5,000 + 1,000 + 0.8·30,000·0.95) / 0.8 = 36,000; in 2019 (6,000 + 24,000) / 0.8. */
  @ParameterizedTest
  @CsvSource({EDITION_2025 + ",36000", EDITION_2019 + ",37500"})
  void theCountyIsItsSourcesTogether(String rules, double limitKw) {
    CountyGeneration county = assess(twoLevels(2_000, 1_000, 1_000), rules).countyGeneration();

    assertFigure("limit", county.limitKw(), limitKw);
    assertFigure("connected", county.connectedKw(), 0);
    assertFigure("left", county.headroomKw(), limitKw);
  }

  @Test
  void aSourceWithoutDataLeavesTheCountyWithoutAZone() {
    Headroom headroom = assess(twoLevels(2_000, 1_000, Double.NaN), EDITION_2025);

    assertThat(headroom.countyGeneration().zone()).isEqualTo(Zone.NO_DATA);
    assertZone(headroom, Zone.NO_DATA, "T4");
    assertZone(headroom, Zone.GREEN, "T1", "D1", "D2");
  }

  @Test
  void outsideARedZoneTheReasonIsReverseFlowAtTheBindingAsset() {
    GridSketch sketch = oneTransformer(110, -100, 500);
    RuleSet rules = RuleSet.ofVersion(EDITION_2019);
    Headroom headroom = assess(sketch, EDITION_2019);
    int d1 = find(headroom, "D1");
    AvailableCapacity available =
        new CapacityAssessment(headroom, rules)
            .along(headroom.forest().path(d1), Use.ROOFTOP_PV_CI, 10, false);

    assertFigure("A = 190 / 0.95", available.kva(), 200);
    assertThat(available.reason()).isEqualTo(Reason.REVERSE_FLOW);
    assertThat(available.bindingAsset()).isEqualTo(d1);
  }

  /** Whatever the order of rows, no asset outside red stands below a red one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noAssetBelowRedIsAnotherColour(long seed) {
    Headroom headroom = assess(twoLevels(-21_000, -10_000, 1_000).shuffled(seed), EDITION_2025);
    SupplyForest forest = headroom.forest();
    Network network = forest.assets().network();

    assertThat(network.feeders()).hasSize(4);
    for (int asset = 0; asset < forest.assets().count(); asset++) {
      int parent = forest.parent(asset);
      if (parent >= 0 && headroom.zone(parent) == Zone.RED) {
        assertThat(headroom.zone(asset))
            .as("seed %d, %s below %s", seed, forest.name(asset), forest.name(parent))
            .isEqualTo(Zone.RED);
      }
    }
  }
}
