package io.headroom.capacity.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.fixtures.GridSketch;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;

/** A dataset with everything a load flow needs, and its assets by id. */
record SolvedGrid(Headroom headroom, GridLoads loads) {
  private static final double BALANCE_PU = 1e-7;

  static SolvedGrid of(GridSketch sketch) {
    return of(sketch.dataset(), GridSketch.TODAY);
  }

  static SolvedGrid of(GridDataset dataset, LocalDate day) {
    RuleSet rules = RuleSet.builtIn();
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), new IssueLog());
    Headroom headroom = Headroom.assess(dataset, forest, rules, day);
    HourlyLoading hours = HourlyLoading.of(dataset, forest, rules, headroom);
    return new SolvedGrid(headroom, GridLoads.of(dataset, SupplyGrid.of(forest), rules, hours));
  }

  Assets assets() {
    return headroom.forest().assets();
  }

  int find(String id) {
    return assets().find(id);
  }

  GridState at(Moment moment) {
    return GridState.solve(loads, moment);
  }

  /** The area of an asset, solved at a moment. */
  AreaFlow area(String id, Moment moment) {
    AreaFlow flow = new AreaFlow(loads, loads.grid().areaOf(find(id)));
    assertThat(flow.solve(moment)).as("the area of %s converges", id).isTrue();
    return flow;
  }

  /** What the EMF feeds in is what the buses draw and the branches lose. */
  void assertBalanced(AreaFlow flow) {
    double drawn = flow.lossPu();
    for (int bus = 0; bus < loads.grid().busCount(flow.area()); bus++) {
      drawn += flow.pPu(bus);
    }
    assertThat(flow.pIntoPu(SupplyGrid.EMF_BUS))
        .as("infeed of the area of %s", assets().id(loads.grid().transformer(flow.area())))
        .isCloseTo(drawn, within(BALANCE_PU * Math.max(1, Math.abs(drawn))));
  }
}
