package io.headroom.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days the utility works, by the holiday notices of the State Council.
 *
 * <p>A holiday notice moves weekends: some Saturdays and Sundays are worked to make up for longer
 * holidays. A year without a notice has its statutory festivals only, and whatever is counted in it
 * is provisional. Dates are Beijing dates.
 */
public final class WorkingCalendar {
  private final Set<LocalDate> off;
  private final Set<LocalDate> work;
  private final Set<MonthDay> everyYear;
  private final Set<Integer> announced;
  private final Set<Integer> statutory;

  WorkingCalendar(
      Set<LocalDate> off,
      Set<LocalDate> work,
      Set<MonthDay> everyYear,
      Set<Integer> announced,
      Set<Integer> statutory) {
    this.off = Set.copyOf(off);
    this.work = Set.copyOf(work);
    this.everyYear = Set.copyOf(everyYear);
    this.announced = Set.copyOf(announced);
    this.statutory = Set.copyOf(statutory);
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
    int year = day.getYear();
    boolean hasTable = announced.contains(year) || statutory.contains(year);
    return !hasTable && everyYear.contains(MonthDay.from(day));
  }

  /** True for a year whose holidays are not announced, or not known here. */
  public boolean isProvisional(int year) {
    return !announced.contains(year);
  }

  /** Years with a table, ascending; the provisional ones among them hold festivals only. */
  public List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>(announced);
    years.addAll(statutory);
    return List.copyOf(years);
  }
}
