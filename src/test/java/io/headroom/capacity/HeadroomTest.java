package io.headroom.capacity;

import static io.headroom.fixtures.GridAssertions.assertFigure;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.Switch;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Demand headroom against figures worked out by hand from the rules; the arithmetic stands beside.
 */
class HeadroomTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final LocalDate TODAY = GridSketch.TODAY;

  private static Headroom assess(GridSketch sketch) {
    return assess(sketch, RULES);
  }

  private static Headroom assess(GridSketch sketch, RuleSet rules) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), new IssueLog());
    return Headroom.assess(dataset, forest, rules, TODAY);
  }

  private static int find(Headroom headroom, String id) {
    return headroom.forest().assets().find(id);
  }

  private static void assertRow(
      Headroom headroom, String id, double limit, double peak, double committed, double left) {
    int asset = find(headroom, id);
    assertFigure(id + " limit", headroom.limitKva(asset), limit);
    assertFigure(id + " peak", headroom.peakKva(asset), peak);
    assertFigure(id + " committed", headroom.committedKva(asset), committed);
    assertFigure(id + " headroom", headroom.headroomKva(asset), left);
  }

  /**
   * Σw = 200 + 100 + 60 = 360, √Σw² = √53,600 = 231.517; head √3·10·17.32 = 299.991.
   *
   * <p>a = (299.991 − 231.517) / (360 − 231.517) = 0.53294
   *
   * <p>s2 carries 100 and 60: 0.53294·160 + 0.46706·√13,600 = 85.270 + 54.468 = 139.7.
   *
   * <p>Section limit √3·10·0.8·300 = 4,156.9; the feeder is held by its head section, 300 A of 400.
   */
  @Test
  void radialFeederByHand() {
    Headroom headroom = assess(TestNetworks.radialFeeder());

    assertRow(headroom, "D1", 252.0, 200.0, 0, 52.0);
    assertRow(headroom, "D2", 160.0, 100.0, 0, 60.0);
    assertRow(headroom, "D3", 80.0, 60.0, 0, 20.0);
    assertRow(headroom, "s1", 4156.9, 300.0, 0, 3856.9);
    assertRow(headroom, "s2", 4156.9, 139.7, 0, 4017.2);
    assertRow(headroom, "s3", 4156.9, 200.0, 0, 3956.9);
    assertRow(headroom, "s4", 4156.9, 60.0, 0, 4096.9);
    assertRow(headroom, "F1", 4156.9, 300.0, 0, 3856.9);
    assertRow(headroom, "T1", 8000.0, 4000.0, 0, 4000.0);
  }

  /** A head above the sum: a = 1, and the rest, √3·10·30 − 360 = 519.6 − 360, is on s1 alone. */
  @Test
  void whatNoTransformerAccountsForIsCarriedByTheFirstSection() {
    GridSketch sketch = oneFeeder(30, 200, 100, 60);
    Headroom headroom = assess(sketch);

    assertRow(headroom, "s1", 4156.9, 519.6, 0, 3637.3);
    assertRow(headroom, "s2", 4156.9, 160.0, 0, 3996.9);
    assertThat(headroom.isEstimated(find(headroom, "s1"))).isFalse();
  }

  /** √3·10·20 = 346.4; known 200; the rest of 146.4 by rating 200 : 100 → 97.6 and 48.8. */
  @Test
  void transformersWithoutDataGetWhatTheHeadSawByRatedShare() {
    Headroom headroom = assess(oneFeeder(20, 200, Double.NaN, Double.NaN));

    assertRow(headroom, "D2", 160.0, 97.6, 0, 62.4);
    assertRow(headroom, "D3", 80.0, 48.8, 0, 31.2);
    assertThat(headroom.isEstimated(find(headroom, "D2"))).isTrue();
    assertThat(headroom.isEstimated(find(headroom, "D1"))).isFalse();
    assertThat(headroom.isEstimated(find(headroom, "s2"))).isTrue();
    assertThat(headroom.isEstimated(find(headroom, "s1"))).isFalse();
    assertRow(headroom, "s2", 4156.9, 146.4, 0, 4010.5);
    assertRow(headroom, "s1", 4156.9, 346.4, 0, 3810.5);
  }

  /** Metered at the head only: 346.4 over 615 kVA, so 315/615 of it is 177.4. */
  @Test
  void aFeederMeteredOnlyAtItsHeadIsSharedByRating() {
    Headroom headroom = assess(oneFeeder(20, Double.NaN, Double.NaN, Double.NaN));

    assertRow(headroom, "D1", 252.0, 177.4, 0, 74.6);
    assertThat(headroom.isEstimated(find(headroom, "D1"))).isTrue();
    assertRow(headroom, "F1", 4156.9, 346.4, 0, 3810.5);
  }

  /** √3·10·40 = 692.8 is more than all ratings, 615: each is full, 77.8 stays on s1. */
  @Test
  void anAllocatedPeakNeverExceedsTheRating() {
    Headroom headroom = assess(oneFeeder(40, Double.NaN, Double.NaN, Double.NaN));

    assertRow(headroom, "D1", 252.0, 315.0, 0, -63.0);
    assertRow(headroom, "s2", 4156.9, 300.0, 0, 3856.9);
    assertRow(headroom, "s1", 4156.9, 692.8, 0, 3464.1);
    assertThat(headroom.grade(find(headroom, "D1"))).isEqualTo(Grade.OVERLOADED);
  }

  /**
   * Head 173.2 is explained by the known 200 already: D2 has no data, and a section above it counts
   * its rating, but no more than the head. s2: w = 200 rated and 60, a = 0 (clamped): √43,600 =
   * 208.8, held at 173.2.
   */
  @Test
  void withNothingLeftToAllocateATransformerKeepsNoData() {
    Headroom headroom = assess(oneFeeder(10, 200, Double.NaN, 60));

    assertRow(headroom, "D2", 160.0, Double.NaN, 0, Double.NaN);
    assertThat(headroom.grade(find(headroom, "D2"))).isEqualTo(Grade.NO_DATA);
    assertThat(headroom.isKnown(find(headroom, "D2"))).isFalse();
    assertRow(headroom, "s2", 4156.9, 173.2, 0, 3983.7);
    assertThat(headroom.isEstimated(find(headroom, "s2"))).isTrue();
    assertRow(headroom, "s1", 4156.9, 200.0, 0, 3956.9);
  }

  @Test
  void withoutAHeadPeaksAreAddedAndTheFeederHasNoData() {
    Headroom headroom = assess(oneFeeder(Double.NaN, 200, 100, 60));

    assertRow(headroom, "s1", 4156.9, 360.0, 0, 3796.9);
    assertRow(headroom, "s2", 4156.9, 160.0, 0, 3996.9);
    assertRow(headroom, "F1", 4156.9, Double.NaN, 0, Double.NaN);
  }

  @Test
  void aSectionThatNothingBoundsHasNoData() {
    Headroom headroom = assess(oneFeeder(Double.NaN, 200, Double.NaN, 60));

    assertRow(headroom, "s2", 4156.9, Double.NaN, 0, Double.NaN);
    assertRow(headroom, "s1", 4156.9, Double.NaN, 0, Double.NaN);
    assertRow(headroom, "s3", 4156.9, 200.0, 0, 3956.9);
    assertRow(headroom, "s4", 4156.9, 60.0, 0, 4096.9);
  }

  /** The same drawing as TestNetworks.radialFeeder, with other measurements. */
  private static GridSketch oneFeeder(double headA, double d1, double d2, double d3) {
    return new GridSketch()
        .substation("S1", 110)
        .source("T1", "S1", "B1", 10.5, 10_000)
        .loaded(4_000, 1_500)
        .feeder("F1", "B1", "n0", 400, headA)
        .section("s1", "n0", "n1")
        .section("s2", "n1", "n2")
        .section("s3", "n1", "n3")
        .section("s4", "n2", "n4")
        .load("D1", "n3", 315, d1)
        .load("D2", "n2", 200, d2)
        .load("D3", "n4", 100, d3);
  }

  /** k_ol·(40 − 20) MVA − (9 + 8) MVA = 3 MVA; utilisation of the station 17 of 40 MVA. */
  @Test
  void theStationWithOneTransformerOut() {
    Headroom headroom = assess(TestNetworks.twoSubstations());

    assertRow(headroom, "S1", 20_000, 17_000, 0, 3_000);
    assertFigure("rated", headroom.ratedKva(find(headroom, "S1")), 40_000);
    assertThat(headroom.utilisation(find(headroom, "S1"))).isEqualTo(0.425);
    assertRow(headroom, "T1", 16_000, 9_000, 0, 7_000);
  }

  @Test
  void theCoincidentPeakOfTheStationCountsWhereItWasMeasured() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110, 15)
            .source("T1", "S1", "B1", 10.5, 20_000)
            .loaded(9_000, 0)
            .source("T2", "S1", "B2", 10.5, 31_500)
            .loaded(8_000, 0);

    // 51,500 − 31,500 = 20,000; with 1.3 for two hours 26,000
    assertRow(assess(sketch), "S1", 20_000, 15_000, 0, 5_000);
    RuleSet twoHours = RULES.with("limit.overload-factor", "1.3");
    assertRow(assess(sketch, twoHours), "S1", 26_000, 15_000, 0, 11_000);
  }

  @Test
  void oneUnmeasuredTransformerLeavesTheStationWithoutData() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10.5, 20_000)
            .source("T2", "S1", "B2", 10.5, 20_000)
            .loaded(8_000, 0);

    assertRow(assess(sketch), "S1", 20_000, Double.NaN, 0, Double.NaN);
  }

  /**
   * 80 kVA of dwellings at D1 are n = 10: K_d 0.85 at the transformer, 0.6 above. Times σ: D1 68.0,
   * sections and feeder 0.6·0.9·80 = 43.2, T1 0.6·0.85·80 = 40.8.
   */
  @Test
  void commitmentsCountOnceAtEveryAssetOfTheirPath() {
    Headroom headroom =
        assess(TestNetworks.radialFeeder().committed("C1", "D1", "residential", 80));

    assertRow(headroom, "D1", 252.0, 200.0, 68.0, -16.0);
    assertRow(headroom, "s3", 4156.9, 200.0, 43.2, 3913.7);
    assertRow(headroom, "s1", 4156.9, 300.0, 43.2, 3813.7);
    assertRow(headroom, "s2", 4156.9, 139.7, 0, 4017.2);
    assertRow(headroom, "F1", 4156.9, 300.0, 43.2, 3813.7);
    assertRow(headroom, "T1", 8000.0, 4000.0, 40.8, 3959.2);
  }

  /** Its own coefficient replaces K_d everywhere: 100·0.5·σ = 50, 45, 45, 42.5, 40. */
  @Test
  void aCommitmentMayBringItsCoefficient() {
    Headroom headroom =
        assess(
            TestNetworks.twoSubstations()
                .committed("C", "DA", "industrial", Direction.DEMAND, 100, 0.5, null));

    assertRow(headroom, "DA", 320, 250, 50, 20);
    assertRow(headroom, "F1", 4156.9, 346.4, 45, 3765.5);
    assertRow(headroom, "T1", 16_000, 9_000, 42.5, 6_957.5);
    assertRow(headroom, "S1", 20_000, 17_000, 40, 2_960);
    assertRow(headroom, "T2", 16_000, 8_000, 0, 8_000);
  }

  /** A customer's own point on s1 sees all of 1,000 kVA: 1.0·0.9 there, 0.8·0.9 at the feeder. */
  @Test
  void aHighVoltageCustomerCountsInFullAtTheOwnPoint() {
    GridSketch tap = TestNetworks.radialFeeder().committed("C", "s1", "industrial", 1000);
    assertFigure("s1", assess(tap).committedKva(find(assess(tap), "s1")), 900);
    assertFigure("F1", assess(tap).committedKva(find(assess(tap), "F1")), 720);

    GridSketch metres = TestNetworks.radialFeeder().committed("C", "s1@120", "industrial", 1000);
    assertFigure("s1", assess(metres).committedKva(find(assess(metres), "s1")), 900);

    GridSketch station =
        TestNetworks.radialFeeder().station("RMU", "n1").committed("C", "RMU", "industrial", 1000);
    assertFigure("s1", assess(station).committedKva(find(assess(station), "s1")), 900);
  }

  @Test
  void aCommitmentEndsAfterItsLastDay() {
    GridSketch sketch =
        TestNetworks.radialFeeder()
            .committed("C", "D1", "commercial", Direction.DEMAND, 10, Double.NaN, TODAY);
    Headroom today = assess(sketch);
    Headroom tomorrow = today.on(TODAY.plusDays(1));

    assertFigure("today", today.headroomKva(find(today, "D1")), 42);
    assertFigure("tomorrow", tomorrow.headroomKva(find(today, "D1")), 52);
    assertFigure("and today still", today.headroomKva(find(today, "D1")), 42);
  }

  /** 35 kV: √3·35·50 A = 3,031.1 at the head; above T35 σ is the station's, 0.8·0.8·100 = 64. */
  @Test
  void the35KvLevelIsAssessedLikeTheOthers() {
    Headroom headroom = assess(TestNetworks.rural35kv().committed("C", "D1", "commercial", 100));

    assertRow(headroom, "T35", 5_040, 3_000, 68, 1_972);
    assertRow(headroom, "h1s", 14_549.2, 3_031.1, 64, 11_454.1);
    assertRow(headroom, "F35", 14_549.2, 3_031.1, 64, 11_454.1);
    assertRow(headroom, "T110", 16_000, 9_000, 64, 6_936);
  }

  /** 35 kV customer at the rural station: the group in full, 1.0·0.8, above it 0.8·0.8. */
  @Test
  void aCommitmentAtAStationCountsThereAndAbove() {
    GridSketch sketch =
        TestNetworks.rural35kv()
            .mainTransformer("T36", "S35", "h1", "B11", unmeasured(6_300), null)
            .committed("C", "S35", "industrial", 1000);
    Headroom headroom = assess(sketch);

    assertFigure("S35", headroom.committedKva(find(headroom, "S35")), 800);
    assertFigure("h1s", headroom.committedKva(find(headroom, "h1s")), 640);
    assertFigure("T110", headroom.committedKva(find(headroom, "T110")), 640);
    assertFigure("T35", headroom.committedKva(find(headroom, "T35")), 0);
  }

  @Test
  void aRuralStationWithoutDataGetsWhatIts35KvFeederMeasured() {
    GridSketch sketch =
        new GridSketch()
            .substation("S110", 110)
            .substation("S35", 35)
            .source("T110", "S110", "B35", 38.5, 20_000)
            .mainTransformer("T35", "S35", "h1", "B10", unmeasured(6_300), null)
            .feeder("F35", "B35", "h0", 400, 50)
            .section("h1s", "h0", "h1", 35, 300);
    Headroom headroom = assess(sketch);

    assertRow(headroom, "T35", 5_040, 3_031.1, 0, 2_008.9);
    assertThat(headroom.isEstimated(find(headroom, "T35"))).isTrue();
  }

  private static double[] unmeasured(double ratedKva) {
    return new double[] {35, 10.5, ratedKva, Double.NaN};
  }

  @Test
  void theFeederIsHeldByTheWeakestOfHeadSwitchAndHeadSection() {
    GridSketch sketch =
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 1e4)
            .device("cb", "B", "n0", Switch.Kind.BREAKER, true, 200)
            .feederWith("F1", "B", "cb", null, new double[] {400, 20, Double.NaN})
            .section("s1", "n0", "n1")
            .load("D1", "n1", 400, 300);
    Headroom headroom = assess(sketch);

    // √3·10·(0.8·200 − 20) = 2,771.3 − 346.4
    assertRow(headroom, "F1", 2771.3, 346.4, 0, 2424.9);
    assertThat(headroom.isLimitedBySwitch(find(headroom, "F1"))).isTrue();
  }

  @Test
  void aPeakMeasuredForLessThanNineTenthsOfTheYearIsNoData() {
    io.headroom.network.Loading partial =
        new io.headroom.network.Loading(50, null, Double.NaN, 89.9, false);
    Headroom headroom =
        assess(oneFeeder(Double.NaN, 200, 100, 60).load("D9", "n4", 100, partial, 0, 0));

    assertRow(headroom, "D9", 80, Double.NaN, 0, Double.NaN);
  }

  @Test
  void gradesFollowUtilisationAndThresholdsBelongToTheHigherGrade() {
    Headroom headroom = assess(oneFeeder(Double.NaN, 252, 159.9, 100));

    assertThat(headroom.grade(find(headroom, "D1"))).isEqualTo(Grade.HEAVY);
    assertThat(headroom.grade(find(headroom, "D2"))).isEqualTo(Grade.NORMAL);
    assertThat(headroom.grade(find(headroom, "D3"))).isEqualTo(Grade.OVERLOADED);
  }

  @Test
  void negativeHeadroomIsReportedNotClamped() {
    Headroom headroom = assess(oneFeeder(Double.NaN, 372, 100, 60));

    assertRow(headroom, "D1", 252, 372, 0, -120);
  }

  @Test
  void sectionsOnAClosedLoopHaveNoData() {
    Headroom headroom = assess(TestNetworks.closedRing());

    assertRow(headroom, "a1s", 4156.9, Double.NaN, 0, Double.NaN);
    assertRow(headroom, "DA", 320, 250, 0, 70);
  }
}
