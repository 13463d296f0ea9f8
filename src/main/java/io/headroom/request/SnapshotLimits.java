package io.headroom.request;

import io.headroom.capacity.Booking;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reservation;
import io.headroom.lookup.CapacityLookup;
import io.headroom.network.Direction;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Ledger;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the snapshot in service leaves for reservations, asset by asset.
 *
 * <p>Reservations that the dataset brings as commitments have lowered its figures already, and the
 * store books them still: they are given back here, so that they count once.
 */
public final class SnapshotLimits implements Limits {
  private static final double UNITS = 1000;

  private final Snapshot snapshot;
  private final Headroom headroom;
  private final Assets assets;
  private final Map<Direction, Map<Integer, Long>> delivered = new EnumMap<>(Direction.class);

  public SnapshotLimits(Snapshot snapshot, Ledger ledger) {
    this.snapshot = snapshot;
    this.headroom = snapshot.headroom();
    this.assets = snapshot.forest().assets();
    List<Reservation> held = ledger.reservations();
    if (held.size() != headroom.reservations().size()) {
      giveBackDelivered(held);
    }
  }

  private void giveBackDelivered(List<Reservation> held) {
    Set<String> counted = new HashSet<>();
    headroom.reservations().forEach(reservation -> counted.add(reservation.id()));
    for (Reservation reservation : held) {
      if (!counted.contains(reservation.id()) && !snapshot.day().isAfter(reservation.expiresOn())) {
        giveBack(reservation);
      }
    }
  }

  private void giveBack(Reservation reservation) {
    Map<Integer, Long> sums =
        delivered.computeIfAbsent(reservation.direction(), d -> new HashMap<>());
    for (Booking booking : headroom.bookings(reservation)) {
      sums.merge(booking.asset(), booking.net(), Long::sum);
    }
  }

  @Override
  public long of(LedgerKey key) {
    int asset = assets.find(key.kind(), key.assetId());
    if (asset < 0 || headroom.isUnsolvedMesh(asset)) {
      return UNKNOWN;
    }
    double reservable = headroom.reservable(key.direction(), asset);
    return Double.isNaN(reservable)
        ? UNKNOWN
        : Math.round(reservable * UNITS)
            + delivered.getOrDefault(key.direction(), Map.of()).getOrDefault(asset, 0L);
  }

  @Override
  public Optional<Claim> renewed(ConnectionRequest request, Claim claimed) {
    InService served = new InService(snapshot, new CapacityLookup(snapshot));
    Renewal renewal = new Renewal(request, served);
    return renewal.holdableAtMainPoint().map(renewal::claim);
  }

  @Override
  public int months(SupplyVoltage voltage) {
    return snapshot.rules().reservationMonths(voltage);
  }
}
