package io.headroom.app.web;

import io.headroom.api.Problem;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Says what the server refused before the application saw it, such as an over-long or malformed
 * request line, as a problem instead of an HTML page.
 */
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable cause) {
    int status = response.getStatus();
    // Otherwise: an answer was already written, or the connection is gone.
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      ProblemText.write(response.getResponse(), problem(status));
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      // Nobody is left to be told.
      container.getLogger().debug("error report", gone);
    }
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 400 ->
          Problem.of(
              400,
              "malformed-request",
              "Malformed request",
              "The request line or a header cannot be read: too long, or not HTTP.");
      case 404 ->
          Problem.of(404, "unknown-path", "Nothing is served here", "Nothing is served here.");
      case 414 -> Problem.of(414, "malformed-request", "Too long", "The address is too long.");
      case 431 -> Problem.of(431, "malformed-request", "Too long", "The headers are too long.");
      case 505 ->
          Problem.of(505, "malformed-request", "HTTP version", "This is served as HTTP/1.1.");
      default ->
          status >= 500
              ? Problem.of(status, "internal", "Something broke here", "It has been written down.")
              : Problem.of(
                  status, "request", "Refused", "The request cannot be answered as it stands.");
    };
  }
}
