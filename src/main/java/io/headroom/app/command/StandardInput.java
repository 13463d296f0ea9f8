package io.headroom.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** What is typed or piped in, for secrets that must stand in no command. */
final class StandardInput {
  private StandardInput() {}

  static String line() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new CommandFailed(CommandLines.wrongUsage(), "Standard input is empty.");
      }
      return line;
    } catch (IOException e) {
      throw new CommandFailed(1, "Standard input cannot be read: " + e.getMessage());
    }
  }
}
