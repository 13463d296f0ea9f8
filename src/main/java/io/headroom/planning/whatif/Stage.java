package io.headroom.planning.whatif;

import io.headroom.capacity.CapacityAssessment;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.SolvedLoops;
import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;

/**
 * The network after so many changes: traced, its meters told what came and went, assessed, and
 * ready to be asked for voltages. The first stage is the snapshot itself.
 *
 * @param drawn the rows with the readings of the snapshot, for the next change to go on from
 */
record Stage(
    GridRows drawn,
    GridDataset dataset,
    Headroom headroom,
    CapacityAssessment assessment,
    SupplyGrid grid,
    HostingStudy hosting) {

  static Stage of(Snapshot snapshot, GridRows rows) {
    return new Stage(
        rows,
        snapshot.dataset(),
        snapshot.headroom(),
        snapshot.assessment(),
        SupplyGrid.of(snapshot.forest()),
        snapshot.hosting());
  }

  SupplyForest forest() {
    return headroom.forest();
  }

  Assets assets() {
    return forest().assets();
  }

  /** The rows traced, before anything is worked out. */
  record Traced(GridRows drawn, GridDataset dataset, SupplyForest forest) {
    static Traced of(GridRows drawn, Snapshot snapshot) {
      GridDataset dataset = drawn.in(snapshot.dataset());
      return new Traced(drawn, dataset, trace(dataset, snapshot.rules()));
    }
  }

  static SupplyForest trace(GridDataset dataset, RuleSet rules) {
    return EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), new IssueLog());
  }

  /** Works out a traced network on the day and with the reservations of the snapshot. */
  static Stage assessed(Traced traced, Snapshot snapshot, DeliveredLoads delivered) {
    Traced read = read(traced, snapshot, delivered);
    return of(traced.drawn(), read, SupplyGrid.of(read.forest()), snapshot);
  }

  private static Stage of(GridRows drawn, Traced read, SupplyGrid grid, Snapshot snapshot) {
    RuleSet rules = snapshot.rules();
    GridDataset dataset = read.dataset();
    Headroom headroom =
        SolvedLoops.assess(dataset, read.forest(), rules, snapshot.day())
            .reserving(snapshot.headroom().reservations());
    HourlyLoading hours = HourlyLoading.of(dataset, read.forest(), rules, headroom);
    GridLoads loads = GridLoads.of(dataset, grid, rules, hours);
    HostingStudy hosting = HostingStudy.of(dataset, loads, rules, hours);
    Headroom checked = hosting.checked(headroom);
    CapacityAssessment assessment = new CapacityAssessment(checked, rules);
    return new Stage(drawn, dataset, checked, assessment, grid, hosting);
  }

  /** The same network with other promises, which need no trace. */
  Stage promising(GridRows promised, Snapshot snapshot) {
    Traced same = new Traced(promised, promised.promisedIn(dataset), forest());
    return of(promised, same, grid, snapshot);
  }

  /** The same with what its meters would have read, where something hangs from other meters. */
  private static Traced read(Traced traced, Snapshot snapshot, DeliveredLoads delivered) {
    MovedMeters moved = new MovedMeters(delivered, new MeterChains(traced.forest()));
    if (!moved.isAnythingMoved()) {
      return traced;
    }
    GridRows rows = traced.drawn().copy();
    Traced plain = traced;
    if (GenerationRows.write(rows, moved, traced.forest().assets())) {
      plain = Traced.of(rows, snapshot);
    }
    new MeterRows(delivered, moved, plain.dataset(), plain.forest(), snapshot.rules())
        .writeTo(rows);
    return Traced.of(rows, snapshot);
  }
}
