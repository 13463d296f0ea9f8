package io.headroom.capacity.transfer;

import io.headroom.capacity.flow.AreaState;
import io.headroom.power.RadialLoadFlow;
import io.headroom.power.SupplyGrid;

/**
 * Both areas with a transfer in place, solved one opening after the other.
 *
 * <p>Loads are in kVA; of lines, at nominal voltage, so that they compare with ratings in amperes.
 * The main transformers keep the voltage behind them that the state before had. One thread.
 */
final class FlowAfter {
  private final TransferCase of;
  private final SupplyGrid supply;
  private final JoinedGrid joined;
  private final RadialLoadFlow taking;
  private final RadialLoadFlow giving;

  FlowAfter(TransferCase of) {
    this.of = of;
    this.supply = of.supply();
    this.joined = new JoinedGrid(of);
    this.taking = new RadialLoadFlow(joined.grid());
    this.giving = of.isOneArea() ? taking : new RadialLoadFlow(supply.grid(of.givingArea()));
  }

  /** Solves the side that takes the load, and of one area both. */
  boolean solveTaking(MovedLoad moved) {
    int buses = joined.grid().busCount();
    double[] p = new double[buses];
    double[] q = new double[buses];
    for (int bus = 0; bus < supply.busCount(of.takingArea()); bus++) {
      p[bus] = of.taking().pPu(bus);
      q[bus] = of.taking().qPu(bus);
    }
    for (int bus = joined.firstBus(); bus < joined.endBus(); bus++) {
      p[joined.copyOf(bus)] = moved.pPu(bus);
      q[joined.copyOf(bus)] = moved.qPu(bus);
      if (of.isOneArea()) {
        p[bus] -= moved.pPu(bus);
        q[bus] -= moved.qPu(bus);
      }
    }
    return taking.solveAgain(p, q, source(of.taking(), buses));
  }

  /** Solves the side that gives it away, where that is another area. */
  boolean solveGiving(MovedLoad moved) {
    if (of.isOneArea()) {
      return true;
    }
    int buses = supply.busCount(of.givingArea());
    double[] p = new double[buses];
    double[] q = new double[buses];
    for (int bus = 0; bus < buses; bus++) {
      p[bus] = of.giving().pPu(bus) - moved.pPu(bus);
      q[bus] = of.giving().qPu(bus) - moved.qPu(bus);
    }
    return giving.solveAgain(p, q, source(of.giving(), buses));
  }

  private static double[] source(AreaState state, int buses) {
    double[] source = new double[buses];
    source[SupplyGrid.EMF_BUS] = state.emfPu();
    return source;
  }

  /** What an asset of the taking area passes on, by its bus; export is none. */
  double takingKva(int bus) {
    return taking.pIntoPu(bus) < 0 ? 0 : flowKva(taking, bus);
  }

  /** What passes an asset of the taking area in either direction. */
  double eitherWayKva(int bus) {
    return flowKva(taking, bus);
  }

  /** What an asset of the giving area that stays where it is passes on; export is none. */
  double givingKva(int bus) {
    return giving.pIntoPu(bus) < 0 ? 0 : flowKva(giving, bus);
  }

  /** What passes the branch above the copy of a bus of the giving feeder. */
  double movedKva(int bus) {
    return flowKva(taking, joined.copyOf(bus));
  }

  private static double flowKva(RadialLoadFlow flow, int bus) {
    return SupplyGrid.BASE_KVA
        * (bus == SupplyGrid.LV_BUS
            ? Math.hypot(flow.pIntoPu(bus), flow.qIntoPu(bus))
            : flow.currentPu(bus));
  }

  /** What the asset of a bus passed on before anything was moved; export is none. */
  static double beforeKva(AreaState state, int bus) {
    if (state.pIntoPu(bus) < 0) {
      return 0;
    }
    return SupplyGrid.BASE_KVA
        * (bus == SupplyGrid.LV_BUS
            ? Math.hypot(state.pIntoPu(bus), state.qIntoPu(bus))
            : state.currentPu(bus));
  }

  /** Voltage of a bus of the joined grid. */
  double voltagePu(int bus) {
    return taking.voltagePu(bus);
  }

  int busCount() {
    return joined.grid().busCount();
  }
}
