package io.headroom.capacity;

import io.headroom.network.Direction;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What is promised per asset on one day, in tenths of kVA or kW: by the commitments of the dataset,
 * by what is registered, and by reservations made since. Immutable.
 */
final class Committed {
  private final Commitments commitments;
  private final IntToDoubleFunction registeredKw;
  private final LocalDate day;
  private final int[] demand;
  private final int[] generation;
  private final Reserved reserved;

  private Committed(
      Commitments commitments, IntToDoubleFunction registeredKw, LocalDate day, int assets) {
    this.commitments = commitments;
    this.registeredKw = registeredKw;
    this.day = day;
    this.demand = commitments.on(day, Direction.DEMAND, asset -> 0);
    this.generation = commitments.on(day, Direction.GENERATION, registeredKw);
    this.reserved = Reserved.none(assets);
  }

  private Committed(Committed delivered, Reserved reserved) {
    this.commitments = delivered.commitments;
    this.registeredKw = delivered.registeredKw;
    this.day = delivered.day;
    this.demand = delivered.demand;
    this.generation = delivered.generation;
    this.reserved = reserved;
  }

  static Committed of(Basis basis, LocalDate day) {
    IntToDoubleFunction registeredKw = basis.generation().registeredKw();
    return new Committed(new Commitments(basis), registeredKw, day, basis.assets().count());
  }

  /** The same on another day; reservations that have expired by then are given back. */
  Committed on(LocalDate otherDay) {
    return otherDay.equals(day)
        ? this
        : new Committed(commitments, registeredKw, otherDay, demand.length)
            .reserving(reserved.held());
  }

  Committed reserving(Collection<Reservation> reservations) {
    return reservations.isEmpty() && reserved.isEmpty()
        ? this
        : new Committed(this, reserved.become(reservations, day, commitments));
  }

  boolean hasDeliveriesOf(Committed other) {
    return demand == other.demand;
  }

  boolean hasGenerationOf(Committed other) {
    return hasDeliveriesOf(other) && reserved.hasGenerationOf(other.reserved);
  }

  Collection<Reservation> reservations() {
    return reserved.held();
  }

  void forEachReservedUnlike(Committed other, CommitmentVisitor visitor) {
    reserved.unlike(other.reserved).forEach(held -> commitments.visit(held, visitor));
  }

  /** Every asset for which the reservations of the two differ. */
  BitSet bookedOtherwise(Committed other) {
    BitSet assets = new BitSet();
    forEachReservedUnlike(other, (commitment, asset, seen) -> assets.set(asset));
    other.forEachReservedUnlike(this, (commitment, asset, seen) -> assets.set(asset));
    return assets;
  }

  List<Booking> bookings(Reservation reservation) {
    return commitments.bookings(reservation);
  }

  int tenths(Direction direction, int asset) {
    int known = delivered(direction, asset);
    return known == Tenths.UNKNOWN ? known : known + reserved.tenths(direction, asset);
  }

  /** Without reservations. */
  int delivered(Direction direction, int asset) {
    return direction == Direction.DEMAND ? demand[asset] : generation[asset];
  }

  int reserved(Direction direction, int asset) {
    return reserved.tenths(direction, asset);
  }

  void forEach(Direction direction, CommitmentVisitor visitor) {
    commitments.forEach(day, direction, visitor);
    for (Reservation reservation : reserved.held()) {
      if (reservation.direction() == direction) {
        commitments.visit(reservation, visitor);
      }
    }
  }
}
