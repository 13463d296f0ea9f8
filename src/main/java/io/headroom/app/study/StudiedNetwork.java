package io.headroom.app.study;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.GridState;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.flow.SolvedLoops;
import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;

/** A dataset traced and assessed on one day, ready to be studied. */
record StudiedNetwork(
    GridDataset dataset,
    SupplyForest forest,
    Headroom headroom,
    GridState peak,
    HostingStudy hosting) {

  static StudiedNetwork of(GridDataset dataset, LocalDate day) {
    RuleSet rules = RuleSet.ofVersionOrBuiltIn(dataset.identity().ruleSet());
    IssueLog alreadyReported = new IssueLog();
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), alreadyReported);
    Headroom headroom = SolvedLoops.assess(dataset, forest, rules, day);
    HourlyLoading hours = HourlyLoading.of(dataset, forest, rules, headroom);
    GridLoads loads = GridLoads.of(dataset, SupplyGrid.of(forest), rules, hours);
    HostingStudy hosting = HostingStudy.of(dataset, loads, rules, hours);
    return new StudiedNetwork(
        dataset, forest, hosting.checked(headroom), GridState.solve(loads, Moment.PEAK), hosting);
  }
}
