package io.headroom.capacity;

import io.headroom.network.Direction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All reservations that are held on one day, and what they take of every asset. Immutable. */
final class Reserved {
  private final Map<String, Reservation> held;
  private final ReservedColumn demand;
  private final ReservedColumn generation;

  private Reserved(
      Map<String, Reservation> held, ReservedColumn demand, ReservedColumn generation) {
    this.held = held;
    this.demand = demand;
    this.generation = generation;
  }

  static Reserved none(int assets) {
    ReservedColumn empty = ReservedColumn.none(assets);
    return new Reserved(Map.of(), empty, empty);
  }

  Collection<Reservation> held() {
    return Collections.unmodifiableCollection(held.values());
  }

  /** Those that the other does not hold in just this way. */
  List<Reservation> unlike(Reserved other) {
    return held.values().stream().filter(r -> !r.equals(other.held.get(r.id()))).toList();
  }

  int tenths(Direction direction, int asset) {
    return (direction == Direction.DEMAND ? demand : generation).tenths(asset);
  }

  boolean hasGenerationOf(Reserved other) {
    return generation == other.generation;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** What is not in the target is given back, what is new in it is taken; the rest stays. */
  Reserved become(Collection<Reservation> target, LocalDate day, Commitments commitments) {
    Map<String, Reservation> next = new LinkedHashMap<>();
    for (Reservation reservation : target) {
      if (reservation.isInForceOn(day) && !commitments.isDelivered(reservation)) {
        next.put(reservation.id(), reservation);
      }
    }
    Columns columns = new Columns(demand.change(), generation.change(), commitments);
    for (Reservation old : held.values()) {
      if (!old.equals(next.get(old.id()))) {
        columns.book(old, -1);
      }
    }
    for (Reservation reservation : next.values()) {
      if (!reservation.equals(held.get(reservation.id()))) {
        columns.book(reservation, 1);
      }
    }
    return new Reserved(next, columns.demand().build(), columns.generation().build());
  }

  private record Columns(
      ReservedColumn.Builder demand, ReservedColumn.Builder generation, Commitments commitments) {
    void book(Reservation reservation, int sign) {
      boolean isDemand = reservation.direction() == Direction.DEMAND;
      ReservedColumn.Builder column = isDemand ? demand : generation;
      for (Booking booking : commitments.bookings(reservation)) {
        column.add(booking.asset(), sign * booking.net());
      }
    }
  }
}
