package io.headroom.capacity.transfer;

import io.headroom.power.RadialGrid;
import io.headroom.power.SupplyGrid;
import java.util.Arrays;

/**
 * The neighbour's area with a whole feeder hung from a tie, the other way round.
 *
 * <pre>
 *   EMF ─ LV ─ F2 ─ … ─ b ─(tie)─ a' ═ s3 ═ n' ═ s2 ═ m' ═ s1 ═ head'
 *                                 │         └─ branches as they were
 * </pre>
 *
 * <p>Buses of the area keep their numbers; the feeder's come after them. A part that is not moved
 * carries no load and then has the voltage of the point where it was cut off. Charging of the
 * copied lines is left out, which errs to the low side. Immutable once made.
 */
final class JoinedGrid {
  private static final int NONE = -1;

  private final RadialGrid grid;
  private final int firstBus;
  private final int[] copies;

  JoinedGrid(TransferCase of) {
    SupplyGrid supply = of.supply();
    int feeder = of.way()[of.way().length - 1];
    this.firstBus = supply.busOf(feeder);
    this.copies = new int[supply.endOf(feeder) - firstBus];
    Arrays.fill(copies, NONE);
    RadialGrid giving = supply.grid(of.givingArea());
    RadialGrid.Builder joined = RadialGrid.builder(SupplyGrid.BASE_KVA);
    copyArea(supply.grid(of.takingArea()), joined);
    int[] wayBuses = Arrays.stream(of.way()).map(supply::busOf).toArray();
    turnRound(giving, wayBuses, supply.busOf(of.takingPath()[0]), joined);
    hangBranches(giving, joined);
    this.grid = joined.build();
  }

  private static void copyArea(RadialGrid from, RadialGrid.Builder to) {
    for (int bus = 0; bus < from.busCount(); bus++) {
      if (from.parent(bus) < 0) {
        to.source();
      } else {
        to.add(
            from.parent(bus),
            new RadialGrid.Branch(
                from.rPu(bus), from.xPu(bus), from.chargingPu(bus), from.ratio(bus)));
      }
    }
  }

  /** Each bus of the way now feeds the one that fed it; the tie itself has no impedance. */
  private void turnRound(RadialGrid giving, int[] way, int tieBus, RadialGrid.Builder joined) {
    int parent = tieBus;
    double r = 0;
    double x = 0;
    for (int bus : way) {
      parent = joined.add(parent, r, x);
      copies[bus - firstBus] = parent;
      r = giving.rPu(bus);
      x = giving.xPu(bus);
    }
  }

  private void hangBranches(RadialGrid giving, RadialGrid.Builder joined) {
    for (int i = 0; i < copies.length; i++) {
      if (copies[i] == NONE) {
        int bus = firstBus + i;
        int parent = copies[giving.parent(bus) - firstBus];
        copies[i] = joined.add(parent, giving.rPu(bus), giving.xPu(bus));
      }
    }
  }

  RadialGrid grid() {
    return grid;
  }

  /** Where a bus of the giving feeder is in the joined grid. */
  int copyOf(int bus) {
    return copies[bus - firstBus];
  }

  /** Bus of the giving area behind the head of the feeder: the first that has a copy. */
  int firstBus() {
    return firstBus;
  }

  /** One past the last bus of the giving feeder. */
  int endBus() {
    return firstBus + copies.length;
  }
}
