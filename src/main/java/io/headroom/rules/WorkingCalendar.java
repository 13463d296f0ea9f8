package io.headroom.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days the utility works, by the holiday notices of the State Council.
 *
 * <p>A holiday notice moves weekends: some Saturdays and Sundays are worked to make up for longer
 * holidays. A year without a notice has its statutory festivals only, and whatever is counted in it
 * is provisional. Dates are Beijing dates.
 */
public final class WorkingCalendar {
  private final List<HolidayNotice> notices;
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> work = new HashSet<>();
  private final Set<MonthDay> everyYear;
  private final Set<Integer> announced = new HashSet<>();
  private final SortedSet<Integer> years = new TreeSet<>();

  /**
   * @param notices at most one of a year, the years ascending
   * @param everyYear festivals of the years without one
   */
  WorkingCalendar(List<HolidayNotice> notices, Set<MonthDay> everyYear) {
    this.notices = List.copyOf(notices);
    this.everyYear = Set.copyOf(everyYear);
    notices.forEach(this::add);
  }

  private void add(HolidayNotice notice) {
    years.add(notice.year());
    if (notice.announced()) {
      announced.add(notice.year());
    }
    notice.off().forEach(days -> days.each().forEach(off::add));
    work.addAll(notice.work());
  }

  /** The calendar of the built-in rule set. */
  public static WorkingCalendar china() {
    return RuleSet.builtIn().workingCalendar();
  }

  /**
   * The day on which a number of working days has passed; the start is day 0 and does not count,
   * whether it is a working day or not.
   */
  public DueDate add(LocalDate start, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("working days must be at least 0, got " + workingDays);
    }
    LocalDate day = start;
    boolean provisional = isProvisional(day.getYear());
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      provisional |= isProvisional(day.getYear());
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return new DueDate(day, provisional);
  }

  public boolean isWorkingDay(LocalDate day) {
    if (work.contains(day)) {
      return true;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(day);
  }

  private boolean isHoliday(LocalDate day) {
    if (off.contains(day)) {
      return true;
    }
    return !years.contains(day.getYear()) && everyYear.contains(MonthDay.from(day));
  }

  /** True for a year whose holidays are not announced, or not known here. */
  public boolean isProvisional(int year) {
    return !announced.contains(year);
  }

  /** Years with a table, ascending; the provisional ones among them hold festivals only. */
  public List<Integer> years() {
    return List.copyOf(years);
  }

  /** What is known of the holidays, year by year. */
  public List<HolidayNotice> notices() {
    return notices;
  }
}
