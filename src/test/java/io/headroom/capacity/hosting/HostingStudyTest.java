package io.headroom.capacity.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.Switch;
import io.headroom.power.Solver;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Places of a drawn network.
 *
 * <pre>
 *   T1 10 MVA ─ B1 ─[F1]─ n0 ─ s1 ─ n1 ─ s2 ─ n2 … s15 ─ n15 ● D2        1 km of 120 mm² each
 *                               ● D1
 * </pre>
 */
class HostingStudyTest {
  private static final double COS = 0.9;

  private GridDataset dataset = longFeeder().dataset();
  private SupplyForest forest = trace();

  private static GridSketch longFeeder() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10.5, 10_000)
            .loaded(4_000, 1_000)
            .feeder("F1", "B1", "n0", 400, 30)
            .load("D1", "n1", 315, 200, 80, 0)
            .load("D2", "n15", 400, 300, 100, 0);
    for (int s = 1; s <= 15; s++) {
      sketch.section("s" + s, "n" + (s - 1), "n" + s);
    }
    return sketch;
  }

  private HostingStudy study(GridSketch sketch) {
    return study(sketch, RuleSet.builtIn());
  }

  private HostingStudy study(GridSketch sketch, RuleSet rules) {
    dataset = sketch.dataset();
    forest = trace();
    Headroom headroom = Headroom.assess(dataset, forest, rules, GridSketch.TODAY);
    return HostingStudy.of(dataset, forest, rules, headroom);
  }

  private SupplyForest trace() {
    return EnergisationTrace.trace(dataset.network(), true, new IssueLog());
  }

  private int asset(String id) {
    return forest.assets().find(id);
  }

  @Test
  void aNearSectionIsBoundByWhatTheLineCarries() {
    HostingStudy study = study(longFeeder());
    Hosted hosted = study.demand(asset("s1"), COS);

    assertThat(hosted.reason()).isEqualTo(Reason.SECTION);
    assertThat(hosted.bindingAsset()).isEqualTo(asset("s1"));
    // k·√3·U·I at about 1 pu, less the 30 A that flow already
    double limitKva = 0.8 * Math.sqrt(3) * 10 * 300;
    assertThat(hosted.kva()).isCloseTo(limitKva - 520, within(0.03 * limitKva));
    assertThat(hosted.solver()).isEqualTo(Solver.RADIAL);
  }

  @Test
  void aFarSectionIsBoundByItsVoltage() {
    HostingStudy study = study(longFeeder());
    Hosted far = study.demand(asset("s15"), COS);

    assertThat(far.reason()).isEqualTo(Reason.VOLTAGE);
    assertThat(far.bindingAsset()).isEqualTo(asset("s15"));
    assertThat(far.kva()).isLessThan(study.demand(asset("s1"), COS).kva());
    assertThat(far.busPu()).isEqualTo(far.minimumPu()).isBetween(0.95, 1.03);
    assertThat(study.busPu(asset("s15"), far.kva(), COS)).isCloseTo(0.93, within(1e-6));
    assertThat(study.busPu(asset("s15"), 0, COS)).isCloseTo(far.busPu(), within(1e-9));
  }

  @Test
  void aTransformerHasALimitOfItsOwn() {
    HostingStudy study = study(longFeeder());
    Hosted hosted = study.demand(asset("D1"), COS);

    // 0.8·315 − 200
    assertThat(hosted.kva()).isCloseTo(52, within(1e-9));
    assertThat(hosted.reason()).isEqualTo(Reason.DISTRIBUTION_TRANSFORMER);
    assertThat(hosted.bindingAsset()).isEqualTo(asset("D1"));
    assertThat(study.demandKva(asset("D1"))).isEqualTo(hosted.kva());
  }

  @Test
  void aTransformerFeedsBackNoMoreThanItsReverseLimit() {
    HostingStudy study = study(longFeeder());
    Hosted hosted = study.generation(asset("D1"));

    // β·S_N·cosφ + P at noon
    assertThat(hosted.kva()).isCloseTo(0.8 * 315 * 0.95 + 80, within(0.1));
    assertThat(hosted.reason()).isEqualTo(Reason.REVERSE_FLOW);
  }

  @Test
  void generationFarOutRaisesTheVoltage() {
    HostingStudy study = study(longFeeder());
    Hosted hosted = study.generation(asset("s15"));

    assertThat(hosted.reason()).isEqualTo(Reason.VOLTAGE);
    assertThat(hosted.kva()).isPositive();
    assertThat(study.noonPu(asset("s15"), hosted.kva())).isCloseTo(1.07, within(1e-6));
  }

  @Test
  void generationBehindTheHeadIsBoundByReverseFlow() {
    HostingStudy study = study(longFeeder());
    Hosted hosted = study.generation(asset("F1"));

    assertThat(hosted.reason()).isEqualTo(Reason.REVERSE_FLOW);
    assertThat(hosted.bindingAsset()).isEqualTo(asset("F1"));
    // β·√3·U·I·cosφ and the 180 kW of noon, with their losses
    assertThat(hosted.kva()).isCloseTo(0.8 * Math.sqrt(3) * 10 * 300 * 0.95 + 180, within(3.0));
  }

  @Test
  void theHeadSwitchIsNamedWhereItIsTheWeakest() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10.5, 10_000)
            .loaded(2_000, 500)
            .device("q", "B1", "n0", Switch.Kind.BREAKER, true, 100)
            .feederWith("F1", "B1", "q", null, new double[] {400, 20, Double.NaN})
            .section("s1", "n0", "n1")
            .load("D1", "n1", 400, 300);
    HostingStudy study = study(sketch);

    assertThat(study.demand(asset("s1"), COS).reason()).isEqualTo(Reason.SWITCH_RATING);
  }

  @Test
  void aMainTransformerIsJudgedByWhatItMeasured() {
    HostingStudy study = study(longFeeder().committed("c", "T1", "industrial", 500));
    Headroom headroom = Headroom.assess(dataset, forest, RuleSet.builtIn(), GridSketch.TODAY);
    Hosted hosted = study.demand(asset("T1"), COS);

    assertThat(hosted.reason()).isEqualTo(Reason.MAIN_TRANSFORMER);
    assertThat(hosted.bindingAsset()).isEqualTo(asset("T1"));
    assertThat(hosted.kva()).isCloseTo(headroom.headroomKva(asset("T1")), within(40.0));
  }

  @Test
  void anAreaTakesNoMoreThanTheOneItHangsFrom() {
    HostingStudy study = study(TestNetworks.rural35kv());
    Hosted upper = study.demand(asset("h1s"), COS);
    Hosted lower = study.demand(asset("F10"), COS);

    assertThat(upper.isKnown()).isTrue();
    assertThat(lower.kva()).isPositive().isLessThanOrEqualTo(upper.kva());
  }

  @Test
  void whatIsNotSuppliedOrNotKnownHasNoFigure() {
    HostingStudy study = study(TestNetworks.islandedTail());
    assertThat(study.demand(asset("D3"), COS).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(study.demandKva(asset("D3"))).isNaN();
    assertThat(study.demandHours(asset("D3"), COS)).containsOnly(Double.NaN);
    assertThat(study.generation(asset("D1")).kva()).as("no noon figure").isNaN();

    GridSketch blind =
        longFeeder().load("D9", "n9", 400, Double.NaN).feeder("F2", "B1", "m0", 400, Double.NaN);
    blind.section("m1s", "m0", "m1").load("D8", "m1", 400, Double.NaN);
    HostingStudy other = study(blind);
    assertThat(other.demand(asset("m1s"), COS).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(other.demand(asset("s1"), COS).isKnown()).isTrue();
  }

  @Test
  void theHoursAreNotBelowThePeak() {
    HostingStudy study = study(longFeeder());
    double[] hours = study.demandHours(asset("s15"), COS);
    double peak = study.demand(asset("s15"), COS).kva();

    assertThat(hours).hasSize(96);
    assertThat(least(hours)).isGreaterThan(peak - 1);
    assertThat(least(study.generationHours(asset("s15")))).isPositive();
    assertThat(least(study.demandHours(asset("D1"), COS))).isCloseTo(52, within(1e-6));
  }

  private static double least(double[] hours) {
    return Arrays.stream(hours).min().orElseThrow();
  }

  @Test
  void aMeshIsSolvedByTheGeneralLoadFlow() {
    HostingStudy study = study(TestNetworks.closedRing());
    int section = firstMeshedSection();
    Hosted hosted = study.demand(section, COS);

    assertThat(hosted.solver()).isEqualTo(Solver.GENERAL);
    assertThat(hosted.kva()).isPositive();
    assertThat(study.demandKva(section)).isCloseTo(hosted.kva(), within(0.01));
    assertThat(study.busPu(section, 100, COS)).isLessThan(hosted.busPu());
    assertThat(study.demandHours(section, COS)).containsOnly(Double.NaN);
  }

  private int firstMeshedSection() {
    for (int asset = 0; asset < forest.assets().count(); asset++) {
      if (forest.isOnLoop(asset) && forest.assets().kind(asset) == AssetKind.LINE_SECTION) {
        return asset;
      }
    }
    throw new AssertionError("the ring has no section on a loop");
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    HostingStudy study = study(TestNetworks.rural35kv());
    double demand = study.demand(asset("D1"), COS).kva();
    double section = study.demand(asset("s1"), COS).kva();
    for (int seed = 0; seed < 10; seed++) {
      HostingStudy other = study(TestNetworks.rural35kv().shuffled(seed));
      assertThat(other.demand(asset("D1"), COS).kva()).as("seed %d", seed).isEqualTo(demand);
      assertThat(other.demand(asset("s1"), COS).kva())
          .as("seed %d", seed)
          .isCloseTo(section, within(0.01));
    }
  }

  /** 60 kW of load at noon are all that may be covered: nothing may go back to 220 kV. */
  @Test
  void theEditionOf2019LetsNothingBackTo220Kv() {
    GridSketch sketch =
        new GridSketch()
            .substation("S", 220)
            .mainTransformer("T1", "S", null, "B", new double[] {220, 10, 10_000, 4_000}, null)
            .loaded(4_000, 60)
            .feederWith("F1", "B", null, "s1", new double[] {400, 20, 60})
            .section("s1", "B", "n1")
            .load("D1", "n1", 315, 200, 60, 0);

    Hosted before = study(sketch).generation(asset("s1"));
    Hosted after = study(sketch, RuleSet.ofVersion("2026.3-dlt2041-2019")).generation(asset("s1"));

    assertThat(before.kva()).isGreaterThan(1_000);
    assertThat(after.kva()).isCloseTo(60, within(0.5));
    assertThat(after.reason()).isEqualTo(Reason.REVERSE_FLOW);
    assertThat(after.bindingAsset()).isEqualTo(asset("T1"));
  }
}
