package io.headroom.request;

import io.headroom.snapshot.LedgerChange;
import java.util.List;

/**
 * A request after a change, as it was written.
 *
 * @param changes of the ledger, committed
 */
public record Changed(ConnectionRequest request, List<LedgerChange> changes) {
  public Changed {
    changes = List.copyOf(changes);
  }
}
