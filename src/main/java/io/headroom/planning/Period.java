package io.headroom.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Beijing dates from one to another, both included: what indicators are computed for. */
public record Period(LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on or after its first day, got " + to);
    }
  }

  /** False for something that has not happened. */
  public boolean contains(@Nullable LocalDate day) {
    return day != null && !day.isBefore(from) && !day.isAfter(to);
  }
}
