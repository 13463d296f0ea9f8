package io.headroom.topology;

import static io.headroom.fixtures.GridAssertions.assertIssues;
import static io.headroom.fixtures.GridAssertions.assertPath;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.AssetKind;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnergisationTraceTest {
  private static final double[] PLAIN = {400, 20, Double.NaN};

  private final IssueLog issues = new IssueLog();

  private SupplyForest trace(GridSketch sketch) {
    return EnergisationTrace.trace(sketch.network(), true, issues);
  }

  private static String feederOf(SupplyForest forest, String id) {
    int feeder = forest.feederOf(forest.assets().find(id));
    return feeder < 0 ? "none" : forest.assets().network().feeders().get(feeder).id();
  }

  private static boolean isMeshed(SupplyForest forest, String id) {
    return forest.isMeshed(forest.assets().find(id));
  }

  @Test
  void theSupplyPathClimbsFromTheTransformerToTheSource() {
    SupplyForest forest = trace(TestNetworks.radialFeeder());

    assertPath(forest, "D3", "D3", "s4", "s2", "s1", "F1", "T1");
    assertPath(forest, "D1", "D1", "s3", "s1", "F1", "T1");
    assertThat(forest.depth(forest.assets().find("D3"))).isEqualTo(3);
    assertThat(forest.depth(forest.assets().find("s1"))).isZero();
    assertThat(feederOf(forest, "s4")).isEqualTo("F1");
    assertThat(forest.nominalKv(0)).isEqualTo(10);
    assertIssues(issues, Map.of());
  }

  @Test
  void aPathOver35KvGoesOnToThe110KvStation() {
    SupplyForest forest = trace(TestNetworks.rural35kv());

    assertPath(forest, "D1", "D1", "s1", "F10", "T35", "h1s", "F35", "T110");
    assertThat(feederOf(forest, "h1s")).isEqualTo("F35");
    assertThat(feederOf(forest, "D1")).isEqualTo("F10");
    assertThat(forest.nominalKv(0)).isEqualTo(35);
    assertThat(forest.nominalKv(1)).isEqualTo(10);
    assertThat(forest.depth(forest.assets().find("D1"))).isEqualTo(1);
    assertIssues(issues, Map.of());
  }

  @Test
  void anUpperNodeThatNothingElseTouchesIsASource() {
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S", 110)
                .mainTransformer("T1", "S", "grid", "B1", new double[] {110, 10, 1e4, 1e3}, null)
                .mainTransformer("T2", "S", "grid", "B2", new double[] {110, 10, 1e4, 1e3}, null)
                .load("D", "B1", 100, 50));

    assertPath(forest, "D", "D", "T1", "S");
    assertThat(forest.isSupplied(forest.assets().find("T2"))).isTrue();
  }

  @Test
  void groupsStandAfterTheirTransformer() {
    SupplyForest forest = trace(TestNetworks.twoSubstations());

    assertPath(forest, "DA", "DA", "a1s", "F1", "T1", "S1");
    assertPath(forest, "DB", "DB", "b1s", "F2", "T2", "S1");
    assertPath(forest, "DC", "DC", "c1s", "F3", "T3");
    assertPath(forest, "S1", "S1");
    assertIssues(issues, Map.of());
  }

  @Test
  void withoutSplitOperationOnlyParallelTransformersAreAGroup() {
    IssueLog log = new IssueLog();
    SupplyForest split =
        EnergisationTrace.trace(TestNetworks.twoSubstations().network(), false, log);

    assertThat(split.assets().groups()).isEmpty();
    assertPath(split, "DA", "DA", "a1s", "F1", "T1");
  }

  @Test
  void aSubstationIdMeansItsGroupOrItsOnlyTransformer() {
    SupplyForest forest = trace(TestNetworks.twoSubstations());
    Assets assets = forest.assets();

    assertThat(assets.kind(assets.find("S1"))).isEqualTo(AssetKind.SUBSTATION);
    assertThat(assets.id(assets.find("S2"))).isEqualTo("T3");
    assertThat(assets.find("nobody")).isEqualTo(-1);
  }

  @Test
  void severalGroupsOfASubstationAreNumberedFromTheHigherVoltage() {
    double[] to35 = {110, 35, 2e4, 1e3};
    double[] to10 = {110, 10, 1e4, 1e3};
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S", 110)
                .mainTransformer("T1", "S", null, "A1", to10, "w1")
                .mainTransformer("T2", "S", null, "A2", to10, null)
                .mainTransformer("T3", "S", null, "A3", to35, "w1")
                .mainTransformer("T4", "S", null, "A4", to35, null));

    Assets assets = forest.assets();
    assertThat(assets.groups()).extracting(StandbyGroup::id).containsExactly("S/1", "S/2");
    assertThat(assets.voltageKv(assets.find("S/1"))).isEqualTo(35);
    assertThat(assets.find("S")).isEqualTo(assets.find("S/1"));
  }

  @Test
  void openSwitchesAndDeadSectionsStopTheWalk() {
    SupplyForest forest =
        trace(
            TestNetworks.radialFeeder()
                .deadSection("s9", "n3", "n9")
                .load("D9", "n9", 100, 50)
                .breaker("q", "n4", "n10", false)
                .load("D10", "n10", 100, 50));

    assertPath(forest, "D9");
    assertPath(forest, "s9");
    assertPath(forest, "D10");
    assertThat(forest.unsuppliedTransformers()).isEqualTo(2);
  }

  @Test
  void presentStateDecidesNotNormalState() {
    // GridSketch draws every switch normally closed; the tie is open at present.
    SupplyForest forest = trace(TestNetworks.ringWithOpenPoint());

    assertThat(feederOf(forest, "DA")).isEqualTo("F1");
    assertThat(feederOf(forest, "DB")).isEqualTo("F2");
    assertThat(forest.ties()).containsExactly(new Tie(2, 0, 1));
    assertIssues(issues, Map.of());
  }

  @Test
  void anIslandIsNamedOnceWithItsTransformers() {
    SupplyForest forest = trace(TestNetworks.islandedTail());

    assertIssues(issues, Map.of(IssueCode.ISLAND, 1));
    ImportIssue island = issues.examples().get(0);
    assertThat(island.id()).isEqualTo("D2");
    assertThat(island.detail()).contains("2 transformers");
    assertThat(forest.unsuppliedTransformers()).isEqualTo(2);
    assertPath(forest, "D3");
  }

  /** h1 is cut off, so T35 and everything below it is one island of one transformer. */
  @Test
  void aDeadStationIsOneIslandWithWhatItFed() {
    SupplyForest forest = trace(TestNetworks.rural35kv().shuffled(1));
    IssueLog log = new IssueLog();
    GridSketch cut =
        new GridSketch()
            .substation("S110", 110)
            .substation("S35", 35)
            .source("T110", "S110", "B35", 38.5, 20_000)
            .mainTransformer("T35", "S35", "h1", "B10", new double[] {35, 10, 6300, 3e3}, null)
            .breaker("q", "B35", "h0", false)
            .section("h1s", "h0", "h1", 35, 300)
            .feeder("F10", "B10", "n0", 400, 20)
            .section("s1", "n0", "n1")
            .load("D1", "n1", 315, 200);
    SupplyForest dead = EnergisationTrace.trace(cut.network(), true, log);

    assertThat(forest.unsuppliedTransformers()).isZero();
    assertIssues(log, Map.of(IssueCode.ISLAND, 1));
    assertThat(log.examples().get(0).detail()).contains("1 transformers and 2 sections");
    assertThat(dead.isSupplied(dead.assets().find("T35"))).isFalse();
    assertThat(dead.nominalKv(0)).isEqualTo(10);
  }

  @Test
  void aClosedLoopIsReportedOnceAndMarksWhatLiesOnItAndBeyond() {
    SupplyForest forest =
        trace(
            TestNetworks.closedRing()
                .section("spur", "b1", "z")
                .load("DZ", "z", 100, 50)
                .feeder("F9", "B1", "m0", 400, 20)
                .section("m1s", "m0", "m1")
                .load("DM", "m1", 100, 50));

    assertIssues(issues, Map.of(IssueCode.CLOSED_LOOP, 1));
    for (String meshed : new String[] {"a1s", "a2s", "b1s", "b2s", "F1", "F2", "DA", "DZ"}) {
      assertThat(isMeshed(forest, meshed)).as(meshed).isTrue();
    }
    assertThat(forest.isOnLoop(forest.assets().find("spur"))).isFalse();
    for (String radial : new String[] {"T1", "F9", "m1s", "DM"}) {
      assertThat(isMeshed(forest, radial)).as(radial).isFalse();
    }
    assertThat(forest.ties()).isEmpty();
  }

  @Test
  void aLoopAboveAStationMeshesEverythingBelow() {
    SupplyForest forest = trace(TestNetworks.rural35kv().section("h2s", "h0", "h1", 35, 300));

    assertIssues(issues, Map.of(IssueCode.CLOSED_LOOP, 1));
    assertThat(isMeshed(forest, "D1")).isTrue();
    assertThat(isMeshed(forest, "T35")).isTrue();
    assertThat(isMeshed(forest, "F35")).isFalse();
  }

  @Test
  void twoClosedSwitchesInParallelAreNoLoop() {
    SupplyForest forest =
        trace(
            TestNetworks.radialFeeder()
                .breaker("x", "n1", "p", true)
                .breaker("bypass", "n1", "p", true)
                .load("DP", "p", 100, 20));

    assertIssues(issues, Map.of());
    assertPath(forest, "DP", "DP", "s1", "F1", "T1");
  }

  /**
   *
   *
   * <pre>
   *   T1 ─ B1 ─[F1]─ a0 ─ a1s ─ a1 ─[tie closed]─ b1 ─ b1s ─ b0 ─[F2]─ B2 ─ T2
   *          └─[F3]─ c0 ─ c1s ─ c1                     of one station, not parallel
   * </pre>
   */
  @Test
  void whatIsFedFromTwoSourcesIsReportedAndMarked() {
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S1", 110)
                .source("T1", "S1", "B1", 10, 2e4)
                .source("T2", "S1", "B2", 10, 2e4)
                .feeder("F1", "B1", "a0", 400, 20)
                .feeder("F2", "B2", "b0", 400, 20)
                .feeder("F3", "B1", "c0", 400, 20)
                .section("a1s", "a0", "a1")
                .section("b1s", "b0", "b1")
                .section("c1s", "c0", "c1")
                .breaker("tie", "a1", "b1", true)
                .load("DA", "a1", 400, 250)
                .load("DC", "c1", 400, 250));

    assertIssues(issues, Map.of(IssueCode.TWO_SOURCES, 1));
    assertThat(issues.examples().get(0).detail()).contains("T1 and T2");
    assertThat(isMeshed(forest, "DA")).isTrue();
    assertThat(isMeshed(forest, "F2")).isTrue();
    assertThat(isMeshed(forest, "DC")).isFalse();
  }

  @Test
  void transformersOfOneParallelGroupAreOneSource() {
    double[] figures = {110, 10, 2e4, 5e3};
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S", 110)
                .mainTransformer("T1", "S", null, "B1", figures, "P")
                .mainTransformer("T2", "S", null, "B2", figures, "P")
                .coupler("c", "B1", "B2", true)
                .feeder("F1", "B1", "a0", 400, 20)
                .feeder("F2", "B2", "b0", 400, 20)
                .load("DA", "a0", 400, 250)
                .load("DB", "b0", 400, 250));

    assertIssues(issues, Map.of());
    assertPath(forest, "DA", "DA", "F1", "T1", "S");
    assertPath(forest, "DB", "DB", "F2", "T2", "S");
    assertThat(isMeshed(forest, "DA")).isFalse();
  }

  @Test
  void aBusbarWithTwoSourcesMeshesAllOfIt() {
    double[] figures = {110, 10, 2e4, 5e3};
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S", 110)
                .mainTransformer("T1", "S", null, "B", figures, null)
                .mainTransformer("T2", "S", null, "B", figures, null)
                .feeder("F1", "B", "a0", 400, 20)
                .load("DA", "a0", 400, 250));

    assertIssues(issues, Map.of(IssueCode.TWO_SOURCES, 1));
    assertThat(isMeshed(forest, "DA")).isTrue();
  }

  @Test
  void aFeederMayBeginAtASectionOrAtABusbarOfItsOwn() {
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S", 110)
                .source("T1", "S", "B1", 10, 1e4)
                .source("T2", "S", "B2", 10, 1e4)
                .coupler("c", "B2", "B3", true)
                .feederWith("F1", "B1", null, "s1", PLAIN)
                .feederWith("F2", "B2", null, null, PLAIN)
                .section("s1", "B1", "n1")
                .section("s2", "B2", "n2")
                .section("s3", "B3", "n3")
                .load("D1", "n1", 100, 50)
                .load("D2", "n2", 100, 50)
                .load("D3", "n3", 100, 50));

    assertPath(forest, "D1", "D1", "s1", "F1", "T1", "S");
    assertPath(forest, "D2", "D2", "s2", "F2", "T2", "S");
    assertPath(forest, "D3", "D3", "s3", "T2", "S");
    assertThat(feederOf(forest, "D3")).isEqualTo("none");
    assertIssues(issues, Map.of());
  }

  /** Feeder F2 begins at a switching station on feeder F1: its load passes both heads. */
  @Test
  void aFeederEndsWhereAnotherBegins() {
    SupplyForest forest =
        trace(
            TestNetworks.radialFeeder()
                .feeder("F2", "n4", "m0", 200, 5)
                .section("m1s", "m0", "m1")
                .load("DM", "m1", 100, 50));

    assertPath(forest, "DM", "DM", "m1s", "F2", "s4", "s2", "s1", "F1", "T1");
    assertThat(feederOf(forest, "DM")).isEqualTo("F2");
    assertThat(feederOf(forest, "s4")).isEqualTo("F1");
    assertThat(forest.depth(forest.assets().find("DM"))).isEqualTo(1);
  }

  /**
   * B2 has lost its transformer; F1 feeds it backwards through the head of F2.
   *
   * <pre>
   *   T1 ─ B1 ─[F1]─ a0 ─ a1s ─ a1 ─[tie]─ b1 ─ b1s ─ b0 ─[F2]─ B2 ─[F3]─ c0 ● DC
   * </pre>
   */
  @Test
  void aHeadPassedInwardEndsTheFeederAndTheNextBegins() {
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S1", 110)
                .source("T1", "S1", "B1", 10, 2e4)
                .feeder("F1", "B1", "a0", 400, 20)
                .feeder("F2", "B2", "b0", 400, 20)
                .feeder("F3", "B2", "c0", 400, 20)
                .section("a1s", "a0", "a1")
                .section("b1s", "b0", "b1")
                .breaker("tie", "a1", "b1", true)
                .load("DB", "b1", 100, 50)
                .load("DC", "c0", 100, 50));

    assertPath(forest, "DB", "DB", "a1s", "F1", "T1");
    assertPath(forest, "DC", "DC", "F3", "b1s", "a1s", "F1", "T1");
    assertPath(forest, "F2");
    assertThat(feederOf(forest, "DB")).isEqualTo("F1");
    assertThat(feederOf(forest, "DC")).isEqualTo("F3");
    assertIssues(issues, Map.of());
  }

  @Test
  void headsThatContradictTheNetworkAreReported() {
    trace(
        TestNetworks.radialFeeder()
            .feederWith("F2", "B1", "no-such-switch", null, PLAIN)
            .feederWith("F3", "elsewhere", null, "s3", PLAIN)
            .feederWith("F4", "B1", "F1-head", null, PLAIN));

    assertThat(issues.examples())
        .extracting(i -> i.id() + ": " + i.detail())
        .contains(
            "F2: head_switch_id \"no-such-switch\" is not a delivered switch",
            "F3: head section \"s3\" does not touch head_node \"elsewhere\"",
            "F4: head switch \"F1-head\" is already the head of feeder F1");
  }

  @Test
  void feedersThatShareABusbarNeedAHead() {
    SupplyForest forest =
        trace(
            new GridSketch()
                .substation("S", 110)
                .source("T1", "S", "B1", 10, 1e4)
                .feederWith("F1", "B1", null, null, PLAIN)
                .feederWith("F2", "B1", null, null, PLAIN)
                .section("s1", "B1", "n1")
                .load("D1", "n1", 100, 50));

    assertIssues(issues, Map.of(IssueCode.FEEDER_MISMATCH, 2));
    assertPath(forest, "D1", "D1", "s1", "T1");
  }

  @Test
  void endsAndVoltagesThatDoNotMatchAreReported() {
    trace(
        TestNetworks.radialFeeder()
            .section("loose", "n4", "nowhere")
            .section("wrong", "n3", "n8", 35, 300)
            .load("D8", "n8", 100, 50));

    assertIssues(issues, Map.of(IssueCode.DANGLING_END, 1, IssueCode.VOLTAGE_MISMATCH, 2));
    assertThat(issues.examples())
        .extracting(ImportIssue::id)
        .containsExactlyInAnyOrder("loose", "wrong", "D8");
  }

  @Test
  void feederOfANodeIsNoneOnTheBusbarAndTheFeederBehindTheHead() {
    SupplyForest forest = trace(TestNetworks.radialFeeder());
    Assets assets = forest.assets();
    int bus = assets.network().busNode(0);
    int behind = assets.network().switchNodeB(0);

    assertThat(forest.feederOfNode(bus)).isEqualTo(-1);
    assertThat(assets.kind(forest.supplyOfNode(bus))).isEqualTo(AssetKind.MAIN_TRANSFORMER);
    assertThat(forest.feederOfNode(behind)).isZero();
    assertThat(assets.kind(forest.supplyOfNode(behind))).isEqualTo(AssetKind.FEEDER);
  }
}
