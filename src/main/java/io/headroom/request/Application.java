package io.headroom.request;

import io.headroom.geo.Position;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was applied for; never changes.
 *
 * @param on the Beijing date of {@code at}: day 0 of the clock
 * @param voltage at which the customer will be supplied
 */
public record Application(
    Instant at,
    LocalDate on,
    Position location,
    Use use,
    double kva,
    boolean dual,
    SupplyVoltage voltage,
    Applicant applicant,
    String notes) {
  public Application {
    if (!(kva > 0) || Double.isInfinite(kva)) {
      throw new IllegalArgumentException("an application is for more than 0 kVA, got " + kva);
    }
  }
}
