package io.headroom.snapshot;

import io.headroom.capacity.Reservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Capacity taken or given back for one request, as the store has committed it.
 *
 * @param sequence rises with every change of the ledger; of two of one request the later holds
 * @param reservation null when the capacity was given back
 * @param feeders ids of those that it is booked on
 */
public record LedgerChange(
    long sequence, String requestId, @Nullable Reservation reservation, List<String> feeders) {
  public LedgerChange {
    feeders = List.copyOf(feeders);
  }

  public static LedgerChange taken(long sequence, Reservation reservation) {
    return new LedgerChange(sequence, reservation.id(), reservation, List.of());
  }

  public static LedgerChange givenBack(long sequence, String requestId) {
    return new LedgerChange(sequence, requestId, null, List.of());
  }

  public LedgerChange below(List<String> heads) {
    return new LedgerChange(sequence, requestId, reservation, heads);
  }
}
