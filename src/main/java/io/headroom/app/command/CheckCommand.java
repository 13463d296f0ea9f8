package io.headroom.app.command;

import io.headroom.app.ReportText;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportReport;
import io.headroom.ingest.ImportResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a delivery as the server would, and says everything there is to say about it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Read a delivery and report on it: exit 0 accepted, 1 rejected, 2 wrong usage.")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "<descriptor|folder|.gpkg|.headroom>",
      description = "dataset.yml, a folder of GeoJSON files, a GeoPackage, or a prepared dataset.")
  private String source = "";

  @Option(names = "--json", description = "Write the report as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Path path = Paths.existing(source);
    ImportReport report = read(path).report();
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? ReportText.json(report) : ReportText.plain(path.toString(), report));
    out.flush();
    return report.accepted() ? 0 : 1;
  }

  private static ImportResult read(Path path) {
    try (ImportProgress progress = ImportProgress.start()) {
      return DatasetImporter.read(path, progress);
    }
  }
}
