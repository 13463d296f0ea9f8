package io.headroom.request;

import io.headroom.capacity.Booking;
import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Reservation;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Need;
import io.headroom.lookup.Reserve;
import io.headroom.network.AssetKind;
import io.headroom.snapshot.Ledger;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a request would take of the grid: every asset of its supply path, of both paths for a
 * dual supply, what both share once.
 *
 * @param reservation as the ledger in memory follows it; null when nothing is taken
 * @param seen by feeder, the mark of what was reserved there when the voltage was judged: what is
 *     reserved anew on a feeder may be too much for it together, though each alone was not
 */
public record Claim(
    @Nullable Reservation reservation, List<ClaimLine> lines, Map<LedgerKey, Long> seen) {
  /** Takes nothing of the grid. */
  public static final Claim NOTHING = new Claim(null, List.of());

  private static final double UNITS = 1000;
  private static final double BINARY_NOISE = 1e-6;

  public Claim {
    lines = List.copyOf(lines);
    seen = Map.copyOf(seen);
  }

  /** Whose voltage nobody has judged. */
  public Claim(@Nullable Reservation reservation, List<ClaimLine> lines) {
    this(reservation, lines, Map.of());
  }

  /**
   * What an option of the look-up takes, with the shares of its rows: what the look-up says fits,
   * fits.
   *
   * @throws IllegalArgumentException for an option without a supply path
   */
  public static Claim of(String requestId, ConnectionOption option, Need need, Snapshot snapshot) {
    Reserve reserve = option.reserve();
    List<CapacityRow> rows = new ArrayList<>(option.rows());
    List<String> points = new ArrayList<>(List.of(pointOf(option.rows(), snapshot)));
    if (reserve != null) {
      rows.addAll(reserve.rows());
      points.add(pointOf(reserve.rows(), snapshot));
    }
    int months = snapshot.rules().reservationMonths(option.level());
    Reservation reservation =
        new Reservation(
            requestId,
            points,
            need.use(),
            need.kva(),
            snapshot.day(),
            snapshot.day().plusMonths(months));
    List<ClaimLine> lines = lines(reservation, rows, snapshot);
    boolean judged = option.outlook().voltage() != null;
    return new Claim(reservation, lines, judged ? seen(lines, snapshot.ledger()) : Map.of());
  }

  private static Map<LedgerKey, Long> seen(List<ClaimLine> lines, Ledger ledger) {
    Map<LedgerKey, Long> marks = new HashMap<>();
    for (ClaimLine line : lines) {
      LedgerKey key = line.key();
      if (key.kind() == AssetKind.FEEDER) {
        marks.put(key, ledger.mark(key.direction(), key.assetId()));
      }
    }
    return marks;
  }

  private static String pointOf(List<CapacityRow> rows, Snapshot snapshot) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("nothing supplies this point");
    }
    return snapshot.forest().assets().id(rows.get(0).asset());
  }

  private static List<ClaimLine> lines(
      Reservation reservation, List<CapacityRow> rows, Snapshot snapshot) {
    Map<Integer, Double> shares = new HashMap<>();
    rows.forEach(row -> shares.merge(row.asset(), row.coefficient(), Math::max));
    List<ClaimLine> lines = new ArrayList<>();
    for (Booking booking : snapshot.headroom().bookings(reservation)) {
      double share = shares.getOrDefault(booking.asset(), 1.0);
      long needed = (long) Math.ceil(reservation.kva() * share * UNITS - BINARY_NOISE);
      LedgerKey key =
          LedgerKey.of(reservation.direction(), booking.asset(), snapshot.forest().assets());
      lines.add(
          new ClaimLine(key, booking.net(), booking.gross(), Math.max(needed, booking.net())));
    }
    return lines;
  }
}
