package io.headroom.app.command;

import io.headroom.exchange.MatpowerCase;
import io.headroom.power.LoadFlow;
import io.headroom.power.LoadFlowSolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A kind of file or folder whose load flow can be worked out. */
@FunctionalInterface
interface LoadFlowSource {
  List<String> DELIVERIES = List.of(".yml", ".yaml", ".gpkg");

  /**
   * Reads and solves.
   *
   * @param notes takes a sentence for whatever is left out of the solution
   * @throws IllegalArgumentException when the file cannot be used, with what was expected where
   */
  LoadFlowSolution solve(Path path, Consumer<String> notes) throws IOException;

  /** A case by the ending of its name; a delivery is whatever {@code check} reads. */
  static LoadFlowSource of(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".m")) {
      return LoadFlowSource::ofCase;
    }
    if (Files.isDirectory(path) || DELIVERIES.stream().anyMatch(name::endsWith)) {
      return DatasetLoadFlow::solve;
    }
    throw new CommandFailed(
        CommandLines.wrongUsage(),
        "Expected a MATPOWER case (.m), a descriptor (.yml), a GeoPackage (.gpkg) or a folder,"
            + " found "
            + path);
  }

  private static LoadFlowSolution ofCase(Path path, Consumer<String> notes) throws IOException {
    return LoadFlow.solve(MatpowerCase.read(path));
  }
}
