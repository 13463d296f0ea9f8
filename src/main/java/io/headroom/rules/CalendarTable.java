package io.headroom.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the holiday tables.
 *
 * <p>{@code calendar.<year>.off} and {@code .work} hold what the State Council announced; {@code
 * .statutory} holds the festivals of a year that is not announced yet; {@code
 * calendar.other.statutory} stands for every year without a row. A gap among the announced years is
 * refused: it would silently turn holidays into working days.
 */
final class CalendarTable {
  private static final Pattern KEY =
      Pattern.compile("calendar\\.(\\d{4}|other)\\.(off|work|statutory)");

  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> work = new HashSet<>();
  private final SortedSet<Integer> offYears = new TreeSet<>();
  private final SortedSet<Integer> workYears = new TreeSet<>();
  private final SortedSet<Integer> statutoryYears = new TreeSet<>();
  private final Set<MonthDay> everyYear = new HashSet<>();

  private CalendarTable() {}

  static WorkingCalendar read(RuleReading rules) {
    CalendarTable tables = new CalendarTable();
    rules.below("calendar.").forEach(tables::add);
    tables.requireComplete();
    return new WorkingCalendar(
        tables.off, tables.work, tables.everyYear, tables.offYears, tables.statutoryYears);
  }

  private void add(Parameter row) {
    Matcher key = KEY.matcher(row.key());
    if (!key.matches()) {
      throw new IllegalArgumentException("no rule is called " + row.key());
    }
    boolean other = key.group(1).equals("other");
    // Any leap year will do to spell out days that hold for every year.
    int year = other ? 2000 : Integer.parseInt(key.group(1));
    List<LocalDate> days = days(row, year);
    if (other) {
      days.forEach(day -> everyYear.add(MonthDay.from(day)));
    } else if (key.group(2).equals("work")) {
      work.addAll(days);
      workYears.add(year);
    } else {
      off.addAll(days);
      (key.group(2).equals("off") ? offYears : statutoryYears).add(year);
    }
  }

  private void requireComplete() {
    if (offYears.isEmpty() || everyYear.isEmpty()) {
      throw new IllegalArgumentException(
          "calendar: expected announced years and calendar.other.statutory");
    }
    if (!offYears.equals(workYears)) {
      throw new IllegalArgumentException(
          "calendar: off days for " + offYears + " but make-up days for " + workYears);
    }
    for (int year = offYears.first(); year <= offYears.last(); year++) {
      if (!offYears.contains(year)) {
        throw new IllegalArgumentException("calendar: the table of " + year + " is missing");
      }
    }
    statutoryYears.removeAll(offYears);
  }

  private static List<LocalDate> days(Parameter row, int year) {
    List<LocalDate> days = new ArrayList<>();
    for (String span : row.value().trim().split("\\s+")) {
      String[] ends = span.split("\\.\\.", 2);
      LocalDate first = day(row, year, ends[0]);
      LocalDate last = ends.length == 2 ? day(row, year, ends[1]) : first;
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "rule " + row.key() + ": days must rise, got '" + span + "'");
      }
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
    return days;
  }

  private static LocalDate day(Parameter row, int year, String text) {
    try {
      return LocalDate.parse(text.length() == 5 ? year + "-" + text : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "rule " + row.key() + ": expected MM-DD or a whole date, got '" + text + "'", e);
    }
  }
}
