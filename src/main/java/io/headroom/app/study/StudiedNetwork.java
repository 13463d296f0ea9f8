package io.headroom.app.study;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;

/** A dataset traced and assessed on one day, ready to be studied. */
record StudiedNetwork(
    GridDataset dataset,
    RuleSet rules,
    SupplyForest forest,
    Headroom headroom,
    HostingStudy hosting) {

  static StudiedNetwork of(GridDataset dataset, LocalDate day) {
    String version = dataset.identity().ruleSet();
    RuleSet rules = version == null ? RuleSet.builtIn() : RuleSet.ofVersion(version);
    IssueLog alreadyReported = new IssueLog();
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), alreadyReported);
    Headroom headroom = Headroom.assess(dataset, forest, rules, day);
    HostingStudy hosting = HostingStudy.of(dataset, forest, rules, headroom);
    return new StudiedNetwork(dataset, rules, forest, headroom, hosting);
  }
}
