package io.headroom.request;

import io.headroom.capacity.Booking;
import io.headroom.capacity.Reservation;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.List;

/** What those who hold capacity take along the supply paths of a snapshot. */
public final class SupplyPaths {
  private final Snapshot snapshot;

  public SupplyPaths(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Empty when it takes nothing, or when one of its points is not in the snapshot. */
  public List<ClaimLine> of(ConnectionRequest request) {
    Application application = request.application();
    Holding holding = request.holding();
    if (application.takenKva() == 0 || !isThere(holding)) {
      return List.of();
    }
    Reservation reservation =
        new Reservation(
            request.id(),
            holding.points(),
            application.use(),
            application.takenKva(),
            application.on(),
            holding.expiresOn());
    Assets assets = snapshot.forest().assets();
    List<ClaimLine> lines = new ArrayList<>();
    for (Booking booking : snapshot.headroom().bookings(reservation)) {
      LedgerKey key =
          new LedgerKey(
              reservation.direction(), assets.kind(booking.asset()), assets.id(booking.asset()));
      lines.add(new ClaimLine(key, booking.net(), booking.gross(), booking.net()));
    }
    return lines;
  }

  private boolean isThere(Holding holding) {
    return !holding.points().isEmpty()
        && holding.points().stream().allMatch(id -> snapshot.forest().assets().find(id) >= 0);
  }
}
