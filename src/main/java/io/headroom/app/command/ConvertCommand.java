package io.headroom.app.command;

import io.headroom.exchange.ConversionNotes;
import io.headroom.exchange.PandapowerConverter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a dataset of a network that another program wrote. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Make a dataset of a pandapower network; what it lacks is added by stated rules.")
final class ConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "<network.json>", description = "A network as pandapower saves it.")
  private String network = "";

  @Parameters(
      paramLabel = "<folder|.gpkg>",
      description = "Where to write; what a former conversion left there is replaced.")
  private String target = "";

  @Override
  public Integer call() throws IOException {
    Path source = Paths.existing(network);
    Path written = Paths.of(target);
    try {
      ConversionNotes notes = PandapowerConverter.convert(source, written);
      PrintWriter out = spec.commandLine().getOut();
      notes.written().forEach((layer, rows) -> out.printf("%-26s %9d rows%n", layer, rows));
      notes.remarks().forEach((remark, times) -> out.printf("%s (%d times)%n", remark, times));
      out.println("Written to " + written + ". Next: headroom check " + written);
      out.flush();
      return 0;
    } catch (IllegalArgumentException unusable) {
      throw new CommandFailed(1, source + " cannot be converted: " + unusable.getMessage());
    }
  }
}
