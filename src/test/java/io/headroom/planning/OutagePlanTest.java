package io.headroom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.network.PlannedOutage;
import io.headroom.network.Setting;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 *
 *
 * <pre>
 *   T1 ─ B1 ─[F1]─ a0 ─ a1s ─ a1 ● DA1, 40 ─[qa]─ a2 ─ a2s ─ a3 ● DA2, 60
 *                                                            /  tie, open
 *   T2 ─ B2 ─[F2]─ b0 ─ b1s ─ b1 ● DB, 100
 * </pre>
 */
class OutagePlanTest {
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 12, 1, 8, 0);
  private static final LocalDateTime ANNOUNCED = MORNING.minusDays(10);

  private static GridSketch grid() {
    return new GridSketch()
        .substation("S1", 110)
        .substation("S2", 110)
        .source("T1", "S1", "B1", 10, 20_000)
        .loaded(8_000, 2_000)
        .source("T2", "S2", "B2", 10, 20_000)
        .loaded(3_000, 2_000)
        .feeder("F1", "B1", "a0", 400, 20)
        .feeder("F2", "B2", "b0", 400, 14)
        .section("a1s", "a0", "a1")
        .breaker("qa", "a1", "a2", true)
        .section("a2s", "a2", "a3")
        .section("b1s", "b0", "b1")
        .breaker("tie", "a3", "b1", false)
        .load("DA1", "a1", 400, 300)
        .serving(40)
        .load("DA2", "a3", 400, 250)
        .serving(60)
        .load("DB", "b1", 400, 250)
        .serving(100);
  }

  private static Snapshot snapshot(GridSketch grid) {
    return Snapshot.of(grid.dataset(), RuleSet.builtIn(), GridSketch.TODAY);
  }

  private static PlannedOutage planned(String id, String asset, int hours) {
    return new PlannedOutage(id, asset, MORNING, MORNING.plusHours(hours), "检修", ANNOUNCED);
  }

  private static EnteredOutage entered(PlannedOutage planned) {
    return new EnteredOutage(planned, false, "bureau", Instant.EPOCH);
  }

  private static Outage only(Snapshot snapshot, String asset) {
    List<EnteredOutage> one = List.of(entered(planned("O", asset, 5)));
    return new OutagePlan(snapshot, one).outages(any -> true).get(0);
  }

  @ParameterizedTest
  @CsvSource({"F1,2,100", "a1s,2,100", "a2s,1,60", "DA1,1,40", "S1,2,100", "qa,2,100", "T2,1,100"})
  void whoeverGetsPowerThroughItIsOff(String asset, int transformers, int customers) {
    Outage outage = only(snapshot(grid()), asset);

    assertThat(outage.transformers()).hasSize(transformers);
    assertThat(outage.customers()).isEqualTo(customers);
    assertThat(outage.place()).isNotEmpty();
  }

  /** qa opens and the tie closes: DA2 is on again while work is done on a1s, not while on a2s. */
  @Test
  void whatATieCanFeedMeanwhileIsNamed() {
    Snapshot snapshot = snapshot(grid());
    int far = snapshot.forest().assets().find("DA2");

    assertThat(only(snapshot, "a1s").restorable())
        .isEqualTo(Set.of(snapshot.forest().assets().row(far)));
    assertThat(only(snapshot, "a2s").restorable()).isEmpty();
    assertThat(only(snapshot, "DA2").restorable()).isEmpty();
  }

  @Test
  void aPlaceHearsOfWhatReachesItOnly() {
    Snapshot snapshot = snapshot(grid());
    OutagePlan plan =
        new OutagePlan(
            snapshot, List.of(entered(planned("O1", "a2s", 5)), entered(planned("O2", "F2", 5))));

    assertThat(plan.reaching(List.of(1), any -> true))
        .extracting(outage -> outage.planned().id())
        .containsExactly("O1");
    assertThat(plan.reaching(List.of(1), outage -> outage.endsAt().isBefore(MORNING))).isEmpty();
    int feeder = snapshot.forest().assets().find("F2");
    assertThat(plan.at(feeder, any -> true)).hasSize(1);
  }

  @Test
  void thePlanStaysUntilSomethingElseIsEntered() {
    Snapshot snapshot = snapshot(grid());
    OutagePlans plans = new OutagePlans();
    OutagePlan plan = plans.of(snapshot, List.of(entered(planned("O1", "a2s", 5))));

    assertThat(plans.of(snapshot, List.of(entered(planned("O1", "a2s", 5))))).isSameAs(plan);
    assertThat(plan.outages(any -> true).get(0)).isSameAs(plan.outages(any -> true).get(0));
    OutagePlan next = plans.of(snapshot, List.of(entered(planned("O1", "a2s", 6))));
    assertThat(next).isNotSameAs(plan);
    assertThat(plans.of(snapshot(grid()), List.of(entered(planned("O1", "a2s", 6)))))
        .isNotSameAs(next);
  }

  /** What was entered counts like what was delivered, and an hour that both darken once. */
  @Test
  void enteredHoursCountLikeDeliveredOnes() {
    Snapshot snapshot = snapshot(grid().outage("D", "F1", MORNING, 4));
    OutagePlan plan =
        new OutagePlan(
            snapshot, List.of(entered(planned("E", "F1", 6)), entered(planned("E2", "DB", 2))));

    OutageHours hours = OutageHours.of(snapshot, plan.planned(), MORNING.plusYears(1));
    // 100 of 200 users for 6 hours, 100 for 2.
    assertThat(rural(hours)).isCloseTo(4, within(1e-9));
    assertThat(rural(OutageHours.of(snapshot, MORNING.plusYears(1)))).isCloseTo(2, within(1e-9));
  }

  private static double rural(OutageHours hours) {
    return hours.of(2026).stream()
        .filter(of -> of.setting() == Setting.RURAL)
        .findFirst()
        .orElseThrow()
        .hoursPerUser();
  }

  /** Entered by the number of a delivered one: it stands for it. */
  @Test
  void oneThatIsEnteredStandsForTheDeliveredOne() {
    Snapshot snapshot = snapshot(grid().outage("O", "F1", MORNING, 4));
    OutagePlan plan = new OutagePlan(snapshot, List.of(entered(planned("O", "F1", 6))));

    assertThat(plan.outages(any -> true))
        .extracting(Outage::source)
        .containsExactly(Outage.Source.ENTERED);
  }

  /** The day of the announcement does not count; weekends and the National Day week do not. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00,2026-11-26T08:00,3,true",
    "2026-11-23T23:00,2026-11-25T23:00,2,false",
    "2026-11-27T09:00,2026-12-01T08:00,2,false",
    "2026-11-27T09:00,2026-12-02T08:00,3,true",
    "2026-11-23T09:00,2026-11-23T20:00,0,false",
    "2026-11-23T09:00,2026-11-20T08:00,0,false",
    "2026-09-30T09:00,2026-10-07T08:00,0,false"
  })
  void noticeIsCountedInWorkingDays(
      LocalDateTime announced, LocalDateTime starts, int days, boolean inTime) {
    OutageNotice notice = new OutageNotice(RuleSet.builtIn());
    PlannedOutage outage =
        new PlannedOutage("O", "F1", starts, starts.plusHours(2), "检修", announced);

    assertThat(notice.days(outage)).isEqualTo(days);
    assertThat(notice.isInTime(outage)).isEqualTo(inTime);
    assertThat(starts.toLocalDate().isBefore(notice.earliest(announced.toLocalDate())))
        .isEqualTo(!inTime);
  }

  @Test
  void itIsUpcomingThenNowThenOver() {
    Outage outage = only(snapshot(grid()), "F1");

    assertThat(outage.status(MORNING.minusSeconds(1))).isEqualTo(Outage.Status.UPCOMING);
    assertThat(outage.status(MORNING)).isEqualTo(Outage.Status.NOW);
    assertThat(outage.status(MORNING.plusHours(5))).isEqualTo(Outage.Status.OVER);
  }
}
