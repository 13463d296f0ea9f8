package io.headroom.app.security;

import io.headroom.api.Problem;
import io.headroom.app.web.ProblemText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** What the gate says when it lets nobody through, always as a problem. */
final class Refusals {
  private static final String RETRY_SECONDS = "5";

  private Refusals() {}

  static void signInNeeded(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    if (request.getAttribute(CallerFilter.UNREADABLE) != null) {
      storeUnavailable(response);
      return;
    }
    ProblemText.write(
        response, Problem.of(401, "sign-in-needed", "Sign in first", "This needs an account."));
  }

  static void notAllowed(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    ProblemText.write(response, denied instanceof CsrfException ? csrf() : notAllowed());
  }

  private static Problem csrf() {
    return Problem.of(
        403,
        "csrf",
        "The header of the session is missing or of another one",
        "Ask for /api/v1/session and send its csrf token in the header it names.");
  }

  private static Problem notAllowed() {
    return Problem.of(
        403, "not-allowed", "Not for this account", "The account's role does not cover this.");
  }

  static void tokenInvalid(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    ProblemText.write(
        response,
        Problem.of(
            401, "token-invalid", "The token does not count", "Unknown, expired or revoked."));
  }

  static void storeUnavailable(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    ProblemText.write(
        response,
        Problem.of(
            503,
            "store-unavailable",
            "Accounts cannot be read now",
            "Look-ups go on without an account. Try again in a few seconds."));
  }

  static void signInFailed(HttpServletResponse response) throws IOException {
    ProblemText.write(
        response,
        Problem.of(
            401, "sign-in-failed", "Not signed in", "Name and password do not go together."));
  }

  static void tooManySignIns(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
    ProblemText.write(
        response,
        Problem.of(
            429,
            "too-many-sign-ins",
            "Too many wrong passwords",
            "Try again in " + seconds(wait) + " s."));
  }

  static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  static void malformed(HttpServletResponse response) throws IOException {
    ProblemText.write(
        response,
        Problem.of(
            400, "malformed-request", "Malformed request", "The path cannot be used as it is."));
  }
}
