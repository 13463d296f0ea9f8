package io.headroom.capacity.transfer;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.fixtures.GridSketch;
import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.util.List;

/** A drawn network with everything that a study of transfers is made from. */
record StudiedSketch(GridDataset dataset, Headroom headroom, GridLoads loads, TransferStudy study) {
  static final RuleSet RULES = RuleSet.builtIn();

  static StudiedSketch of(GridSketch sketch) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    Headroom headroom = Headroom.assess(dataset, forest, RULES, GridSketch.TODAY);
    HourlyLoading hours = HourlyLoading.of(dataset, forest, RULES, headroom);
    GridLoads loads = GridLoads.of(dataset, SupplyGrid.of(forest), RULES, hours);
    return new StudiedSketch(dataset, headroom, loads, TransferStudy.of(loads, RULES, headroom));
  }

  Network network() {
    return dataset.network();
  }

  SupplyForest forest() {
    return headroom.forest();
  }

  Assets assets() {
    return forest().assets();
  }

  int asset(String id) {
    return assets().find(id);
  }

  /** Transfers away from a feeder. */
  List<Transfer> from(String feeder) {
    return study.from(assets().row(assets().find(AssetKind.FEEDER, feeder)));
  }

  double freed(Transfer transfer, String id) {
    return study.freedKva(transfer, asset(id));
  }

  /** Id of the switch that a transfer opens; the section it cuts where there is none. */
  String opened(Transfer transfer) {
    return transfer.openedSwitch() >= 0
        ? network().switches().get(transfer.openedSwitch()).id()
        : assets().id(transfer.openedAsset());
  }
}
