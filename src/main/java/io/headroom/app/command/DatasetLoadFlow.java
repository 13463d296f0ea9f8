package io.headroom.app.command;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.GridSolution;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.flow.SolvedLoops;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The peak of a delivery, with its promises of the as-of date, as the server would compute it. */
final class DatasetLoadFlow {
  private DatasetLoadFlow() {}

  /**
   * @param notes takes a sentence for whatever is left out
   * @throws IllegalArgumentException when the delivery is rejected, with the reasons
   */
  static LoadFlowSolution solve(Path path, Consumer<String> notes) {
    GridSolution solved = GridSolution.solve(loads(accepted(path)), Moment.PEAK);
    tell(notes, "not converged, left out, the area of: ", solved.divergedAreas());
    tell(
        notes,
        "left out, head not measured and a transformer without data: ",
        solved.unknownFeeders());
    return solved.solution();
  }

  private static void tell(Consumer<String> notes, String what, List<String> ids) {
    if (!ids.isEmpty()) {
      notes.accept(what + String.join(", ", ids));
    }
  }

  private static GridDataset accepted(Path path) {
    try (ImportProgress progress = ImportProgress.start()) {
      ImportResult result = DatasetImporter.read(path, progress);
      GridDataset dataset = result.dataset();
      if (dataset == null) {
        throw new IllegalArgumentException(
            "the delivery is rejected: " + String.join("; ", result.report().reasons()));
      }
      return dataset;
    }
  }

  private static GridLoads loads(GridDataset dataset) {
    RuleSet rules = RuleSet.ofVersionOrBuiltIn(dataset.identity().ruleSet());
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), new IssueLog());
    Headroom headroom = SolvedLoops.assess(dataset, forest, rules, dataset.identity().asOf());
    HourlyLoading hours = HourlyLoading.of(dataset, forest, rules, headroom);
    return GridLoads.of(dataset, SupplyGrid.of(forest), rules, hours);
  }
}
