package io.headroom.lookup;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with what is left there and whether the need fits.
 *
 * @param reason why the need does not fit; null when it fits
 * @param partner the reserve supply, for dual supply
 */
record Assessed(
    Candidate candidate,
    ConnectionOption.Reach reach,
    AvailableCapacity capacity,
    double availableKva,
    @Nullable Reason reason,
    @Nullable Assessed partner,
    List<Condition> conditions) {

  boolean fits() {
    return reason == null;
  }

  boolean isEstimated() {
    return capacity.rows().stream().anyMatch(row -> row.estimated());
  }

  /** Fits on measurements, fits on an estimate, would fit under a condition, does not fit. */
  int standing() {
    if (fits()) {
      return isEstimated() ? 2 : 3;
    }
    return conditions.isEmpty() ? 0 : 1;
  }

  Assessed withConditions(List<Condition> found) {
    return new Assessed(candidate, reach, capacity, availableKva, reason, partner, found);
  }

  Assessed withPartner(@Nullable Assessed reserve, double both, @Nullable Reason why) {
    return new Assessed(candidate, reach, capacity, both, why, reserve, conditions);
  }
}
