package io.headroom.store;

import io.headroom.network.AssetKind;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.LedgerKey;
import io.headroom.snapshot.LedgerChange;
import java.util.List;

/** What the store has booked, as the ledger in memory follows it. */
final class LedgerChanges {
  private LedgerChanges() {}

  /** By which a request holds what it takes; none where it takes nothing. */
  static List<LedgerChange> taken(long sequence, ConnectionRequest request, List<ClaimLine> lines) {
    List<String> feeders =
        lines.stream()
            .map(ClaimLine::key)
            .filter(key -> key.kind() == AssetKind.FEEDER)
            .map(LedgerKey::assetId)
            .toList();
    return request.reservation().stream()
        .map(reservation -> LedgerChange.taken(sequence, reservation).below(feeders))
        .toList();
  }
}
