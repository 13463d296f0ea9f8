package io.headroom.capacity.transfer;

import io.headroom.capacity.flow.AreaState;
import io.headroom.power.SupplyGrid;

/**
 * The load that goes over with a part of a feeder, by bus of the giving area, per unit.
 *
 * <p>What one side loses is what the other gets: both are read from the same two columns.
 */
final class MovedLoad {
  private final AreaState state;
  private final double[] p;
  private final double[] q;
  private double sumP;
  private double sumQ;

  /** {@code buses} and {@code state} are those of the giving area. */
  private MovedLoad(AreaState state, int buses) {
    this.state = state;
    this.p = new double[buses];
    this.q = new double[buses];
  }

  static MovedLoad of(Opening opening, TransferCase of) {
    SupplyGrid supply = of.supply();
    MovedLoad load = new MovedLoad(of.giving(), supply.busCount(of.givingArea()));
    for (int asset : opening.branches()) {
      for (int bus = supply.busOf(asset); bus < supply.endOf(asset); bus++) {
        load.take(bus, 1);
      }
    }
    if (opening.share() > 0) {
      load.take(supply.busOf(opening.asset()), opening.share());
    }
    return load;
  }

  private void take(int bus, double share) {
    p[bus] = share * state.pPu(bus);
    q[bus] = share * state.qPu(bus);
    sumP += p[bus];
    sumQ += q[bus];
  }

  double pPu(int bus) {
    return p[bus];
  }

  double qPu(int bus) {
    return q[bus];
  }

  /** 0 for a part that feeds in more than it draws. */
  double kva() {
    return sumP < 0 ? 0 : Math.hypot(sumP, sumQ) * SupplyGrid.BASE_KVA;
  }

  /** True when the bus of the giving area belongs to what is moved whole. */
  static boolean contains(Opening opening, SupplyGrid supply, int bus) {
    for (int asset : opening.branches()) {
      if (bus >= supply.busOf(asset) && bus < supply.endOf(asset)) {
        return true;
      }
    }
    return false;
  }
}
