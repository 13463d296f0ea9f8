package io.headroom.planning;

import io.headroom.network.PlannedOutage;
import io.headroom.rules.OutagePromise;
import io.headroom.rules.RuleSet;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;

/**
 * How long ahead an outage is announced: working days after the day of the announcement, that of
 * the outage included, as the service clock counts.
 */
public final class OutageNotice {
  private static final int LONGEST_DAYS = 400;

  private final WorkingCalendar calendar;
  private final OutagePromise promise;

  public OutageNotice(RuleSet rules) {
    this.calendar = rules.workingCalendar();
    this.promise = rules.outagePromise();
  }

  /** At most some hundred: nobody counts further. */
  public int days(PlannedOutage outage) {
    LocalDate first = outage.announcedAt().toLocalDate();
    LocalDate last = outage.startsAt().toLocalDate();
    LocalDate counted = first.plusDays(LONGEST_DAYS);
    return (int)
        first
            .plusDays(1)
            .datesUntil(last.isAfter(counted) ? counted : latest(first, last).plusDays(1))
            .filter(calendar::isWorkingDay)
            .count();
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  public boolean isInTime(PlannedOutage outage) {
    return days(outage) >= promise.noticeDays();
  }

  /** The first day on which one may begin that is announced on a day. */
  public LocalDate earliest(LocalDate announcedOn) {
    return calendar.add(announcedOn, promise.noticeDays()).date();
  }

  public int promisedDays() {
    return promise.noticeDays();
  }
}
