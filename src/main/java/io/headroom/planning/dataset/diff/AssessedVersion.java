package io.headroom.planning.dataset.diff;

import io.headroom.capacity.CapacityAssessment;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.PathShares;
import io.headroom.capacity.flow.SolvedLoops;
import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.planning.dataset.diff.CapacityMove.State;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;

/** One version as its ratings leave it on one day. */
record AssessedVersion(Headroom headroom, CapacityAssessment assessment, PathShares shares) {
  private static final double KVA_PER_MVA = 1000;

  static AssessedVersion of(GridDataset dataset, LocalDate day) {
    RuleSet rules = RuleSet.ofVersionOrBuiltIn(dataset.identity().ruleSet());
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), new IssueLog());
    Headroom headroom = SolvedLoops.assess(dataset, forest, rules, day);
    PathShares shares = PathShares.of(rules, Use.COMMERCIAL, Double.NaN, false);
    return new AssessedVersion(headroom, new CapacityAssessment(headroom, rules), shares);
  }

  Assets assets() {
    return headroom.forest().assets();
  }

  State state(int asset) {
    return new State(assessment.availableKva(asset, shares), headroom.grade(asset));
  }

  CapacityDiff.Total total() {
    int constrained = 0;
    for (int row = 0; row < assets().count(AssetKind.FEEDER); row++) {
      double kva = state(assets().asset(AssetKind.FEEDER, row)).availableKva();
      constrained += kva <= 0 ? 1 : 0;
    }
    double kva = 0;
    for (int row = 0; row < assets().count(AssetKind.MAIN_TRANSFORMER); row++) {
      double left = headroom.headroomKva(assets().asset(AssetKind.MAIN_TRANSFORMER, row));
      kva += left > 0 ? left : 0;
    }
    return new CapacityDiff.Total(constrained, kva / KVA_PER_MVA);
  }
}
