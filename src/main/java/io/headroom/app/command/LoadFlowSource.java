package io.headroom.app.command;

import io.headroom.exchange.MatpowerCase;
import io.headroom.power.LoadFlow;
import io.headroom.power.LoadFlowSolution;
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
    throw new CommandFailed(
        CommandLines.wrongUsage(), "Expected a MATPOWER case (.m), found " + path);
  }

  private static LoadFlowSolution ofCase(Path path) throws IOException {
    return LoadFlow.solve(MatpowerCase.read(path));
  }
}
