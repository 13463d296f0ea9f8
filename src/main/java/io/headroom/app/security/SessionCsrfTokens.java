package io.headroom.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The proof that an unsafe request comes from a page of ours: kept in the session, and before there
 * is one in a cookie of its own, so that readers without an account cost no session.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {
  static final String HEADER = "X-XSRF-TOKEN";
  private static final String COOKIE = "headroom-csrf";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

  SessionCsrfTokens() {
    inSession.setHeaderName(HEADER);
    inCookie.setHeaderName(HEADER);
    inCookie.setCookieName(COOKIE);
    inCookie.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
  }

  /**
   * Requests that must bring the proof: unsafe ones with the cookie of a session, whether it is
   * still one or not, and every sign-in. A browser sends no token by itself.
   */
  static RequestMatcher required(RequestMatcher signIn) {
    return request ->
        !SAFE.contains(request.getMethod())
            && BearerToken.of(request).isEmpty()
            && (request.getRequestedSessionId() != null || signIn.matches(request));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    return request.getSession(false) == null ? inCookie : inSession;
  }
}
