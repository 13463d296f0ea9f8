package io.headroom.capacity.transfer;

import io.headroom.capacity.flow.AreaFlow;
import io.headroom.capacity.flow.AreaState;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.Moment;
import io.headroom.power.SupplyGrid;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The areas of the network at the peak of the year, each solved when it is first asked for. */
final class PeakAreas {
  private final GridLoads loads;
  private final AtomicReferenceArray<@Nullable AreaState> solved;

  PeakAreas(GridLoads loads) {
    this.loads = loads;
    this.solved = new AtomicReferenceArray<>(loads.grid().areaCount());
  }

  SupplyGrid grid() {
    return loads.grid();
  }

  AreaState area(int area) {
    AreaState state = solved.get(area);
    if (state == null) {
      state = AreaState.solve(new AreaFlow(loads, area), Moment.PEAK, grid());
      solved.set(area, state);
    }
    return state;
  }

  /** True when the area converged and the flow through the asset rests on known loads. */
  boolean isKnown(int asset) {
    AreaState state = area(grid().areaOf(asset));
    return state.converged() && state.isKnown(grid().busOf(asset));
  }
}
