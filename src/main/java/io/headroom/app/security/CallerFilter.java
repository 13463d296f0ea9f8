package io.headroom.app.security;

import io.headroom.account.Account;
import io.headroom.account.Accounts;
import io.headroom.account.Tokens;
import io.headroom.request.StoreUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: the account of a token, or of a session that nothing has ended since.
 *
 * <p>A token sent along counts alone, and must be right; a session beside it is not looked at. A
 * session is held against its account each time, so that it ends wherever the account was changed.
 * When accounts cannot be read, a session is nobody for the time being, and a token is refused.
 */
final class CallerFilter extends OncePerRequestFilter {
  /** On a request whose session cannot be held against its account now. */
  static final String UNREADABLE = CallerFilter.class.getName() + ".unreadable";

  /** Where the answer depends on who asks. */
  private static final RequestMatcher DATA =
      new OrRequestMatcher(
          PathPatternRequestMatcher.pathPattern("/api/**"),
          PathPatternRequestMatcher.pathPattern("/ogc/**"),
          PathPatternRequestMatcher.pathPattern("/tiles/**"));

  /** Names and telephone numbers, for whoever knows the code. */
  private static final RequestMatcher PERSONAL =
      PathPatternRequestMatcher.pathPattern("/api/v1/requests/**");

  private final Accounts accounts;
  private final Tokens tokens;

  CallerFilter(Accounts accounts, Tokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** Pages are the same for everybody. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !DATA.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.addHeader(HttpHeaders.VARY, "Cookie, Authorization");
    Optional<String> token = BearerToken.of(request);
    if (token.isPresent() && !isBearer(token.get(), response)) {
      return;
    }
    if (token.isEmpty()) {
      checkSession(request);
    }
    if (isSignedIn() || PERSONAL.matches(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
    chain.doFilter(request, response);
  }

  private static boolean isSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
  }

  /** False when the token was refused, which has then been said. */
  private boolean isBearer(String token, HttpServletResponse response) throws IOException {
    try {
      Optional<Account> account = tokens.bearer(token);
      account.map(SignedIn::byToken).ifPresent(CallerFilter::becomes);
      if (account.isEmpty()) {
        Refusals.tokenInvalid(response);
      }
      return account.isPresent();
    } catch (StoreUnavailable gone) {
      Refusals.storeUnavailable(response);
      return false;
    }
  }

  private static void becomes(SignedIn caller) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller);
    SecurityContextHolder.setContext(context);
  }

  private void checkSession(HttpServletRequest request) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known)) {
      return;
    }
    try {
      String name = known.getPrincipal().name();
      if (name == null || accounts.stillSignedIn(name, known.edition()).isEmpty()) {
        end(request.getSession(false));
        becomesNobody();
      }
    } catch (StoreUnavailable gone) {
      request.setAttribute(UNREADABLE, true);
      becomesNobody();
    }
  }

  private static void end(@Nullable HttpSession session) {
    if (session != null) {
      session.invalidate();
    }
  }

  /** A new context: the one of the session is shared with its other requests. */
  private static void becomesNobody() {
    SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
  }
}
