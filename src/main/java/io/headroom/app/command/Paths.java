package io.headroom.app.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as people type them. */
final class Paths {
  private Paths() {}

  /** The path, which must be there. */
  static Path existing(String typed) {
    Path path = of(typed);
    if (!Files.exists(path)) {
      throw new CommandFailed(CommandLines.wrongUsage(), "No such file or folder: " + typed);
    }
    return path;
  }

  /** A path that the machine's locale can write down. */
  static Path of(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new CommandFailed(
          CommandLines.wrongUsage(),
          "This path cannot be read in the machine's locale: "
              + typed
              + ". Set LC_ALL=C.UTF-8 and try again.");
    }
  }
}
