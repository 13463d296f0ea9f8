package io.headroom.app.command;

import io.headroom.app.LoadFlowText;
import io.headroom.power.LoadFlowSolution;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works out voltages, flows and losses of a network. */
@Command(
    name = "loadflow",
    mixinStandardHelpOptions = true,
    description =
        "Work out voltages, flows and losses: exit 0 converged, 1 not, or not readable, 2 wrong"
            + " usage.")
final class LoadFlowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "<case.m|descriptor|folder|.gpkg>",
      description = "A MATPOWER case as it is, or a delivery: its state at the peak.")
  private String source = "";

  @Option(names = "--json", description = "Write the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path path = Paths.existing(source);
    LoadFlowSolution solution = solve(path);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? LoadFlowText.json(solution) : LoadFlowText.plain(path.toString(), solution));
    out.flush();
    return solution.converged() ? 0 : 1;
  }

  private LoadFlowSolution solve(Path path) throws IOException {
    try {
      PrintWriter err = spec.commandLine().getErr();
      return LoadFlowSource.of(path).solve(path, note -> note(err, path + ": " + note));
    } catch (IllegalArgumentException unusable) {
      throw new CommandFailed(1, "No load flow of " + path + ": " + unusable.getMessage());
    }
  }

  private static void note(PrintWriter err, String text) {
    err.println(text);
    err.flush();
  }
}
