package io.headroom.request;

import io.headroom.rules.DueDate;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the working days that somebody has taken of those promised, and only his own.
 *
 * <pre>
 *   start            pause        resume              end
 *     │─── 1 ── 2 ── 3 ┤  customer  ├── 4 ── 5 ── 6 ───┤
 * </pre>
 *
 * <p>The day on which it starts or goes on is day 0 and does not count; the day on which it stops
 * does, if it is a working day. Dates are Beijing dates.
 *
 * @param runs in the order of time, each from the end of the one before or later; the last one may
 *     be open
 * @param limitDays promised working days
 */
public record WorkingClock(int limitDays, List<Run> runs) {

  /**
   * A time in which it runs.
   *
   * @param to null while it is running
   */
  public record Run(LocalDate from, @Nullable LocalDate to) {
    LocalDate until(LocalDate today) {
      return to == null ? today : to;
    }
  }

  public WorkingClock {
    runs = List.copyOf(runs);
    if (limitDays < 1) {
      throw new IllegalArgumentException("a limit is at least 1 working day, got " + limitDays);
    }
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a clock has been started");
    }
  }

  public static WorkingClock startedOn(LocalDate day, int limitDays) {
    return new WorkingClock(limitDays, List.of(new Run(day, null)));
  }

  public boolean isRunning() {
    return last().to() == null;
  }

  /** The same, stopped on a day; nothing happens to one that does not run. */
  public WorkingClock stop(LocalDate day) {
    if (!isRunning()) {
      return this;
    }
    List<Run> stopped = new ArrayList<>(runs.subList(0, runs.size() - 1));
    stopped.add(new Run(last().from(), latest(day, last().from())));
    return new WorkingClock(limitDays, stopped);
  }

  /** The same, going on from a day; nothing happens to one that runs. */
  public WorkingClock goOn(LocalDate day) {
    if (isRunning()) {
      return this;
    }
    List<Run> longer = new ArrayList<>(runs);
    longer.add(new Run(latest(day, last().until(day)), null));
    return new WorkingClock(limitDays, longer);
  }

  /** Working days taken up to and including today. */
  public int usedDays(LocalDate today, WorkingCalendar calendar) {
    int used = 0;
    for (Run run : runs) {
      used += workingDays(run.from(), run.until(today), calendar);
    }
    return used;
  }

  /** Working days taken after one day, up to and including another that has come. */
  public int usedBetween(LocalDate after, LocalDate until, WorkingCalendar calendar) {
    int used = 0;
    for (Run run : runs) {
      LocalDate end = run.until(until).isBefore(until) ? run.until(until) : until;
      used += workingDays(latest(run.from(), after), end, calendar);
    }
    return used;
  }

  /** True on a day that it counts, if that is a working day: the first of a run is day 0. */
  public boolean counts(LocalDate day) {
    return runs.stream().anyMatch(run -> day.isAfter(run.from()) && !day.isAfter(run.until(day)));
  }

  /** Working days in which it stood still and somebody else was waited for. */
  public int pausedDays(LocalDate today, WorkingCalendar calendar) {
    int paused = 0;
    for (int i = 1; i < runs.size(); i++) {
      LocalDate stopped = runs.get(i - 1).until(today);
      paused += workingDays(stopped, runs.get(i).from(), calendar);
    }
    return isRunning() ? paused : paused + workingDays(last().until(today), today, calendar);
  }

  /** Below zero when overdue. */
  public int leftDays(LocalDate today, WorkingCalendar calendar) {
    return limitDays - usedDays(today, calendar);
  }

  /**
   * The last day by which it has to be done, if it runs on from now; of one that stands still, if
   * it went on today. Of one that is overdue, the day on which it became due.
   */
  public DueDate dueOn(LocalDate today, WorkingCalendar calendar) {
    int before = 0;
    boolean provisional = calendar.isProvisional(runs.get(0).from().getYear());
    for (Run run : runs) {
      LocalDate end = run.until(today);
      int used = workingDays(run.from(), end, calendar);
      if (before + used > limitDays || run.to() == null) {
        DueDate due = calendar.add(run.from(), limitDays - before);
        return new DueDate(due.date(), provisional || due.provisional());
      }
      provisional |= calendar.isProvisional(end.getYear());
      before += used;
    }
    DueDate due = calendar.add(today, limitDays - before);
    return new DueDate(due.date(), provisional || due.provisional());
  }

  /** The day on which it stopped last; of one that runs, the day on which it went on. */
  public LocalDate stoppedOn() {
    return last().until(last().from());
  }

  /** True when more days have been taken than promised. */
  public boolean isOverdue(LocalDate today, WorkingCalendar calendar) {
    return leftDays(today, calendar) < 0;
  }

  private Run last() {
    return runs.get(runs.size() - 1);
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** After the first day, up to and including the last. */
  private static int workingDays(LocalDate after, LocalDate until, WorkingCalendar calendar) {
    int days = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      days += calendar.isWorkingDay(day) ? 1 : 0;
    }
    return days;
  }
}
