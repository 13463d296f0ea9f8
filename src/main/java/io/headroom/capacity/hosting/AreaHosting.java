package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.Moment;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import org.jspecify.annotations.Nullable;

/** An area that is a tree: asked along paths, by {@link HostingSweep}. */
final class AreaHosting implements AreaAnswers {
  private final HostingBasis basis;
  private final HostingLimits limits;
  private final HostingSweep sweep;
  private final AreaMoment state;

  AreaHosting(HostingBasis basis, int area) {
    this.basis = basis;
    limits = new AreaLimits(basis).of(area);
    sweep = new HostingSweep(limits);
    state = new AreaMoment(basis, area, limits);
  }

  HostingLimits limits() {
    return limits;
  }

  AreaMoment state() {
    return state;
  }

  @Override
  public void take(Moment moment) {
    if (state.take(moment)) {
      sweep.take(state.p, state.q, state.voltage);
    }
  }

  @Override
  public double kva(int bus, Addition addition, double aboveKva) {
    return state.unknown.get(bus) || Double.isNaN(aboveKva)
        ? Double.NaN
        : sweep.kva(bus, addition, state.around(aboveKva));
  }

  @Override
  public void scan(Addition addition, double aboveKva, HostingColumns into) {
    if (Double.isNaN(aboveKva) || state.unknown.get(SupplyGrid.LV_BUS)) {
      into.forget(0, state.p.length);
      return;
    }
    sweep.scan(addition, state.around(aboveKva), into);
    int bus = state.unknown.nextSetBit(0);
    for (; bus >= 0; bus = state.unknown.nextSetBit(bus + 1)) {
      into.forget(bus, bus + 1);
    }
  }

  @Override
  public Hosted hosted(int bus, Addition addition, Hosted above) {
    int place = basis.grid().assetOf(state.area, bus);
    double kva = kva(bus, addition, above.kva());
    if (Double.isNaN(kva)) {
      boolean unknownAbove = Double.isNaN(above.kva());
      return Hosted.unknown(unknownAbove ? above.bindingAsset() : place, Solver.RADIAL);
    }
    if (sweep.limit() == LimitKind.ABOVE) {
      return hosted(bus, kva, above.reason(), above.bindingAsset(), above.solver());
    }
    int binding = basis.grid().assetOf(state.area, sweep.limitBus());
    Reason reason = AreaReasons.of(sweep.limit(), binding, basis);
    return hosted(bus, kva, reason, binding, Solver.RADIAL);
  }

  private Hosted hosted(int bus, double kva, @Nullable Reason reason, int binding, Solver solver) {
    return new Hosted(kva, reason, binding, state.lowestPu(bus), state.voltage[bus], solver);
  }

  @Override
  public double busPu(int bus, Addition addition, double kva) {
    if (state.unknown.get(bus)) {
      return Double.NaN;
    }
    return kva == 0 ? state.voltage[bus] : sweep.voltagePu(bus, addition, kva);
  }
}
