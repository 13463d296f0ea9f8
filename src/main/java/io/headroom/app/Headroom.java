package io.headroom.app;

import io.headroom.app.command.CommandLines;
import io.headroom.app.command.ServeCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program: {@code serve} unless another sub-command is named. */
public final class Headroom {
  private Headroom() {}

  public static void main(String[] arguments) {
    // Before any GeoTools class loads: positions are longitude first everywhere.
    System.setProperty("org.geotools.referencing.forceXY", "true");
    // A machine without a UTF-8 locale would print question marks for Chinese.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int exit = CommandLines.execute(arguments);
    if (exit != ServeCommand.RUNNING) {
      System.exit(exit);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
