package io.headroom.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.planning.whatif.Change.AddFeeder;
import io.headroom.planning.whatif.Change.AddSection;
import io.headroom.planning.whatif.Change.MoveOpenPoint;
import io.headroom.planning.whatif.Change.Place;
import io.headroom.planning.whatif.Change.ReplaceTransformer;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Changes to two feeders drawn by hand.
 *
 * <pre>
 *   T1 ─[h1]─ s1 ─ D1 ─[q1]─ s2 ─ D2 ─[q2]─ s3 ─ D3
 *                                              ╲ tie (open)
 *   T2 ─[h2]─ s4 ─ D4 ──────────────────────────●
 *
 *   peaks 100 each; the head of F1 saw 240 of 300, that of F2 as much as D4
 * </pre>
 */
class WhatIfChangesTest {
  private static final double KVA = 0.11;
  private static final double ROOT_3_10_KV = Math.sqrt(3) * 10;

  private final Snapshot snapshot = Snapshot.of(grid(), RuleSet.builtIn(), GridSketch.TODAY);
  private final WhatIfStudy study = new WhatIfStudy(snapshot);

  private static GridDataset grid() {
    return new GridSketch()
        .substation("S", 110)
        .mainTransformer("T1", "S", null, "B1", new double[] {110, 10, 20_000, 200}, null)
        .mainTransformer("T2", "S", null, "B2", new double[] {110, 10, 20_000, 100}, null)
        .feeder("F1", "B1", "a0", 300, 240 / ROOT_3_10_KV)
        .feeder("F2", "B2", "c0", 300, 100 / ROOT_3_10_KV)
        .section(line("s1", "a0", "a1"))
        .breaker("q1", "a1", "a2", true)
        .section(line("s2", "a2", "a3"))
        .breaker("q2", "a3", "a4", true)
        .section(line("s3", "a4", "a5"))
        .section(line("s4", "c0", "c1"))
        .breaker("tie", "a5", "c1", false)
        .breaker("stub", "a0", "nothing", false)
        .load("D1", "a1", 400, 100)
        .load("D2", "a3", 400, 100)
        .load("D3", "a5", 400, 100)
        .load("D4", "c1", 400, 100)
        .dataset();
  }

  private static LineSection line(String id, String from, String to) {
    double[] course = {107, 27, 107.01, 27};
    return new LineSection(
        id, from, to, 10, LineKind.OVERHEAD, "JKLYJ-150", .2, .3, 400, 1000, true, course);
  }

  private double peak(Stage stage, AssetKind kind, String id) {
    return stage.headroom().peakKva(stage.assets().find(kind, id));
  }

  private RefusedChange refused(Change... changes) {
    return catchThrowableOfType(RefusedChange.class, () -> study.run(List.of(changes)));
  }

  @Test
  void whatMovesTakesWithItWhatItsHeadSawOfIt() {
    Stage after = study.reached(List.of(new MoveOpenPoint("tie", "q2")));

    assertThat(peak(after, AssetKind.FEEDER, "F1")).isCloseTo(160, within(KVA));
    assertThat(peak(after, AssetKind.FEEDER, "F2")).isCloseTo(180, within(KVA));
    // Of 240 at its head the transformer saw 200: five sixths of every load.
    assertThat(peak(after, AssetKind.MAIN_TRANSFORMER, "T1"))
        .isCloseTo(200 - 80 * 5 / 6.0, within(KVA));
    assertThat(peak(after, AssetKind.MAIN_TRANSFORMER, "T2"))
        .isCloseTo(100 + 80 * 5 / 6.0, within(KVA));
    assertThat(after.forest().feederOf(after.assets().find("D3"))).isEqualTo(1);
    assertThat(peak(after, AssetKind.DISTRIBUTION_TRANSFORMER, "D3")).isEqualTo(100);
  }

  @Test
  void aNewFeederTakesOverWhatLiesBehindTheOpenedSwitch() {
    AddFeeder feeder = new AddFeeder("新线", "T2", "JKLYJ-150", "s2", "q1", null);
    WhatIfOutcome outcome = study.run(List.of(feeder));
    Stage after = study.reached(List.of(feeder));

    assertThat(outcome.steps().get(0).created()).contains("what-if-0-feeder");
    assertThat(peak(after, AssetKind.FEEDER, "what-if-0-feeder")).isCloseTo(160, within(KVA));
    assertThat(peak(after, AssetKind.FEEDER, "F1")).isCloseTo(80, within(KVA));
    assertThat(peak(after, AssetKind.MAIN_TRANSFORMER, "T2"))
        .isCloseTo(100 + 160 * 5 / 6.0, within(KVA));
    assertThat(after.dataset().network().substations().get(0).spareBays()).isEqualTo(1);
    assertThat(outcome.assets())
        .filteredOn(effect -> effect.before() == null)
        .extracting(WhatIfOutcome.Effect::id)
        .containsExactly("what-if-0-feeder", "what-if-0-section");
  }

