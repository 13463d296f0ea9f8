package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.Moment;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import java.util.Arrays;

/**
 * An area with a loop or two sources: asked by bisection, each trial a general load flow of the
 * whole area, some milliseconds long.
 *
 * <p>Power takes several ways there, so every branch and bus of the area is judged, not only those
 * of the supply path. Studied at the peak and the typical noon; of the hours nothing is known.
 */
final class MeshedHosting implements AreaAnswers {
  private static final double FIRST_SIZE_KVA = 256;
  private static final double BOUNDLESS_KVA = 1e9;
  private static final double TOLERANCE_KVA = 0.5;

  private final HostingBasis basis;
  private final AreaMoment state;
  private final MeshedCheck check;
  private final double[] p;
  private final double[] q;

  MeshedHosting(HostingBasis basis, int area) {
    this.basis = basis;
    HostingLimits limits = new AreaLimits(basis).of(area);
    state = new AreaMoment(basis, area, limits);
    check = new MeshedCheck(limits, state.flow);
    p = new double[basis.grid().busCount(area)];
    q = new double[p.length];
  }

  @Override
  public void take(Moment moment) {
    if (moment.isHour()) {
      state.unknown.set(0, p.length);
    } else if (state.take(moment)) {
      check.remember();
    }
  }

  @Override
  public double kva(int bus, Addition addition, double aboveKva) {
    if (state.unknown.get(bus) || Double.isNaN(aboveKva)) {
      return Double.NaN;
    }
    check.ask(bus, addition, state.around(aboveKva));
    double low = 0;
    double high = FIRST_SIZE_KVA;
    while (!breaks(bus, addition, high)) {
      low = high;
      high *= 2;
      if (high > BOUNDLESS_KVA) {
        return Double.POSITIVE_INFINITY;
      }
    }
    while (high - low > TOLERANCE_KVA) {
      double middle = (low + high) / 2;
      if (breaks(bus, addition, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    breaks(bus, addition, high);
    return low;
  }

  private boolean breaks(int bus, Addition addition, double kva) {
    return check.isBroken(solve(bus, addition, kva));
  }

  private boolean solve(int bus, Addition addition, double kva) {
    System.arraycopy(state.p, 0, p, 0, p.length);
    System.arraycopy(state.q, 0, q, 0, q.length);
    p[bus] += addition.p() * kva / SupplyGrid.BASE_KVA;
    q[bus] += addition.q() * kva / SupplyGrid.BASE_KVA;
    return state.flow.solve(p, q);
  }

  @Override
  public void scan(Addition addition, double aboveKva, HostingColumns into) {
    Arrays.fill(into.kva, Double.NaN);
    for (int bus = SupplyGrid.LV_BUS; bus < p.length; bus++) {
      into.kva[bus] = kva(bus, addition, aboveKva);
      boolean known = !Double.isNaN(into.kva[bus]);
      into.kind[bus] = known ? check.kind() : LimitKind.NONE;
      into.bus[bus] = known ? check.bus() : bus;
    }
  }

  @Override
  public Hosted hosted(int bus, Addition addition, Hosted above) {
    double kva = kva(bus, addition, above.kva());
    int place = basis.grid().assetOf(state.area, bus);
    if (Double.isNaN(kva)) {
      boolean unknownAbove = Double.isNaN(above.kva());
      return Hosted.unknown(unknownAbove ? above.bindingAsset() : place, Solver.GENERAL);
    }
    boolean byAbove = check.kind() == LimitKind.ABOVE;
    int binding = byAbove ? above.bindingAsset() : basis.grid().assetOf(state.area, check.bus());
    Reason reason = byAbove ? above.reason() : AreaReasons.of(check.kind(), binding, basis);
    double lowest = state.lowestPu(bus);
    return new Hosted(kva, reason, binding, lowest, state.voltage[bus], Solver.GENERAL);
  }

  @Override
  public double busPu(int bus, Addition addition, double kva) {
    return !state.unknown.get(bus) && solve(bus, addition, kva)
        ? state.flow.voltagePu(bus)
        : Double.NaN;
  }
}
