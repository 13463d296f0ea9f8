package io.headroom.request;

import io.headroom.request.ClockDay.Label;
import io.headroom.request.ClockDay.Mark;
import io.headroom.request.ClockDay.State;
import io.headroom.rules.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole weeks from the day of application to the day on which a request is due, or ended. */
public final class ClockDays {
  private final ConnectionRequest request;
  private final LocalDate today;
  private final @Nullable LocalDate repliedOn;
  private final WorkingCalendar calendar;

  /**
   * @param repliedOn day of the reply with the supply plan; null when there is none
   */
  public ClockDays(
      ConnectionRequest request,
      LocalDate today,
      @Nullable LocalDate repliedOn,
      WorkingCalendar calendar) {
    this.request = request;
    this.today = today;
    this.repliedOn = repliedOn;
    this.calendar = calendar;
  }

  public List<ClockDay> list() {
    LocalDate monday = appliedOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last = lastDay();
    LocalDate sunday = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return monday.datesUntil(sunday.plusDays(1)).map(this::day).toList();
  }

  private LocalDate appliedOn() {
    return request.application().on();
  }

  private LocalDate dueOn() {
    return request.clock().dueOn(today, calendar).date();
  }

  private LocalDate lastDay() {
    LocalDate ended = endedOn();
    if (ended != null) {
      return ended;
    }
    return dueOn().isAfter(today) ? dueOn() : today;
  }

  /** When the clock stopped for good; null while the request is open. */
  private @Nullable LocalDate endedOn() {
    List<WorkingClock.Run> runs = request.clock().runs();
    return request.status().isOpen() ? null : runs.get(runs.size() - 1).to();
  }

  private ClockDay day(LocalDate day) {
    boolean working = calendar.isWorkingDay(day);
    boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    Label label = working == weekend ? (weekend ? Label.WORK : Label.OFF) : null;
    return new ClockDay(day, working, label, state(day, working), mark(day));
  }

  private State state(LocalDate day, boolean working) {
    if (day.equals(appliedOn())) {
      return State.APPLIED;
    }
    if (!working || day.isBefore(appliedOn()) || day.isAfter(lastDay())) {
      return State.NONE;
    }
    if (day.isAfter(today)) {
      return day.isAfter(dueOn()) ? State.NONE : State.LEFT;
    }
    return request.clock().counts(day) ? State.USED : State.PAUSED;
  }

  private @Nullable Mark mark(LocalDate day) {
    if (day.equals(appliedOn())) {
      return Mark.APPLIED;
    }
    if (day.equals(endedOn())) {
      return Mark.ENDED;
    }
    if (request.status().isOpen() && day.equals(today)) {
      return Mark.TODAY;
    }
    if (request.status().isOpen() && day.equals(dueOn())) {
      return Mark.DUE;
    }
    return day.equals(repliedOn) ? Mark.REPLIED : null;
  }
}
