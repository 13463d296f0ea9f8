package io.headroom.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.rules.DueDate;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days of the utility, by hand and against days crossed off a calendar one by one. */
class WorkingClockTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.china();

  @ParameterizedTest
  @CsvSource({
    "2026-02-12, 3, 2026-02-24", "2026-02-12, 15, 2026-03-11", "2026-09-18, 15, 2026-10-15",
    "2026-09-18, 22, 2026-10-26", "2025-09-26, 22, 2025-11-03", "2024-09-27, 30, 2024-11-13",
    "2026-04-29, 3, 2026-05-07"
  })
  void withoutAPauseItIsDueAsPromised(LocalDate start, int limit, LocalDate due) {
    WorkingClock clock = WorkingClock.startedOn(start, limit);

    assertThat(clock.dueOn(start, CALENDAR).date()).isEqualTo(due);
    assertThat(clock.leftDays(due, CALENDAR)).isZero();
    assertThat(clock.isOverdue(due, CALENDAR)).isFalse();
    assertThat(clock.isOverdue(CALENDAR.add(due, 1).date(), CALENDAR)).isTrue();
  }

  /** Monday to Wednesday 2 days, the customer until next Tuesday, 1 day left: Wednesday. */
  @Test
  void aPauseMovesTheDueDateByAsMuch() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    WorkingClock clock = WorkingClock.startedOn(monday, 3).stop(monday.plusDays(2));

    assertThat(clock.usedDays(monday.plusDays(7), CALENDAR)).isEqualTo(2);
    assertThat(clock.pausedDays(monday.plusDays(7), CALENDAR)).isEqualTo(3);
    assertThat(clock.goOn(monday.plusDays(8)).dueOn(monday.plusDays(8), CALENDAR).date())
        .isEqualTo(monday.plusDays(9));
  }

  @Test
  void aYearWithoutCalendarIsProvisionalAndSaysSo() {
    WorkingClock clock = WorkingClock.startedOn(LocalDate.of(2026, 12, 28), 15);
    DueDate due = clock.dueOn(LocalDate.of(2026, 12, 28), CALENDAR);

    assertThat(due.provisional()).isTrue();
    assertThat(
            WorkingClock.startedOn(LocalDate.of(2026, 12, 1), 3)
                .dueOn(LocalDate.of(2026, 12, 1), CALENDAR)
                .provisional())
        .isFalse();
  }

  @Test
  void aPauseIntoAYearWithoutCalendarMakesItProvisional() {
    WorkingClock clock =
        WorkingClock.startedOn(LocalDate.of(2026, 12, 28), 15)
            .stop(LocalDate.of(2026, 12, 30))
            .goOn(LocalDate.of(2027, 1, 11));

    assertThat(clock.dueOn(LocalDate.of(2027, 1, 12), CALENDAR).provisional()).isTrue();
  }

  @Test
  void onOverdueItKeepsTheDayOnWhichItWasDue() {
    LocalDate start = LocalDate.of(2026, 11, 2);
    WorkingClock late = WorkingClock.startedOn(start, 3).stop(start.plusDays(14));

    assertThat(late.dueOn(start.plusDays(30), CALENDAR).date())
        .isEqualTo(LocalDate.of(2026, 11, 5));
    assertThat(late.isOverdue(start.plusDays(30), CALENDAR)).isTrue();
  }

  /** Days are crossed off one by one: of the utility while it runs, else of somebody else. */
  @Test
  void usedAndPausedAreTheDaysOfACalendar() {
    Random random = new Random(2022);
    for (int round = 0; round < 400; round++) {
      LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
      WorkingClock clock = WorkingClock.startedOn(start, 22);
      BitSet running = new BitSet();
      boolean runs = true;
      for (int day = 0; day < 60; day++) {
        running.set(day + 1, runs);
        if (random.nextInt(6) == 0) {
          clock = runs ? clock.stop(start.plusDays(day)) : clock.goOn(start.plusDays(day));
          runs = !runs;
          running.set(day + 1, runs);
        }
      }
      assertDays("round " + round, clock, start, running);
    }
  }

  private static void assertDays(
      String round, WorkingClock clock, LocalDate start, BitSet running) {
    int used = 0;
    int paused = 0;
    for (int day = 1; day <= 60; day++) {
      boolean works = CALENDAR.isWorkingDay(start.plusDays(day));
      used += works && running.get(day) ? 1 : 0;
      paused += works && !running.get(day) ? 1 : 0;
    }
    LocalDate today = start.plusDays(60);
    assertThat(clock.usedDays(today, CALENDAR)).as(round).isEqualTo(used);
    assertThat(clock.pausedDays(today, CALENDAR)).as(round).isEqualTo(paused);
    assertThat(clock.leftDays(today, CALENDAR)).as(round).isEqualTo(22 - used);
  }
}
