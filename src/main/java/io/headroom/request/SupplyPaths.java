package io.headroom.request;

import io.headroom.capacity.Booking;
import io.headroom.capacity.Reservation;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.List;

/** What those who hold capacity take along the supply paths of a snapshot. */
public final class SupplyPaths {
  private final Snapshot snapshot;
  private final Assets assets;

  public SupplyPaths(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.assets = snapshot.forest().assets();
  }

  /** Empty when it takes nothing, or when one of its points is not in the snapshot. */
  public List<ClaimLine> of(ConnectionRequest request) {
    boolean isThere = request.holding().points().stream().allMatch(id -> assets.find(id) >= 0);
    return isThere ? request.reservation().map(this::lines).orElse(List.of()) : List.of();
  }

  private List<ClaimLine> lines(Reservation reservation) {
    return snapshot.headroom().bookings(reservation).stream()
        .map(booking -> line(booking, reservation))
        .toList();
  }

  private ClaimLine line(Booking booking, Reservation reservation) {
    LedgerKey key = LedgerKey.of(reservation.direction(), booking.asset(), assets);
    return new ClaimLine(key, booking.net(), booking.gross(), booking.net());
  }
}
