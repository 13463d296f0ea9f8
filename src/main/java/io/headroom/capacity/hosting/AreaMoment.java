package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.AreaFlow;
import io.headroom.capacity.flow.Moment;
import io.headroom.network.Direction;
import io.headroom.power.SupplyGrid;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One area at one moment, as its load flow left it: loads, voltages, what is not known of them.
 *
 * <p>Refilled for every moment; one thread.
 */
final class AreaMoment {
  final int area;
  final AreaFlow flow;
  final double[] p;
  final double[] q;
  final double[] voltage;
  final BitSet unknown = new BitSet();

  private final HostingBasis basis;

  /** By bus, used at the topmost of every feeder. */
  private final double[] lowest;

  private final int[] topmost;
  private double surplusKva;

  AreaMoment(HostingBasis basis, int area, HostingLimits limits) {
    this.basis = basis;
    this.area = area;
    flow = new AreaFlow(basis.loads(), area);
    p = new double[basis.grid().busCount(area)];
    q = new double[p.length];
    voltage = new double[p.length];
    lowest = new double[p.length];
    topmost = new int[p.length];
    for (int bus = 0; bus < p.length; bus++) {
      int parent = limits.grid().parent(bus);
      boolean inFeeder = limits.feeder(bus) != HostingLimits.NO_FEEDER;
      boolean below = inFeeder && limits.feeder(parent) == limits.feeder(bus);
      topmost[bus] = below ? topmost[parent] : bus;
    }
  }

  /**
   * Answers whether anything is known then. A state that cannot be solved is one nobody knows: what
   * is in service has a voltage.
   */
  boolean take(Moment moment) {
    unknown.clear();
    surplusKva = 0;
    if (!flow.solve(moment)) {
      unknown.set(0, p.length);
      return false;
    }
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    for (int bus = 0; bus < p.length; bus++) {
      p[bus] = flow.pPu(bus);
      q[bus] = flow.qPu(bus);
      voltage[bus] = flow.voltagePu(bus);
      lowest[topmost[bus]] = Math.min(lowest[topmost[bus]], voltage[bus]);
      unknown.set(bus, !flow.isKnown(bus));
    }
    if (unknown.get(SupplyGrid.LV_BUS)) {
      unknown.set(0, p.length);
      return false;
    }
    if (moment.direction() == Direction.DEMAND) {
      surplusKva = surplus(moment);
    }
    return true;
  }

  /** The sum of the feeders over what the main transformers are known to carry. */
  private double surplus(Moment moment) {
    double known = 0;
    for (int transformer : basis.grid().transformers(area)) {
      known += basis.knownKva(transformer, moment);
    }
    double through = Math.hypot(flow.pIntoPu(SupplyGrid.LV_BUS), flow.qIntoPu(SupplyGrid.LV_BUS));
    return Double.isNaN(known) ? 0 : through * SupplyGrid.BASE_KVA - known;
  }

  Surroundings around(double aboveKva) {
    return new Surroundings(aboveKva, surplusKva);
  }

  /** Lowest voltage of the bus's own feeder. */
  double lowestPu(int bus) {
    return lowest[topmost[bus]];
  }
}
