package io.headroom.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** Any leap year will do to spell out days that hold for every year. */
  private static final int LEAP_YEAR = 2000;

  private final SortedMap<Integer, Parameter> off = new TreeMap<>();
  private final SortedMap<Integer, Parameter> work = new TreeMap<>();
  private final SortedMap<Integer, Parameter> statutory = new TreeMap<>();
  private final Set<MonthDay> everyYear = new HashSet<>();

  private CalendarTable() {}

  static WorkingCalendar read(RuleReading rules) {
    CalendarTable tables = new CalendarTable();
    rules.below("calendar.").forEach(tables::add);
    tables.requireComplete();
    return new WorkingCalendar(tables.notices(), tables.everyYear);
  }

  private void add(Parameter row) {
    Matcher key = KEY.matcher(row.key());
    if (!key.matches()) {
      throw new IllegalArgumentException("no rule is called " + row.key());
    }
    if (key.group(1).equals("other")) {
      spans(row, LEAP_YEAR).stream()
          .flatMap(HolidayNotice.Days::each)
          .forEach(day -> everyYear.add(MonthDay.from(day)));
      return;
    }
    SortedMap<Integer, Parameter> table =
        switch (key.group(2)) {
          case "off" -> off;
          case "work" -> work;
          default -> statutory;
        };
    table.put(Integer.parseInt(key.group(1)), row);
  }

  private void requireComplete() {
    if (off.isEmpty() || everyYear.isEmpty()) {
      throw new IllegalArgumentException(
          "calendar: expected announced years and calendar.other.statutory");
    }
    if (!off.keySet().equals(work.keySet())) {
      throw new IllegalArgumentException(
          "calendar: off days for " + off.keySet() + " but make-up days for " + work.keySet());
    }
    for (int year = off.firstKey(); year <= off.lastKey(); year++) {
      if (!off.containsKey(year)) {
        throw new IllegalArgumentException("calendar: the table of " + year + " is missing");
      }
    }
  }

  private List<HolidayNotice> notices() {
    SortedMap<Integer, Parameter> holidays = new TreeMap<>(statutory);
    holidays.putAll(off);
    List<HolidayNotice> notices = new ArrayList<>();
    holidays.forEach((year, row) -> notices.add(notice(year, row)));
    return notices;
  }

  private HolidayNotice notice(int year, Parameter holidays) {
    Parameter madeUp = work.get(year);
    List<LocalDate> worked =
        madeUp == null
            ? List.of()
            : spans(madeUp, year).stream().flatMap(HolidayNotice.Days::each).toList();
    return new HolidayNotice(
        year, madeUp != null, spans(holidays, year), worked, holidays.source());
  }

  private static List<HolidayNotice.Days> spans(Parameter row, int year) {
    List<HolidayNotice.Days> spans = new ArrayList<>();
    for (String span : row.value().trim().split("\\s+")) {
      String[] ends = span.split("\\.\\.", 2);
      LocalDate first = day(row, year, ends[0]);
      LocalDate last = ends.length == 2 ? day(row, year, ends[1]) : first;
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "rule " + row.key() + ": days must rise, got '" + span + "'");
      }
      spans.add(new HolidayNotice.Days(first, last));
    }
    return spans;
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
