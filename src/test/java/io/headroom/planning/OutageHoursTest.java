package io.headroom.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.network.Setting;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 *
 *
 * <pre>
 *   T1 ─ F1 ── s1 ──●── K ──●── s2 ──● D2 rural, 60        F2 ── t1 ──● D3 urban, 100
 *                   D1 rural, 40
 * </pre>
 */
class OutageHoursTest {
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 12, 1, 8, 0);
  private static final LocalDateTime LATER = MORNING.plusYears(1);
  private static final double EXACT = 1e-9;

  private static GridSketch grid() {
    return new GridSketch()
        .substation("S", 110)
        .source("T1", "S", "bus", 10, 20_000)
        .feeder("F1", "bus", "a0", 400, 100)
        .section("s1", "a0", "a1")
        .breaker("K", "a1", "a2", true)
        .section("s2", "a2", "a3")
        .feeder("F2", "bus", "b0", 400, 100)
        .section("t1", "b0", "b1")
        .load("D1", "a1", 200, 50)
        .serving(40)
        .load("D2", "a3", 200, 50)
        .serving(60)
        .load("D3", "b1", 200, 50)
        .standing(GridSketch.PLACE, Setting.URBAN)
        .serving(100);
  }

  private static double hours(GridSketch grid, Setting setting, int year) {
    Snapshot snapshot = Snapshot.of(grid.dataset(), RuleSet.builtIn(), GridSketch.TODAY);
    return OutageHours.of(snapshot, LATER).of(year).stream()
        .filter(of -> of.setting() == setting)
        .findFirst()
        .orElseThrow()
        .hoursPerUser();
  }

  private static double rural(GridSketch grid) {
    return hours(grid, Setting.RURAL, 2026);
  }

  @Test
  void aSectionDarkensWhatLiesBehindIt() {
    // 60 of 100 users for 5 hours
    assertThat(rural(grid().outage("O", "s2", MORNING, 5))).isCloseTo(3, within(EXACT));
    assertThat(rural(grid().outage("O", "s1", MORNING, 5))).isCloseTo(5, within(EXACT));
    assertThat(rural(grid().outage("O", "D1", MORNING, 5))).isCloseTo(2, within(EXACT));
  }

  @Test
  void townAndCountryAreCountedApart() {
    GridSketch grid = grid().outage("O", "F1", MORNING, 5);

    assertThat(rural(grid)).isCloseTo(5, within(EXACT));
    assertThat(hours(grid, Setting.URBAN, 2026)).isZero();
  }

  @Test
  void aSubstationDarkensAll() {
    GridSketch grid = grid().outage("O", "S", MORNING, 2);

    assertThat(rural(grid)).isCloseTo(2, within(EXACT));
    assertThat(hours(grid, Setting.URBAN, 2026)).isCloseTo(2, within(EXACT));
  }

  @Test
  void aSwitchDarkensWhatStartsAtItsNodesAndAHeadSwitchItsFeeder() {
    // at K both nodes are dead: D1 and all behind s2
    assertThat(rural(grid().outage("O", "K", MORNING, 5))).isCloseTo(5, within(EXACT));
    assertThat(rural(grid().outage("O", "F1-head", MORNING, 5))).isCloseTo(5, within(EXACT));
    assertThat(hours(grid().outage("O", "F1-head", MORNING, 5), Setting.URBAN, 2026)).isZero();
  }

  @Test
  void hoursThatOverlapCountOnce() {
    GridSketch grid =
        grid()
            .outage("O1", "s1", MORNING, 6)
            .outage("O2", "s2", MORNING.plusHours(4), 4)
            .outage("O3", "D2", MORNING.plusHours(1), 2);

    // D1: 6 hours; D2: 8 hours
    assertThat(rural(grid)).isCloseTo((40 * 6 + 60 * 8) / 100.0, within(EXACT));
  }

  @Test
  void anOutageOverNewYearBelongsToBothYears() {
    GridSketch grid = grid().outage("O", "F1", LocalDateTime.of(2026, 12, 31, 20, 0), 10);

    assertThat(hours(grid, Setting.RURAL, 2026)).isCloseTo(4, within(EXACT));
    assertThat(hours(grid, Setting.RURAL, 2027)).isCloseTo(6, within(EXACT));
  }

  @Test
  void aYearOfWhichNothingIsAnnouncedHasNoFigure() {
    GridSketch grid = grid().outage("O", "F1", MORNING, 5);

    assertThat(hours(grid, Setting.RURAL, 2025)).isNaN();
    assertThat(hours(grid, Setting.URBAN, 2025)).isNaN();
  }

  @Test
  void whatIsAnnouncedLaterIsNotKnownYet() {
    GridSketch grid = grid().outage("O1", "D1", MORNING, 5).outage("O2", "D2", MORNING, 5);
    Snapshot snapshot = Snapshot.of(grid.dataset(), RuleSet.builtIn(), GridSketch.TODAY);

    OutageHours before = OutageHours.of(snapshot, MORNING.minusDays(11));
    assertThat(before.of(2026)).allSatisfy(of -> assertThat(of.hoursPerUser()).isNaN());
    assertThat(before.of(2026)).extracting(OutageHours.OfYear::users).containsExactly(100, 100);
  }

  /** A public transformer whose customers nobody has counted is left out, not taken for empty. */
  @Test
  void onlyCountedUsersAreUsers() {
    GridSketch grid = grid().load("D4", "a3", 200, 50).serving(-1).outage("O", "s2", MORNING, 5);

    assertThat(rural(grid)).isCloseTo(3, within(EXACT));
  }
}
