package io.headroom.app.web;

import io.headroom.api.ClientAddress;
import io.headroom.api.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down a client address that asks too quickly: 429 with the seconds to wait.
 *
 * <p>The address is that of the connection; behind a proxy set {@code
 * server.forward-headers-strategy=native}.
 */
public final class RateLimitFilter extends OncePerRequestFilter {
  private static final int TOO_MANY_REQUESTS = 429;

  private final TokenBuckets buckets;

  public RateLimitFilter(double perSecond, double burst) {
    this(perSecond, burst, System::nanoTime);
  }

  RateLimitFilter(double perSecond, double burst, LongSupplier nanoTime) {
    this.buckets = new TokenBuckets(perSecond, burst, nanoTime);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    double wait = buckets.take(ClientAddress.of(request.getRemoteAddr()));
    if (wait == 0) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = (long) Math.ceil(wait);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    String detail = "Too many questions from this address. Ask again in " + seconds + " s.";
    ProblemText.write(
        response, Problem.of(TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", detail));
  }
}
