package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.AreaFlow;
import io.headroom.capacity.flow.Moment;
import io.headroom.network.Direction;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import java.util.BitSet;

/**
 * One area that is a tree: a moment is solved and taken, then any of its buses may be asked.
 *
 * <p>One thread at a time; the next moment reuses all arrays.
 */
final class AreaHosting implements AreaAnswers {
  private final HostingBasis basis;
  private final SupplyGrid grid;
  private final int area;
  private final AreaFlow flow;
  private final HostingLimits limits;
  private final HostingSweep sweep;
  private final double[] p;
  private final double[] q;
  private final double[] voltage;
  private final BitSet unknown = new BitSet();
  private double surplusKva;

  AreaHosting(HostingBasis basis, int area) {
    this.basis = basis;
    this.grid = basis.grid();
    this.area = area;
    flow = new AreaFlow(basis.loads(), area);
    limits = new AreaLimits(basis).of(area);
    sweep = new HostingSweep(limits);
    p = new double[grid.busCount(area)];
    q = new double[p.length];
    voltage = new double[p.length];
  }

  /** A state that cannot be solved is one nobody knows: what is in service has a voltage. */
  @Override
  public void take(Moment moment) {
    unknown.clear();
    surplusKva = 0;
    if (!flow.solve(moment)) {
      unknown.set(0, p.length);
      return;
    }
    for (int bus = 0; bus < p.length; bus++) {
      p[bus] = flow.pPu(bus);
      q[bus] = flow.qPu(bus);
      voltage[bus] = flow.voltagePu(bus);
      unknown.set(bus, !flow.isKnown(bus));
    }
    if (unknown.get(SupplyGrid.LV_BUS)) {
      unknown.set(0, p.length);
    }
    sweep.take(p, q, voltage);
    if (moment.direction() == Direction.DEMAND) {
      surplusKva = surplus(moment);
    }
  }

  /** The sum of the feeders over what the main transformers are known to carry. */
  private double surplus(Moment moment) {
    double known = 0;
    for (int transformer : grid.transformers(area)) {
      known += basis.knownKva(transformer, moment);
    }
    double through = Math.hypot(flow.pIntoPu(SupplyGrid.LV_BUS), flow.qIntoPu(SupplyGrid.LV_BUS));
    return Double.isNaN(known) ? 0 : through * SupplyGrid.BASE_KVA - known;
  }

  boolean isKnown(int bus) {
    return !unknown.get(bus);
  }

  Surroundings around(double aboveKva) {
    return new Surroundings(aboveKva, surplusKva);
  }

  /** The state taken, per unit. */
  double[] pPu() {
    return p;
  }

  double[] qPu() {
    return q;
  }

  double voltagePu(int bus) {
    return voltage[bus];
  }

  HostingLimits limits() {
    return limits;
  }

  @Override
  public double kva(int bus, Addition addition, double aboveKva) {
    if (unknown.get(bus) || Double.isNaN(aboveKva)) {
      return Double.NaN;
    }
    return sweep.kva(bus, addition, around(aboveKva));
  }

  @Override
  public void scan(Addition addition, double aboveKva, HostingColumns into) {
    if (Double.isNaN(aboveKva) || unknown.get(SupplyGrid.LV_BUS)) {
      into.forget(0, p.length);
      return;
    }
    sweep.scan(addition, around(aboveKva), into);
    for (int bus = unknown.nextSetBit(0); bus >= 0; bus = unknown.nextSetBit(bus + 1)) {
      into.forget(bus, bus + 1);
    }
  }

  @Override
  public Hosted hosted(int bus, Addition addition, Hosted above) {
    int asset = grid.assetOf(area, bus);
    double kva = kva(bus, addition, above.kva());
    if (Double.isNaN(kva)) {
      int unknownAsset = Double.isNaN(above.kva()) ? above.bindingAsset() : asset;
      return Hosted.unknown(unknownAsset, Solver.RADIAL);
    }
    if (sweep.limit() == LimitKind.ABOVE) {
      return new Hosted(
          kva, above.reason(), above.bindingAsset(), lowestPu(bus), voltage[bus], above.solver());
    }
    int binding = grid.assetOf(area, sweep.limitBus());
    Reason reason = AreaReasons.of(sweep.limit(), binding, basis);
    return new Hosted(kva, reason, binding, lowestPu(bus), voltage[bus], Solver.RADIAL);
  }

  /** Lowest voltage of the bus's own feeder in the state taken. */
  private double lowestPu(int bus) {
    double lowest = voltage[bus];
    int feeder = limits.feeder(bus);
    for (int at = 0; feeder != HostingLimits.NO_FEEDER && at < voltage.length; at++) {
      if (limits.feeder(at) == feeder) {
        lowest = Math.min(lowest, voltage[at]);
      }
    }
    return lowest;
  }

  @Override
  public double[] voltagesWith(int bus, Addition addition, double kva) {
    if (unknown.get(bus)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double[] pWith = p.clone();
    double[] qWith = q.clone();
    pWith[bus] += addition.p() * kva / SupplyGrid.BASE_KVA;
    qWith[bus] += addition.q() * kva / SupplyGrid.BASE_KVA;
    if (!flow.solve(pWith, qWith)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double lowest = flow.voltagePu(bus);
    int feeder = limits.feeder(bus);
    for (int at = 0; feeder != HostingLimits.NO_FEEDER && at < p.length; at++) {
      if (limits.feeder(at) == feeder) {
        lowest = Math.min(lowest, flow.voltagePu(at));
      }
    }
    return new double[] {flow.voltagePu(bus), lowest};
  }

  @Override
  public double unexplainedShare(int feeder) {
    return flow.unexplainedShare(feeder);
  }
}