  @Test
  void baysRunOut() {
    AddFeeder first = new AddFeeder("甲", "T2", "JKLYJ-150", "s2", "q1", null);
    AddFeeder second = new AddFeeder("乙", "T1", "JKLYJ-150", "s3", "q2", null);
    AddFeeder third = new AddFeeder("丙", "T1", "JKLYJ-150", "s4", "F2-head", null);

    assertThat(study.run(List.of(first, second)).steps()).hasSize(2);
    assertThat(refused(first, second, third).field()).isEqualTo("changes[2].mainTransformerId");
  }

  @Test
  void aNewTieCanBeClosedByTheNextChange() {
    AddSection tie = new AddSection("s1", "s4", "JKLYJ-150", true);
    Stage after = study.reached(List.of(tie, new MoveOpenPoint("what-if-0-switch", "F1-head")));

    assertThat(after.forest().feederOf(after.assets().find("D1"))).isEqualTo(1);
    assertThat(peak(after, AssetKind.FEEDER, "F1")).isCloseTo(0, within(KVA));
    assertThat(peak(after, AssetKind.FEEDER, "F2")).isCloseTo(340, within(KVA));
  }

  @Test
  void whatMakesALoopOrCutsSomebodyOffIsRefused() {
    assertThat(refused(new MoveOpenPoint("tie", "q9")).field()).isEqualTo("changes[0].open");
    assertThat(refused(new MoveOpenPoint("q1", "q2")).field()).isEqualTo("changes[0].close");
    assertThat(refused(new MoveOpenPoint("tie", "tie")).field()).isEqualTo("changes[0].open");
    RefusedChange loop = refused(new AddSection("s1", "s4", "JKLYJ-150", false));
    assertThat(loop.field()).isEqualTo("changes[0].normallyOpen");
    assertThat(loop.expected()).contains("loop");
  }

  /** Where nothing was opened, it is the place to which the line leads that cannot be. */
  @Test
  void aNewFeederThatTakesNothingOverIsALoop() {
    RefusedChange loop = refused(new AddFeeder("新线", "T2", "JKLYJ-150", "s2", null, null));

    assertThat(loop.field()).isEqualTo("changes[0].to");
    assertThat(loop.value()).isEqualTo("s2");
    assertThat(loop.expected()).contains("loop");
  }

  @Test
  void whatIsIsolatedIsCounted() {
    RefusedChange one = refused(new MoveOpenPoint("stub", "q2"));
    assertThat(one.field()).isEqualTo("changes[0].open");
    assertThat(one.value()).isEqualTo("q2");
    assertThat(one.expected()).contains("isolates 1 transformer, D3");
    assertThat(refused(new MoveOpenPoint("stub", "F1-head")).expected())
        .contains("isolates 3 transformers, the first of them D1");
  }

  @Test
  void nothingIsHalfApplied() {
    WhatIfOutcome before = study.run(List.of());
    refused(CountyMoves.load("D1", 100), new ReplaceTransformer("D2", -1));

    assertThat(study.run(List.of())).isEqualTo(before);
    assertThatThrownBy(
            () -> study.run(List.of(CountyMoves.load("D1", 1), CountyMoves.load("X", 1))))
        .isInstanceOf(RefusedChange.class)
        .hasMessageContaining("changes[1].at.assetId");
  }

  @Test
  void aPlaceIsTakenToWhatIsNearestWithinAKilometre() {
    Position near = new Position(107.001, 27.001);
    Stage small =
        study.reached(List.of(new Change.AddLoad(new Place(null, near), 20, Use.COMMERCIAL)));
    assertThat(small.dataset().commitments()).hasSize(1);
    assertThat(small.dataset().commitments().get(0).assetId()).startsWith("D");

    Stage large =
        study.reached(List.of(new Change.AddLoad(new Place(null, near), 2_000, Use.INDUSTRIAL)));
    assertThat(large.dataset().commitments().get(0).assetId()).startsWith("s");
    assertThat(
            refused(new Change.AddGeneration(new Place(null, new Position(107.5, 27.5)), 50))
                .field())
        .isEqualTo("changes[0].at");
  }
}
