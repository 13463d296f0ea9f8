package io.headroom.capacity.flow;

import io.headroom.power.SupplyGrid;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the buses of one area draw at a moment, before the heads have had their say; in kW and kvar.
 *
 * <pre>
 *   P(bus) = α·scaled + fixed − share·firm + rest     + promised, once the heads are met
 * </pre>
 *
 * <p>Refilled for every moment; one thread.
 */
abstract class AreaLoads {
  final GridLoads loads;
  final AreaHeads heads;
  final double[] scaledKw;
  final double[] scaledKvar;
  final double[] fixedKw;

  /** What firm plants give in full. */
  final double[] firmKw;

  final double[] promisedKw;
  final double[] promisedKvar;

  /** By head: what {@link #target} is compared with when all loads count in full. */
  final double[] sum;

  /** By head: {@link #firmKw} added up. */
  final double[] firm;

  /** Heads that were not measured, with a transformer below that nobody knows the load of. */
  final BitSet unknownHeads = new BitSet();

  private final SupplyGrid grid;
  private final int area;
  private final double[][] columns;
  private final double[][] firstShares;
  private boolean unknownAtBusbar;

  AreaLoads(GridLoads loads, int area, AreaHeads heads) {
    this.loads = loads;
    this.grid = loads.grid;
    this.area = area;
    this.heads = heads;
    int n = grid.busCount(area);
    scaledKw = new double[n];
    scaledKvar = new double[n];
    fixedKw = new double[n];
    firmKw = new double[n];
    promisedKw = new double[n];
    promisedKvar = new double[n];
    sum = new double[heads.count()];
    firm = new double[heads.count()];
    columns =
        new double[][] {scaledKw, scaledKvar, fixedKw, firmKw, promisedKw, promisedKvar, sum, firm};
    firstShares = firstShares();
  }

  /** Writes all columns for a moment of this direction. */
  final void fill(Moment moment) {
    for (double[] column : columns) {
      Arrays.fill(column, 0);
    }
    unknownHeads.clear();
    unknownAtBusbar = false;
    for (int i = 0; i < loads.members.count(area); i++) {
      addMember(i, moment);
    }
    addPlants(moment);
    addPromises(moment);
  }

  abstract void addMember(int i, Moment moment);

  abstract void addPlants(Moment moment);

  abstract void addPromises(Moment moment);

  /** What was measured at a head: kVA at nominal voltage, or kW; NaN when nothing was. */
  abstract double target(int head, Moment moment);

  /** True when heads measured currents, false when they measured active power. */
  abstract boolean meetsCurrent();

  final int area() {
    return area;
  }

  final int member(int i) {
    return loads.members.get(area, i);
  }

  /** Bus that the i-th member draws from. */
  final int busOf(int member) {
    return grid.busOf(grid.forest().parent(member));
  }

  final void markUnknown(int head) {
    if (head == AreaHeads.NONE) {
      unknownAtBusbar = true;
    } else {
      unknownHeads.set(head);
    }
  }

  /** False when the load of something in the area is unknown, however small. */
  final boolean isWholeKnown() {
    return !unknownAtBusbar && unknownHeads.isEmpty();
  }

  /** False when the load of a transformer right at the busbar is unknown. */
  final boolean isBusbarKnown() {
    return !unknownAtBusbar;
  }

  /** How the rest of a head is spread over its first sections: by the ratings behind them. */
  final double[] firstShares(int head) {
    return firstShares[head];
  }

  private double[][] firstShares() {
    double[] rated = new double[grid.busCount(area)];
    for (int i = 0; i < loads.members.count(area); i++) {
      rated[busOf(member(i))] += loads.headroom.ratedKva(member(i));
    }
    double[][] shares = new double[heads.count()][];
    for (int head = 0; head < shares.length; head++) {
      shares[head] = sharesOf(heads.firstBuses[head], rated);
    }
    return shares;
  }

  private double[] sharesOf(int[] buses, double[] rated) {
    double[] shares = new double[buses.length];
    double total = 0;
    for (int i = 0; i < buses.length; i++) {
      int end = grid.endOf(grid.assetOf(area, buses[i]));
      for (int bus = buses[i]; bus < end; bus++) {
        shares[i] += rated[bus];
      }
      total += shares[i];
    }
    for (int i = 0; i < buses.length; i++) {
      shares[i] = total > 0 ? shares[i] / total : 1.0 / buses.length;
    }
    return shares;
  }
}
