package io.headroom.capacity;

import io.headroom.network.GridDataset;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;

/** What every figure starts from: the delivery, who feeds whom, the rules, ratings, generation. */
record Basis(
    GridDataset dataset,
    SupplyForest forest,
    RuleSet rules,
    Ratings ratings,
    GenerationBelow generation,
    LoopFlows loops) {

  static Basis of(GridDataset dataset, SupplyForest forest, RuleSet rules) {
    return of(dataset, forest, rules, LoopFlows.NONE);
  }

  static Basis of(GridDataset dataset, SupplyForest forest, RuleSet rules, LoopFlows loops) {
    return new Basis(
        dataset,
        forest,
        rules,
        new Ratings(forest, rules),
        new GenerationBelow(dataset, forest, rules),
        loops);
  }

  Assets assets() {
    return forest.assets();
  }
}
