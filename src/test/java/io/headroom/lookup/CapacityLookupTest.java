package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.fixtures.TenAssets;
import io.headroom.geo.Position;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions to the ten assets; every expected figure is worked out by hand beside it. */
class CapacityLookupTest {
  private final Snapshot snapshot = TenAssets.snapshot();
  private final CapacityLookup lookup = new CapacityLookup(snapshot);

  @Test
  void theAnswerIsTheLeastAlongTheSupplyPath() {
    CapacityAnswer answer = ask(TenAssets.BESIDE_D1, commercial(100));

    assertThat(answer.verdict()).isEqualTo(Verdict.AVAILABLE);
    ConnectionOption best = answer.options().get(0);
    assertThat(best.point().id()).isEqualTo("D1");
    // 0.80 × 315 − 101.3 − 7.5 × 1.0 × 1.0 = 143.2, and K·σ of a transformer is 1.
    assertThat(best.availableKva()).isEqualTo(143.2);
    assertThat(best.binding().reason()).isEqualTo(Reason.DISTRIBUTION_TRANSFORMER);
    assertThat(best.binding().explanation().zh()).isEqualTo("最紧的是东湖3号公变：冬天晚上 8 点最忙，那时还剩 143 kVA。");
  }

  @Test
  void everyRowOfThePathAddsUpByHand() {
    List<CapacityRow> rows = ask(TenAssets.BESIDE_D1, commercial(100)).options().get(0).rows();

    assertThat(rows)
        .extracting(row -> snapshot.forest().assets().id(row.asset()))
        .containsExactly("D1", "L2", "L1", "F1", "T1");
    assertRow(rows.get(0), 252.0, 101.3, 7.5, 143.2, 1.0);
    // √3 · 10 · 0.8 · 350 = 4849.7; one transformer below, so its own peak; 7.5 × 0.9 = 6.75.
    assertRow(rows.get(1), 4849.7, 101.3, 6.8, 4741.6, 0.72);
    // Head of the feeder: √3 · 10 · 15 A = 259.8 measured, which the first section carries, too.
    assertRow(rows.get(2), 7621.0, 259.8, 6.8, 7354.4, 0.72);
    // √3 · 10 · (0.8 · min(400, 550, 630) − 15) = 5542.6 − 259.8.
    assertRow(rows.get(3), 5542.6, 259.8, 6.8, 5276.0, 0.72);
    // 0.80 × 50 000 − 30 000 − 7.5 × 0.85; a single transformer has no N-1 row above it.
    assertRow(rows.get(4), 40000.0, 30000.0, 6.4, 9993.6, 0.68);
    assertThat(rows).allSatisfy(row -> assertThat(row.grade()).isEqualTo(Grade.NORMAL));
  }

  @Test
  void whatIsMissingIsSaidWithTheReasonAndTheRemedy() {
    CapacityAnswer answer = ask(new Position(106.9701, 27.0572), commercial(100));

    assertThat(answer.verdict()).isEqualTo(Verdict.CONSTRAINED);
    ConnectionOption nearest =
        answer.options().stream()
            .filter(o -> o.point().id().equals("D2"))
            .findFirst()
            .orElseThrow();
    // 0.80 × 200 − 190 = −30: an overload is information and stays negative.
    assertThat(nearest.availableKva()).isEqualTo(-30.0);
    assertThat(nearest.shortKva()).isEqualTo(130.0);
    assertThat(nearest.reason()).isEqualTo(Reason.DISTRIBUTION_TRANSFORMER);
    assertThat(nearest.binding().explanation().zh()).isEqualTo("望城坡2号公变余量为 0，已超 30 kVA。");
    // The next standard size is 250 kVA: 0.80 × 50 more.
    assertThat(nearest.remedies().get(0).kind()).isEqualTo(Remedy.Kind.REPLACE_TRANSFORMER);
    assertThat(nearest.remedies().get(0).gainKva()).isEqualTo(40.0);
  }

