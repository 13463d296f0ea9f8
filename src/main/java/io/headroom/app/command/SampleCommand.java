package io.headroom.app.command;

import io.headroom.ingest.sink.DatasetSink;
import io.headroom.sample.SampleCounty;
import io.headroom.sample.SampleOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a synthetic network: the sample county, or a larger one for load tests. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Make a synthetic network; the same options make the same rows.")
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--transformers",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Distribution transformers to make (default: ${DEFAULT-VALUE}).")
  private int transformers;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which of the endlessly many networks (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "<folder|.gpkg>",
      required = true,
      description = "Where to write.")
  private String out = "";

  @Override
  public Integer call() throws IOException {
    SampleOptions options = options();
    Path target = Paths.of(out);
    try (ImportProgress progress = ImportProgress.start();
        DatasetSink sink = DatasetSink.to(target)) {
      SampleCounty.generate(options, sink, progress);
    }
    PrintWriter writer = spec.commandLine().getOut();
    writer.println("Written to " + target + ". Next: headroom check " + target);
    writer.flush();
    return 0;
  }

  private SampleOptions options() {
    try {
      return new SampleOptions(transformers, seed);
    } catch (IllegalArgumentException outside) {
      throw new CommandFailed(CommandLines.wrongUsage(), "--transformers: " + outside.getMessage());
    }
  }
}
