package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.Moment;
import io.headroom.network.Direction;
import io.headroom.power.SupplyGrid;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Studies one area at all moments, one after the other, by one thread. */
final class AreaWork {
  private final HostingBasis basis;
  private final SupplyGrid grid;
  private final Addition demand;
  private final BooleanSupplier stopped;

  AreaWork(HostingBasis basis, BooleanSupplier stopped) {
    this.basis = basis;
    this.grid = basis.grid();
    this.demand = Addition.demand(basis.rules().studyPowerFactor());
    this.stopped = stopped;
  }

  /**
   * Fills the study of an area.
   *
   * @param above what the place it hangs from can take, by slot of the moments; null at the top
   * @throws CancellationException when the run is stopped
   */
  void fill(AreaStudy study, @Nullable PlaceColumns above) {
    AreaAnswers answers = AreaAnswers.of(basis, study.area());
    HostingColumns found = new HostingColumns(grid.busCount(study.area()));
    for (Moment moment : AreaStudy.MOMENTS) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException("the study was stopped");
      }
      answers.take(moment);
      int slot = AreaStudy.slot(moment);
      double aboveKva = above == null ? Double.POSITIVE_INFINITY : above.kva[slot];
      boolean draws = moment.direction() == Direction.DEMAND;
      answers.scan(draws ? demand : Addition.GENERATION, aboveKva, found);
      for (int bus = SupplyGrid.LV_BUS; bus < found.kva.length; bus++) {
        write(study, bus, found, moment);
        if (found.kind[bus] == LimitKind.ABOVE && above != null) {
          study.columns(moment).nameFrom(bus, above, slot);
        }
      }
    }
  }

  private void write(AreaStudy study, int bus, HostingColumns found, Moment moment) {
    if (Double.isNaN(found.kva[bus])) {
      int place = grid.assetOf(study.area(), bus);
      study.columns(moment).set(bus, Double.NaN, Reason.NO_DATA, place);
      return;
    }
    int binding = grid.assetOf(study.area(), found.bus[bus]);
    Reason reason = AreaReasons.of(found.kind[bus], binding, basis);
    study.columns(moment).set(bus, found.kva[bus], reason, binding);
  }
}
