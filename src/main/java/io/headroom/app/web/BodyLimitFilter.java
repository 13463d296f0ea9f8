package io.headroom.app.web;

import io.headroom.api.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than any document of ours: 413 above {@value #MOST_BYTES} bytes.
 *
 * <p>Only a batch, a delivered dataset and a list of outages may be larger; whoever reads it sees
 * to that. A body that does not say how long it is, is read here up to the limit.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {
  static final int MOST_BYTES = 64 << 10;
  private static final int TOO_LARGE = 413;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String TOKEN = "Bearer ";
  private static final Set<String> LARGER =
      Set.of("/api/v1/requests/batch", "/api/v1/datasets", "/api/v1/outages/planned/import");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        || (LARGER.contains(request.getServletPath()) && saysWho(request));
  }

  /**
   * Whoever asks for a field of a form has all of it taken to the disk: not for nobody. With one of
   * these the gate judges by headers alone; without, it would look for its proof in the form.
   */
  private static boolean saysWho(HttpServletRequest request) {
    String type = request.getContentType();
    String who = request.getHeader(HttpHeaders.AUTHORIZATION);
    return type == null
        || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
        || request.getHeader("X-XSRF-TOKEN") != null
        || (who != null && who.regionMatches(true, 0, TOKEN, 0, TOKEN.length()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      refuse(response);
    } else if (request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
    } else {
      byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        refuse(response);
      } else {
        chain.doFilter(new ReadRequest(request, body), response);
      }
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    String detail = "A document has at most " + (MOST_BYTES >> 10) + " KB.";
    ProblemText.write(response, Problem.of(TOO_LARGE, "too-large", "Too much at once", detail));
  }
}
