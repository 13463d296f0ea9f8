package io.headroom.snapshot;

import io.headroom.capacity.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * Capacity taken or given back for one request, as the store has committed it.
 *
 * @param sequence rises with every change of the ledger; of two of one request the later holds
 * @param reservation null when the capacity was given back
 */
public record LedgerChange(long sequence, String requestId, @Nullable Reservation reservation) {

  public static LedgerChange taken(long sequence, Reservation reservation) {
    return new LedgerChange(sequence, reservation.id(), reservation);
  }

  public static LedgerChange givenBack(long sequence, String requestId) {
    return new LedgerChange(sequence, requestId, null);
  }
}
