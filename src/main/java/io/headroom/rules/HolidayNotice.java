package io.headroom.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the holidays of one year.
 *
 * @param announced false for a year of which only the statutory festivals are known
 * @param off holidays as announced, weekends among them; the first may begin in the year before
 * @param work weekend days that are worked to make up for longer holidays
 */
public record HolidayNotice(
    int year, boolean announced, List<Days> off, List<LocalDate> work, String source) {

  /** Days without a gap, both ends included. */
  public record Days(LocalDate from, LocalDate to) {
    Stream<LocalDate> each() {
      return from.datesUntil(to.plusDays(1));
    }
  }

  public HolidayNotice {
    off = List.copyOf(off);
    work = List.copyOf(work);
  }
}
