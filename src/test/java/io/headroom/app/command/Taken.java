package io.headroom.app.command;

import io.headroom.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that has the database file open, as a running server has. */
final class Taken implements AutoCloseable {
  private static final String OPEN = "open";

  private final Process process;
  private final BufferedReader said;

  private Taken(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Taken by(Path file) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    try {
      return new Taken(
          new ProcessBuilder(java, "-cp", classes, Taken.class.getName(), file.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the other process has it. */
  boolean isThere() {
    try {
      String line = said.readLine();
      while (line != null && !line.equals(OPEN)) {
        line = said.readLine();
      }
      return line != null;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps it until its standard input ends. */
  public static void main(String[] arguments) throws IOException {
    try (Database database = Database.inFile(Path.of(arguments[0]), 1)) {
      System.out.println(database.source() == null ? "" : OPEN);
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
