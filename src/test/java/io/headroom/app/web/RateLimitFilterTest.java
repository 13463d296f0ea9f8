package io.headroom.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.api.ClientAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitFilterTest {
  private final AtomicLong now = new AtomicLong(1_000_000_000L);
  private final RateLimitFilter filter = new RateLimitFilter(2, 3, now::get);

  @Test
  void afterTheBurstAClientWaitsForTheNextToken() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
    }

    MockHttpServletResponse refused = ask("192.0.2.1");

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    assertThat(refused.getContentAsString()).contains("\"status\":429", "too-many-requests");
  }

  @Test
  void tokensComeBackAtTheSteadyRate() throws Exception {
    for (int i = 0; i < 4; i++) {
      ask("192.0.2.1");
    }
    now.addAndGet(1_000_000_000L);

    assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
    assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
    assertThat(ask("192.0.2.1").getStatus()).isEqualTo(429);
  }

  @Test
  void oneClientDoesNotSlowDownAnother() throws Exception {
    for (int i = 0; i < 4; i++) {
      ask("192.0.2.1");
    }

    assertThat(ask("192.0.2.2").getStatus()).isEqualTo(200);
  }

  @Test
  void addressesOfOneSubscriberCountTogether() {
    assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff:0:0:1"))
        .isNotEqualTo(ClientAddress.of("2001:db8:1:3:3:4:5:6"));
    assertThat(ClientAddress.of("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void theNumberOfRememberedClientsIsBounded() {
    TokenBuckets buckets = new TokenBuckets(1, 1, now::get);
    buckets.take("first");
    for (int i = 0; i < TokenBuckets.MOST_CLIENTS; i++) {
      buckets.take("client " + i);
    }

    assertThat(buckets.take("first")).as("forgotten, so it may ask again").isZero();
  }

  private MockHttpServletResponse ask(String client) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/capacity");
    request.setRemoteAddr(client);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
