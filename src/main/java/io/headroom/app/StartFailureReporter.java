package io.headroom.app;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line on standard error why the server could not start. */
public final class StartFailureReporter implements FailureAnalysisReporter {
  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(lineFor(analysis));
  }

  private static String lineFor(FailureAnalysis analysis) {
    if (analysis.getCause() instanceof PortInUseException taken) {
      return "Port " + taken.getPort() + " is taken. Name another one with --server.port=<port>.";
    }
    // What follows are other places that set the same value; the first is the one that counts.
    String reason = analysis.getDescription().split("\n\nAdditionally", 2)[0];
    return "Headroom cannot start: " + reason.strip().replaceAll("\\R+", " ");
  }
}
