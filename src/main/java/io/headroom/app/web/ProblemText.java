package io.headroom.app.web;

import io.headroom.api.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a problem where no message converter is at hand: in filters and in the server's own error
 * reports.
 */
public final class ProblemText {
  private ProblemText() {}

  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    byte[] body = json(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Only texts of our own pass here, so that quotes and backslashes are all there is to escape. */
  static String json(Problem problem) {
    return "{\"type\":"
        + quoted(problem.type())
        + ",\"title\":"
        + quoted(problem.title())
        + ",\"status\":"
        + problem.status()
        + ",\"detail\":"
        + quoted(problem.detail())
        + "}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
