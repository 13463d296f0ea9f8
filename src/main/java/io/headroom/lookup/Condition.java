package io.headroom.lookup;

import io.headroom.rules.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which more would fit.
 *
 * @param on from when, for planned work
 * @param hours hours of the day, 0–23, that the condition is about; empty when it is about none
 */
public record Condition(
    Kind kind, double availableKva, @Nullable LocalDate on, List<Integer> hours, Text detail) {
  public Condition {
    hours = List.copyOf(hours);
  }

  /** A condition that is not about hours. */
  static Condition of(Kind kind, double availableKva, Text detail) {
    return new Condition(kind, availableKva, null, List.of(), detail);
  }

  /** The same with no more than another supply leaves. */
  Condition atMost(double kva) {
    return new Condition(kind, Math.min(availableKva, kva), on, hours, detail);
  }

  /** What has to be accepted or awaited. */
  public enum Kind {
    /** Charging in the valley hours of the tariff only. */
    VALLEY_ONLY,
    /** Charging is shifted to the hours that have room (有序充电). */
    ORDERLY_CHARGING,
    /** Nothing is fed into the grid (防逆流). */
    ZERO_EXPORT,
    /** Part of the feeder is moved to its neighbour first (转供). */
    AFTER_TRANSFER,
    /** After planned work is in service. */
    AFTER_PROJECT,
    /** The load here is an estimate; a measurement on site comes first. */
    AFTER_MEASUREMENT,
    /** The place is only known within a radius; the exact spot decides. */
    EXACT_PLACE
  }
}