  @Test
  void aPointThatHasEnoughButIsTooFarSaysTooFar() {
    // D2 is short; D1 has room and is 555 m away, its reach in town is 250 m.
    CapacityAnswer answer = ask(new Position(106.9701, 27.0572), commercial(100));

    ConnectionOption far =
        answer.options().stream()
            .filter(o -> o.point().id().equals("D1"))
            .findFirst()
            .orElseThrow();
    assertThat(far.fits()).isFalse();
    assertThat(far.reason()).isEqualTo(Reason.OUT_OF_RADIUS);
    assertThat(far.reach().isWithinRadius()).isFalse();
  }

  /** 230 m of line, 330 m by route, cannot carry 120 kVA, whatever stands at its other end. */
  @Test
  void aLargerTransformerIsNoRemedyForALongLine() {
    Position away = new Position(TenAssets.AT_D1.lon(), TenAssets.AT_D1.lat() + 0.0021);

    ConnectionOption far =
        ask(away, commercial(120)).options().stream()
            .filter(o -> o.point().id().equals("D1"))
            .findFirst()
            .orElseThrow();

    assertThat(far.reason()).isEqualTo(Reason.VOLTAGE);
    assertThat(far.availableKva()).isLessThan(120);
    assertThat(far.remedies())
        .extracting(Remedy::kind)
        .contains(Remedy.Kind.NEW_TRANSFORMER)
        .doesNotContain(Remedy.Kind.REPLACE_TRANSFORMER);
  }

  @Test
  void dedicatedTransformersAreNobodyElsesConnectionPoint() {
    CapacityAnswer answer = ask(new Position(106.9703, 27.0571), commercial(10));

    assertThat(answer.options()).extracting(o -> o.point().id()).doesNotContain("D3");
  }

  @Test
  void largerNeedsTapTheNearestPointOfTheLine() {
    CapacityAnswer answer = ask(new Position(106.968, 27.0612), commercial(1000));

    ConnectionOption tap = answer.options().get(0);
    assertThat(tap.point().kind()).isEqualTo(ConnectionPoint.Kind.FEEDER_TAP);
    assertThat(tap.point().id()).startsWith("L2@");
    assertThat(tap.voltageKv()).isEqualTo(10);
    assertThat(tap.rows()).hasSize(4);
    // Least of 4741.6/.72, 7354.4/.72, 5276.0/.72 and 9993.6/.68.
    assertThat(tap.availableKva()).isCloseTo(4741.6 / 0.72, TenthOf.KVA);
    assertThat(tap.binding().reason()).isEqualTo(Reason.SECTION);
  }

  @Test
  void withoutASizeBothVoltagesAreShownAndTheVerdictFollowsWhatIsLeft() {
    CapacityAnswer answer = ask(TenAssets.BESIDE_D1, commercial(Double.NaN));

    assertThat(answer.verdict()).isEqualTo(Verdict.AVAILABLE);
    assertThat(answer.options().get(0).point().id()).isEqualTo("D1");
    assertThat(answer.options()).anyMatch(o -> o.level().kv() == 10);
    assertThat(answer.service()).isNull();
  }

  @Test
  void aSinglePhaseSupplyHasAThirdOfWhatIsLeft() {
    Need kettle = commercial(10).withSinglePhase(true);

    ConnectionOption best = ask(TenAssets.BESIDE_D1, kettle).options().get(0);

    assertThat(best.voltageKv()).isEqualTo(0.22);
    assertThat(best.availableKva()).isCloseTo(143.2 / 3, TenthOf.KVA);
    assertThat(best.binding().reason()).isEqualTo(Reason.SINGLE_PHASE);
    assertThat(best.rows().stream().mapToDouble(CapacityRow::availableKva).min().orElseThrow())
        .isEqualTo(best.availableKva());
  }

  @Test
  void solarAnswerSpeaksOfWhatTheTransformerCanTakeIn() {
    Use solar = Use.ROOFTOP_PV_HOUSEHOLD;

    BindingConstraint binding = ask(TenAssets.AT_D1, need(20, solar)).options().get(0).binding();

    // S_d = (30 + 0.8 · 315 · 0.95) / 0.8 = 336.75 kW, nothing connected yet; / 0.95 in kVA.
    assertThat(binding.reason()).isEqualTo(Reason.REVERSE_FLOW);
    assertThat(binding.name()).isEqualTo("东湖3号公变");
    assertThat(binding.explanation().zh()).isEqualTo("中午光伏会经东湖3号公变倒送到上一级：还能收 354 kVA，再多就超过允许值。");
  }

