package io.headroom.store;

import io.headroom.capacity.Reservation;
import io.headroom.network.AssetKind;
import io.headroom.request.Application;
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
    Application application = request.application();
    if (application.takenKva() == 0) {
      return List.of();
    }
    Reservation reservation =
        new Reservation(
            request.id(),
            request.holding().points(),
            application.use(),
            application.takenKva(),
            application.on(),
            request.holding().expiresOn());
    List<String> feeders =
        lines.stream()
            .map(ClaimLine::key)
            .filter(key -> key.kind() == AssetKind.FEEDER)
            .map(LedgerKey::assetId)
            .toList();
    return List.of(LedgerChange.taken(sequence, reservation).below(feeders));
  }
}
