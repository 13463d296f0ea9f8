package io.headroom.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a request's calendar.
 *
 * @param label where the day is not what its weekday says; null otherwise
 * @param mark what happens on it; null for nothing
 */
public record ClockDay(
    LocalDate date, boolean working, @Nullable Label label, State state, @Nullable Mark mark) {

  /** How a day differs from its weekday. */
  public enum Label {
    /** 休: a holiday on a weekday. */
    OFF,
    /** 班: a working day at a weekend. */
    WORK
  }

  /** Whose day it is. */
  public enum State {
    NONE,
    /** Day 0. */
    APPLIED,
    USED,
    /** The customer was waited for. */
    PAUSED,
    /** Still promised. */
    LEFT
  }

  /** What is to be read on a day. */
  public enum Mark {
    APPLIED,
    REPLIED,
    TODAY,
    ENDED,
    DUE
  }
}
