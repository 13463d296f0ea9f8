package io.headroom.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stage on the way to a connection, as the plan publishes them, with the customer's own works
 * and his rating between and after.
 *
 * @param from null while it has not begun
 * @param to null while it has not ended
 * @param usedDays working days that the utility has taken in it
 * @param note what was said at its end; may be empty
 */
public record Stage(
    Name name,
    State state,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int usedDays,
    String note) {

  /** Which stage. */
  public enum Name {
    APPLICATION,
    /** Low voltage: survey, meter and connection. */
    CONNECTION,
    /** Reply with the supply plan. */
    PLAN,
    CUSTOMER_WORKS,
    /** Final inspection, meter and connection. */
    INSPECTION,
    RATING;

    /** True when the customer is waited for, and the clock stands still. */
    public boolean isCustomers() {
      return this == CUSTOMER_WORKS || this == RATING;
    }
  }

  /** How far it has come. */
  public enum State {
    DONE,
    CURRENT,
    NEXT
  }
}
