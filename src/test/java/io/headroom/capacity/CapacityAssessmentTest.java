package io.headroom.capacity;

import static io.headroom.fixtures.GridAssertions.assertFigure;
import static io.headroom.fixtures.GridAssertions.assertRatio;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridAssertions;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.Switch;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Available capacity of places, by hand and by its laws. */
class CapacityAssessmentTest {
  private static final RuleSet RULES = RuleSet.builtIn();

  private Headroom headroom;
  private CapacityAssessment assessment;

  private void draw(GridSketch sketch) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    headroom = Headroom.assess(dataset, forest, RULES, GridSketch.TODAY);
    assessment = new CapacityAssessment(headroom, RULES);
  }

  private int find(String id) {
    return headroom.forest().assets().find(id);
  }

  private AvailableCapacity at(String id, Use use, double kva, boolean ownPoint) {
    return assessment.along(headroom.forest().path(find(id)), use, kva, ownPoint);
  }

  private String idOf(AvailableCapacity available) {
    return headroom.forest().assets().id(available.bindingAsset());
  }

  /**
   * Commercial at D2: transformer 60 / 1, sections and feeder H / 0.72, T1 4,000 / 0.68. The
   * transformer binds.
   */
  @Test
  void theTightestAssetBinds() {
    draw(TestNetworks.radialFeeder());
    AvailableCapacity available = at("D2", Use.COMMERCIAL, 50, false);

    assertFigure("A", available.kva(), 60);
    assertThat(idOf(available)).isEqualTo("D2");
    assertThat(available.reason()).isEqualTo(Reason.DISTRIBUTION_TRANSFORMER);
    assertThat(available.rows())
        .extracting(CapacityRow::coefficient)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(1.0, 0.72, 0.72, 0.72, 0.68);
    assertRatio("T1", available.rows().get(4).availableKva(), 4000 / 0.68);
    assertThat(available.rows()).allSatisfy(GridAssertions::assertAddsUp);
  }

  /** Twenty dwellings of 8 kVA: 0.85 at the transformer, so 60 / 0.85 = 70.6 fit. */
  @Test
  void diversityLetsMoreInThanTheHeadroom() {
    draw(TestNetworks.radialFeeder());

    assertRatio("A", at("D2", Use.RESIDENTIAL, 160, false).kva(), 60 / 0.85);
    assertRatio("one dwelling", at("D2", Use.RESIDENTIAL, 8, false).kva(), 60);
  }

  /** Above the first main transformer σ is 0.8: 0.8·0.8 = 0.64 for sections, feeder, T110. */
  @Test
  void aPathOver35KvIsWeighedAsTheStationAndAbove() {
    draw(TestNetworks.rural35kv());

    assertThat(at("D1", Use.COMMERCIAL, 50, false).rows())
        .extracting(CapacityRow::coefficient)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(1.0, 0.72, 0.72, 0.68, 0.64, 0.64, 0.64);
  }

  /** An own point on s1 sees the whole request, times σ: 0.9; the feeder above 0.72. */
  @Test
  void anOwnHighVoltagePointSeesTheWholeRequest() {
    draw(TestNetworks.radialFeeder());
    AvailableCapacity own = at("s1", Use.INDUSTRIAL, 1000, true);

    assertRatio("s1", own.rows().get(0).coefficient(), 0.9);
    assertRatio("F1", own.rows().get(1).coefficient(), 0.72);
    // s1 3,856.9 / 0.9 = 4,285.4 is less than F1 3,856.9 / 0.72 = 5,356.8
    assertRatio("A", own.kva(), 3856.9 / 0.9);
    assertThat(own.reason()).isEqualTo(Reason.SECTION);
  }

  @Test
  void ofTwoEqualTheLowerBinds() {
    draw(
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 1e4)
            .loaded(1_000, 0)
            .feeder("F1", "B", "n0", 300, 60)
            .section("s1", "n0", "n1")
            .load("D1", "n1", 2000, 1000));

    // s1 and F1 carry the same √3·10·60 and have the same limit
    AvailableCapacity available =
        assessment.along(new int[] {find("s1"), find("F1")}, Use.COMMERCIAL, 50, false);
    assertThat(idOf(available)).isEqualTo("s1");
  }

  @Test
  void anOverloadStaysNegativeAndIsNotDivided() {
    draw(TestNetworks.radialFeeder().load("DX", "n4", 100, 200));
    AvailableCapacity available = at("DX", Use.RESIDENTIAL, 160, false);

    assertFigure("80 − 200", available.kva(), -120);
  }

  @Test
  void oneAssetWithoutDataMakesTheAnswerUnknown() {
    draw(
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 1e4)
            .feeder("F1", "B", "n0", 300, 60)
            .section("s1", "n0", "n1")
            .load("D1", "n1", 2000, 1000));
    AvailableCapacity available = at("D1", Use.COMMERCIAL, 50, false);

    assertThat(available.isKnown()).isFalse();
    assertThat(available.reason()).isEqualTo(Reason.NO_DATA);
    assertThat(idOf(available)).isEqualTo("T1");
    assertThat(available.rows()).hasSize(4);
    PathShares shares = PathShares.of(RULES, Use.COMMERCIAL, 50, false);
    assertThat(assessment.availableKva(find("D1"), shares)).isNaN();
  }

  @Test
  void whatIsFedFromTwoSidesOrNotAtAllIsUnknown() {
    draw(TestNetworks.closedRing());
    assertThat(at("DA", Use.COMMERCIAL, 50, false).reason()).isEqualTo(Reason.NO_DATA);

    draw(TestNetworks.islandedTail());
    AvailableCapacity island = at("D2", Use.COMMERCIAL, 50, false);
    assertThat(island.isKnown()).isFalse();
    assertThat(island.bindingAsset()).isEqualTo(-1);
    assertThat(island.rows()).isEmpty();
  }

  @Test
  void onePhaseGetsAThird() {
    draw(TestNetworks.radialFeeder());
    int[] path = headroom.forest().path(find("D2"));
    AvailableCapacity available = assessment.alongSinglePhase(path, Use.RESIDENTIAL, 12);

    assertRatio("60 / 3", available.kva(), 20);
    assertThat(available.reason()).isEqualTo(Reason.SINGLE_PHASE);
    assertThat(available.rows()).allSatisfy(GridAssertions::assertAddsUp);
  }

  @Test
  void aWeakHeadSwitchIsNamed() {
    draw(
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 1e4)
            .loaded(1_000, 0)
            .device("cb", "B", "n0", Switch.Kind.BREAKER, true, 50)
            .feederWith("F1", "B", "cb", null, new double[] {400, 20, Double.NaN})
            .section("s1", "n0", "n1")
            .load("D1", "n1", 2000, 300));

    assertThat(at("D1", Use.COMMERCIAL, 50, false).reason()).isEqualTo(Reason.SWITCH_RATING);
  }

  /** The station binds: 3,000 / 0.64 = 4,687.5 where T1 leaves 7,000 / 0.68. */
  @Test
  void theStationWithOneTransformerOutMayBind() {
    draw(TestNetworks.twoSubstations());
    AvailableCapacity available = at("T1", Use.COMMERCIAL, 500, false);

    assertRatio("A", available.kva(), 3000 / 0.64);
    assertThat(available.reason()).isEqualTo(Reason.SUBSTATION);
  }

  @Test
  void theQuickFigureIsTheSameAsTheExplainedOne() {
    for (GridSketch sketch :
        List.of(
            TestNetworks.radialFeeder(),
            TestNetworks.twoSubstations(),
            TestNetworks.rural35kv(),
            TestNetworks.closedRing(),
            TestNetworks.islandedTail())) {
      draw(sketch);
      for (Use use : Use.values()) {
        PathShares shares = PathShares.of(RULES, use, 100, true);
        for (int asset = 0; asset < headroom.forest().assets().count(); asset++) {
          int[] path = headroom.forest().path(asset);
          double explained = assessment.along(path, shares).kva();
          assertFigure(use + " climbing", assessment.availableKva(asset, shares), explained);
          assertFigure(use + " along", assessment.availableKva(path, shares), explained);
        }
      }
    }
  }
}
