package io.headroom.planning;

import io.headroom.request.WorkingClock;
import io.headroom.rules.ServicePromise;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one connection request has gone so far, as the audit trail tells.
 *
 * @param programme the green channel it takes; null when none
 * @param clock with the limit that was promised to it
 * @param energisedOn null while it is not
 * @param rated null when nobody has rated it
 */
public record Progress(
    ServicePromise.Kind kind,
    @Nullable String programme,
    LocalDate appliedOn,
    boolean open,
    WorkingClock clock,
    @Nullable LocalDate energisedOn,
    @Nullable Rated rated) {

  /** What the customer thought of it, in 1 to 5 stars, and when he said so. */
  public record Rated(int stars, LocalDate on) {}
}
