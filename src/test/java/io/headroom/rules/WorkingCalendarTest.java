package io.headroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private final WorkingCalendar calendar = WorkingCalendar.china();

  @ParameterizedTest
  @CsvSource({
    "2026-02-12,3,2026-02-24",
    "2026-02-12,15,2026-03-11",
    "2026-09-18,15,2026-10-15",
    "2026-09-18,22,2026-10-26",
    "2025-09-26,22,2025-11-03",
    "2024-09-27,30,2024-11-13",
    "2026-04-29,3,2026-05-07",
    "2026-11-23,15,2026-12-14"
  })
  void workingDaysAreCountedAcrossHolidaysAndMakeUpDays(
      LocalDate start, int days, LocalDate expected) {
    assertThat(calendar.add(start, days)).isEqualTo(new DueDate(expected, false));
  }

  @ParameterizedTest
  @CsvSource({"2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
  void announcedYearsHaveTheirKnownNumberOfWorkingDays(int year, int expected) {
    assertThat(workingDays(year)).isEqualTo(expected);
  }

  private long workingDays(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay).count();
  }

  @Test
  void yearThatIsNotAnnouncedIsProvisionalButHasItsFestivals() {
    assertThat(calendar.isProvisional(2027)).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 4))).isTrue();
    assertThat(calendar.add(LocalDate.of(2027, 3, 1), 3).provisional()).isTrue();
  }

  @Test
  void countThatCrossesIntoAProvisionalYearIsProvisional() {
    DueDate due = calendar.add(LocalDate.of(2026, 12, 28), 5);
    assertThat(due).isEqualTo(new DueDate(LocalDate.of(2027, 1, 5), true));
    assertThat(calendar.add(LocalDate.of(2026, 12, 28), 3).provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2021-10-01", "2035-05-01", "2099-10-02", "2040-01-02"})
  void yearWithoutAnyTableIsNeverFreeOfHolidays(LocalDate start) {
    assertThat(calendar.isProvisional(start.getYear())).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(start.getYear(), 10, 1))).isFalse();
    assertThat(calendar.add(start, 15).provisional()).isTrue();
  }

  @Test
  void yearsListAnnouncedAndProvisionalOnes() {
    assertThat(calendar.years()).startsWith(2022, 2023, 2024, 2025, 2026, 2027).isSorted();
    assertThat(calendar.years()).filteredOn(year -> !calendar.isProvisional(year)).hasSize(5);
  }

  /** Whoever has the notices and the festivals of every year can say which day is worked. */
  @Test
  void aReaderOfTheNoticesComesToTheSameWorkingDays() {
    for (HolidayNotice notice : calendar.notices()) {
      LocalDate first = LocalDate.of(notice.year(), 1, 1);
      assertThat(first.datesUntil(LocalDate.of(notice.year(), 12, 30)))
          .allSatisfy(day -> assertThat(worked(day, notice)).isEqualTo(calendar.isWorkingDay(day)));
      assertThat(notice.announced()).isNotEqualTo(calendar.isProvisional(notice.year()));
    }
    assertThat(calendar.notices()).extracting(HolidayNotice::year).isEqualTo(calendar.years());
  }

  private static boolean worked(LocalDate day, HolidayNotice notice) {
    boolean off =
        notice.off().stream()
            .anyMatch(days -> !day.isBefore(days.from()) && !day.isAfter(days.to()));
    return notice.work().contains(day) || (!off && day.getDayOfWeek().getValue() < 6);
  }

  @Test
  void aNoticeIsAsItWasPublished() {
    HolidayNotice notice = calendar.notices().get(1);

    assertThat(notice.year()).isEqualTo(2023);
    assertThat(notice.off().get(0))
        .isEqualTo(new HolidayNotice.Days(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 2)));
    assertThat(notice.work()).startsWith(LocalDate.of(2023, 1, 28)).hasSize(7);
    assertThat(notice.source()).contains("State Council");
  }

  @Test
  void everyPastYearHasItsHolidayNotice() {
    int thisYear = Year.now(ZoneId.of("Asia/Shanghai")).getValue();
    for (int year = 2022; year < thisYear; year++) {
      assertThat(calendar.isProvisional(year))
          .as("rules/*/calendar.csv lacks the holiday notice of %d", year)
          .isFalse();
    }
  }

  @Test
  void dayOfApplicationIsDayZero() {
    LocalDate holiday = LocalDate.of(2026, 10, 1);
    assertThat(calendar.add(holiday, 0).date()).isEqualTo(holiday);
    assertThat(calendar.add(holiday, 1).date()).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.add(holiday, -1));
  }

  @Test
  void addingDaysOneByOneEndsOnTheSameDay() {
    LocalDate start = LocalDate.of(2023, 12, 20);
    LocalDate day = start;
    for (int i = 1; i <= 600; i++) {
      day = calendar.add(day, 1).date();
      assertThat(calendar.isWorkingDay(day)).isTrue();
      assertThat(calendar.add(start, i).date()).isEqualTo(day);
    }
  }
}
