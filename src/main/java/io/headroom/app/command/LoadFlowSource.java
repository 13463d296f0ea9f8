package io.headroom.app.command;

import io.headroom.app.ReportText;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.PeakLoadFlow;
import io.headroom.capacity.flow.SolvedLoops;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.exchange.MatpowerCase;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.power.LoadFlow;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A kind of file whose load flow can be worked out. */
@FunctionalInterface
interface LoadFlowSource {
  /**
   * Reads and solves.
   *
   * @throws IllegalArgumentException when the file cannot be used, with what was expected where
   */
  LoadFlowSolution solve(Path path) throws IOException;

  /** By the ending of the name. */
  static LoadFlowSource of(Path path) {
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".m")) {
      return LoadFlowSource::ofCase;
    }
    return LoadFlowSource::ofDataset;
  }

  private static LoadFlowSolution ofCase(Path path) throws IOException {
    return LoadFlow.solve(MatpowerCase.read(path));
  }

  /** The state that the meters saw at the peak. */
  private static LoadFlowSolution ofDataset(Path path) {
    try (ImportProgress progress = ImportProgress.start()) {
      ImportResult result = DatasetImporter.read(path, progress);
      GridDataset dataset = result.dataset();
      if (dataset == null) {
        throw new IllegalArgumentException(ReportText.rejection(path.toString(), result.report()));
      }
      return ofDataset(dataset);
    }
  }

  private static LoadFlowSolution ofDataset(GridDataset dataset) {
    String version = dataset.identity().ruleSet();
    RuleSet rules = version == null ? RuleSet.builtIn() : RuleSet.ofVersion(version);
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), new IssueLog());
    Headroom headroom = SolvedLoops.assess(dataset, forest, rules, dataset.identity().asOf());
    HourlyLoading hours = HourlyLoading.of(dataset, forest, rules, headroom);
    return PeakLoadFlow.solve(GridLoads.of(dataset, SupplyGrid.of(forest), rules, hours));
  }
}
