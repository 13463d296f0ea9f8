package io.headroom.app.command;

import io.headroom.sample.SampleCounty;
import io.headroom.sample.SampleOptions;
import io.headroom.sample.SamplePlaces;
import io.headroom.sample.SamplePlacesOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a synthetic network: the sample county, a larger one, or places without a network. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Make a synthetic network; the same options make the same rows.")
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--transformers",
      paramLabel = "N",
      description = "Distribution transformers to make (default: 3000).")
  private @Nullable Integer transformers;

  @Option(
      names = "--places",
      paramLabel = "N",
      description = "Make so many places and no network, for load tests of the address search.")
  private @Nullable Integer places;

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
    Path target = Paths.of(out);
    if (places == null) {
      writeNetwork(target);
      tell("Written to " + target + ". Next: headroom check " + target);
    } else {
      writePlaces(target, places);
      tell("Written to " + target + ": " + places + " places, no network.");
    }
    return 0;
  }

  private void writeNetwork(Path target) throws IOException {
    SampleOptions options = networkOptions();
    try (ImportProgress progress = ImportProgress.start()) {
      SampleCounty.write(options, target, progress);
    }
  }

  private void writePlaces(Path target, int wanted) throws IOException {
    SamplePlacesOptions options = placesOptions(wanted);
    try (ImportProgress progress = ImportProgress.start()) {
      SamplePlaces.write(options, target, progress);
    }
  }

  private SampleOptions networkOptions() {
    int wanted = transformers == null ? SampleOptions.SHIPPED.transformers() : transformers;
    try {
      return new SampleOptions(wanted, seed);
    } catch (IllegalArgumentException outside) {
      throw wrongUsage("--transformers: " + outside.getMessage());
    }
  }

  private SamplePlacesOptions placesOptions(int wanted) {
    if (transformers != null) {
      throw wrongUsage("--transformers and --places: expected one of them, got both");
    }
    try {
      return new SamplePlacesOptions(wanted, seed);
    } catch (IllegalArgumentException outside) {
      throw wrongUsage("--places: " + outside.getMessage());
    }
  }

  private static CommandFailed wrongUsage(String message) {
    return new CommandFailed(CommandLines.wrongUsage(), message);
  }

  private void tell(String message) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(message);
    writer.flush();
  }
}
