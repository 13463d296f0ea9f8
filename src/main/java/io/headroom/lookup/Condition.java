package io.headroom.lookup;

import io.headroom.rules.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which more would fit.
 *
 * @param on from when, for planned work
 */
public record Condition(Kind kind, double availableKva, @Nullable LocalDate on, Text detail) {

  /** What has to be accepted or awaited. */
  public enum Kind {
    /** After planned work is in service. */
    AFTER_PROJECT,
    /** The load here is an estimate; a measurement on site comes first. */
    AFTER_MEASUREMENT,
    /** The place is only known within a radius; the exact spot decides. */
    EXACT_PLACE
  }
}