  @Test
  void twoSuppliesThatFailTogetherAreNotDualSupply() {
    CapacityAnswer answer = ask(TenAssets.BESIDE_D1, commercial(1000).withDual(true));

    assertThat(answer.verdict()).isEqualTo(Verdict.CONSTRAINED);
    assertThat(answer.options().get(0).reason()).isEqualTo(Reason.SECOND_SUPPLY);
  }

  @Test
  void nothingWithinTwoKilometresIsOutOfReach() {
    CapacityAnswer answer = ask(new Position(107.02, 27.06), commercial(100));

    assertThat(answer.verdict()).isEqualTo(Verdict.OUT_OF_REACH);
    assertThat(answer.searchedMetres()).isEqualTo(2000);
    assertThat(answer.nearestMetres()).isBetween(4900.0, 5000.0);
    assertThat(answer.explanation().zh()).isEqualTo("2.0 km 内没有接入点，最近的在 5.0 km 外。");
  }

  @Test
  void moreThanHundredMegavoltAmpereTakesAStudyOfTheLevelAbove() {
    CapacityAnswer answer = ask(TenAssets.BESIDE_D1, commercial(150_000));

    assertThat(answer.verdict()).isEqualTo(Verdict.CONSTRAINED);
    assertThat(answer.explanation().zh()).contains("220 kV");
  }

  @Test
  void thePromiseIsCountedInWorkingDaysFromToday() {
    ServiceTerms service = ask(TenAssets.BESIDE_D1, commercial(100)).service();

    assertThat(service.promise().kind()).isEqualTo(ServicePromise.Kind.LV_BUSINESS);
    assertThat(service.promise().workingDays()).isEqualTo(15);
    assertThat(service.dueOn()).isEqualTo(LocalDate.of(2026, 12, 14));
    assertThat(service.provisional()).isFalse();
  }

  @Test
  void publicChargingTakesTheFastTrack() {
    CapacityAnswer answer = ask(TenAssets.BESIDE_D1, need(100, Use.EV_PUBLIC));

    assertThat(answer.fastTrack().programme()).isEqualTo("EV_PUBLIC");
    assertThat(answer.fastTrack().eligible()).isTrue();
  }

  @Test
  void aVagueplaceNeverGetsAPlainYes() {
    CapacityQuestion question =
        new CapacityQuestion(TenAssets.BESIDE_D1, 800, commercial(100), 5, false, false);

    CapacityAnswer answer = lookup.answer(question);

    assertThat(answer.verdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(answer.options().get(0).conditions().get(0).kind())
        .isEqualTo(Condition.Kind.EXACT_PLACE);
  }

  private CapacityAnswer ask(Position place, Need need) {
    return lookup.answer(new CapacityQuestion(place, 0, need, 5, false, false));
  }

  private static Need commercial(double kva) {
    return need(kva, Use.COMMERCIAL);
  }

  private static Need need(double kva, Use use) {
    return Need.ofKva(kva, RuleSet.builtIn().powerFactor(use), use);
  }

  private static void assertRow(
      CapacityRow row, double limit, double peak, double committed, double headroom, double c) {
    assertThat(row.limitKva()).as("limit").isEqualTo(limit);
    assertThat(row.peakKva()).as("peak").isEqualTo(peak);
    assertThat(row.committedKva()).as("committed").isEqualTo(committed);
    assertThat(row.headroomKva()).as("headroom").isCloseTo(headroom, TenthOf.KVA);
    assertThat(row.coefficient()).as("coefficient").isCloseTo(c, TenthOf.KVA);
  }

  /** Rounding noise of a tenth of a kVA's last digit. */
  private static final class TenthOf {
    static final org.assertj.core.data.Offset<Double> KVA =
        org.assertj.core.data.Offset.offset(1e-6);
  }
}
