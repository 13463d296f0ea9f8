package io.headroom.app.web;

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
 * <p>IPv6 clients are counted by their /64, which is what one subscriber is given. The address is
 * that of the connection; behind a proxy set {@code server.forward-headers-strategy=native}.
 */
public final class RateLimitFilter extends OncePerRequestFilter {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int IPV6_NETWORK_GROUPS = 4;

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
    double wait = buckets.take(clientOf(request.getRemoteAddr()));
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

  static String clientOf(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < Math.min(IPV6_NETWORK_GROUPS, groups.length); i++) {
      network.append(groups[i]).append(':');
    }
    return network.toString();
  }
}
