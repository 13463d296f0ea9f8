package io.headroom.request;

import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import java.util.Optional;

/** How much of each asset may be reserved altogether, in VA of demand or W of generation. */
@FunctionalInterface
public interface Limits {
  /** No data, or no such asset any more: nothing can be reserved there. */
  long UNKNOWN = Long.MIN_VALUE;

  /** May be negative; {@link #UNKNOWN} without data. */
  long of(LedgerKey key);

  /**
   * What a request that has waited takes if it is held now at its main point; empty when something
   * that no ledger knows, such as the voltage, forbids it.
   *
   * @param claimed what it has claimed, without a reservation
   */
  default Optional<Claim> renewed(ConnectionRequest request, Claim claimed) {
    return Optional.of(claimed);
  }

  /** For how many months capacity is held. */
  default int months(SupplyVoltage voltage) {
    return RuleSet.builtIn().reservationMonths(voltage);
  }
}
