package io.headroom.snapshot;

import io.headroom.capacity.Reservation;
import io.headroom.network.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is reserved over the snapshot in service: the memory of what the store has committed.
 *
 * <p>Changes may arrive in any order and more than once. What was given back is remembered too, so
 * that a reservation that arrives after its own end does not come back to life. Immutable.
 */
public final class Ledger {
  public static final Ledger EMPTY = new Ledger(0, Map.of());

  private final long sequence;
  private final Map<String, LedgerChange> latest;
  private final long fingerprint;

  private Ledger(long sequence, Map<String, LedgerChange> latest) {
    this.sequence = sequence;
    this.latest = latest;
    long sum = 0;
    for (LedgerChange change : latest.values()) {
      sum += Objects.hash(change.requestId(), change.sequence());
    }
    this.fingerprint = sum;
  }

  /** The highest sequence number heard of. */
  public long sequence() {
    return sequence;
  }

  /**
   * Tells ledgers of one sequence number apart: a change may be heard of after a later one. The
   * same wherever the same is known.
   */
  public long fingerprint() {
    return fingerprint;
  }

  public List<Reservation> reservations() {
    List<Reservation> held = new ArrayList<>(latest.size());
    for (LedgerChange change : latest.values()) {
      Reservation reservation = change.reservation();
      if (reservation != null) {
        held.add(reservation);
      }
    }
    return held;
  }

  /**
   * The sum of the {@link LedgerMark marks} of all that is held on a feeder: the same as the
   * store's while this knows what the store has committed.
   */
  public long mark(Direction direction, String feeder) {
    long mark = 0;
    for (LedgerChange change : latest.values()) {
      Reservation reservation = change.reservation();
      if (reservation != null
          && reservation.direction() == direction
          && change.feeders().contains(feeder)) {
        mark += LedgerMark.of(change.requestId());
      }
    }
    return mark;
  }

  Ledger after(Collection<LedgerChange> changes) {
    Map<String, LedgerChange> next = new LinkedHashMap<>(latest);
    long highest = sequence;
    for (LedgerChange change : changes) {
      next.merge(change.requestId(), change, Ledger::later);
      highest = Math.max(highest, change.sequence());
    }
    return new Ledger(highest, next);
  }

  private static LedgerChange later(LedgerChange a, LedgerChange b) {
    return a.sequence() >= b.sequence() ? a : b;
  }
}
