package io.headroom.request;

/** How much of each asset may be reserved altogether, in VA of demand or W of generation. */
@FunctionalInterface
public interface Limits {
  /** No data, or no such asset any more: nothing can be reserved there. */
  long UNKNOWN = Long.MIN_VALUE;

  /** May be negative; {@link #UNKNOWN} without data. */
  long of(LedgerKey key);

  /**
   * True when all that no ledger knows, such as the voltage, allows a request that has waited to be
   * held where it is claimed.
   */
  default boolean allows(ConnectionRequest request) {
    return true;
  }
}
