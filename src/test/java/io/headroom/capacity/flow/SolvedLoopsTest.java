package io.headroom.capacity.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityAssessment;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.power.Solver;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import org.junit.jupiter.api.Test;

/** What is left of a closed ring, and between two sources. */
class SolvedLoopsTest {
  private static final RuleSet RULES = RuleSet.builtIn();

  private static Headroom assess(GridSketch sketch) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    return SolvedLoops.assess(dataset, forest, RULES, GridSketch.TODAY);
  }

  private static AvailableCapacity answer(Headroom headroom, String id) {
    int[] path = headroom.forest().path(headroom.forest().assets().find(id));
    return new CapacityAssessment(headroom, RULES).along(path, Use.COMMERCIAL, 100, false);
  }

  /**
   * One load of 250 kVA at the end of two equal ways of two sections: 125 kVA each, and a little
   * less at nominal voltage.
   *
   * <pre>
   *   T1 ─ B1 ─┬─[F1]─ a0 ─ a1s ─ a1 ─ a2s ─ a2 ● DA 250
   *            │                              │ tie, closed
   *            └─[F2]─ b0 ─ b1s ─ b1 ─ b2s ─ b2
   * </pre>
   */
  private static GridSketch ring(double headA) {
    return new GridSketch()
        .substation("S1", 110)
        .source("T1", "S1", "B1", 10, 20_000)
        .loaded(8_000, 2_000)
        .feeder("F1", "B1", "a0", 400, headA)
        .feeder("F2", "B1", "b0", 400, headA)
        .section("a1s", "a0", "a1")
        .section("a2s", "a1", "a2")
        .section("b1s", "b0", "b1")
        .section("b2s", "b1", "b2")
        .breaker("tie", "a2", "b2", true)
        .load("DA", "a2", 400, 250, 100, 0);
  }

  @Test
  void aSectionOfARingCarriesWhatTheLoadFlowSays() {
    Headroom headroom = assess(ring(Double.NaN));
    for (String id : new String[] {"a1s", "a2s", "b1s", "b2s"}) {
      int asset = headroom.forest().assets().find(id);
      assertThat(headroom.forest().isMeshed(asset)).as(id).isTrue();
      assertThat(headroom.isUnsolvedMesh(asset)).as(id).isFalse();
      assertThat(headroom.peakKva(asset)).as(id).isCloseTo(125 / 1.03, within(0.3));
    }
  }

  /** Two heads of 10 A: together 346.4 kVA at 10 kV, half of it each. */
  @Test
  void theHeadsOfARingAreMetTogether() {
    Headroom headroom = assess(ring(10));
    SolvedGrid solved = SolvedGrid.of(ring(10));
    GridState state = solved.at(Moment.PEAK);

    double amps = state.amps(solved.find("F1")) + state.amps(solved.find("F2"));
    assertThat(amps).isCloseTo(20, within(0.02));
    assertThat(state.solver(0)).isEqualTo(Solver.GENERAL);
    double ofF1 = state.unexplainedShare(solved.find("F1"));
    assertThat(Math.max(ofF1, state.unexplainedShare(solved.find("F2"))))
        .as("by the head that the load is counted under")
        .isCloseTo(0.3, within(0.01));
    double first = headroom.peakKva(headroom.forest().assets().find("a1s"));
    double other = headroom.peakKva(headroom.forest().assets().find("b1s"));
    assertThat(first + other).isCloseTo(346.4, within(0.5));
  }

  @Test
  void aPlaceBehindASolvedRingHasAnAnswer() {
    AvailableCapacity answer = answer(assess(ring(10)), "DA");

    assertThat(answer.reason()).isNotEqualTo(Reason.NO_DATA);
    assertThat(answer.kva()).isGreaterThan(0);
  }

  @Test
  void twoSourcesAreSolvedToo() {
    Headroom headroom = assess(TestNetworks.twoSubstations().breaker("closed", "a1", "c1", true));

    // F1 and F3 measured 20 A each, for two loads of 250 kVA behind equal sections
    double a = headroom.peakKva(headroom.forest().assets().find("a1s"));
    double c = headroom.peakKva(headroom.forest().assets().find("c1s"));
    assertThat(a + c).isCloseTo(2 * 346.4, within(2.0));
    assertThat(answer(headroom, "DA").reason()).isNotEqualTo(Reason.NO_DATA);
  }

  @Test
  void withoutASolutionARingHasNoData() {
    Headroom headroom = assess(ring(Double.NaN).load("huge", "a2", 2_000_000, 1_500_000));

    assertThat(headroom.isUnsolvedMesh(headroom.forest().assets().find("a1s"))).isTrue();
    assertThat(headroom.isUnsolvedMesh(headroom.forest().assets().find("DA"))).isTrue();
    assertThat(answer(headroom, "DA").reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void anUnknownLoadOnARingLeavesItsSectionsUnknown() {
    Headroom headroom = assess(ring(Double.NaN).load("DX", "a2", 400, Double.NaN));

    assertThat(headroom.peakKva(headroom.forest().assets().find("a1s"))).isNaN();
    assertThat(answer(headroom, "DA").reason()).isEqualTo(Reason.NO_DATA);
  }

  /** 100 kW at noon, half on each way. */
  @Test
  void generationOnARingIsJudgedByTheNoonFlow() {
    Headroom headroom = assess(ring(Double.NaN));
    int section = headroom.forest().assets().find("a1s");
    double reverse = 0.8 * Math.sqrt(3) * 10 * 300 * 0.95;

    assertThat(headroom.generationLimitKw(section)).isCloseTo((50 + reverse) / 0.8, within(0.3));
  }

  @Test
  void aNetworkWithoutLoopsIsAssessedAsBefore() {
    GridSketch sketch = TestNetworks.radialFeeder();
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    Headroom plain = Headroom.assess(dataset, forest, RULES, GridSketch.TODAY);
    Headroom solved = SolvedLoops.assess(dataset, forest, RULES, GridSketch.TODAY);

    for (int asset = 0; asset < forest.assets().count(); asset++) {
      assertThat(solved.peakKva(asset)).isEqualTo(plain.peakKva(asset));
      assertThat(solved.isUnsolvedMesh(asset)).isFalse();
    }
  }
}
