package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SubscriptionAllowanceTest {
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final SubscriptionAllowance allowance = new SubscriptionAllowance(500, 2, new Moving());

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void eachClientHasItsOwnAndEachDayAnew() {
    allowance.take("203.0.113.5");
    allowance.take("203.0.113.5");
    allowance.take("203.0.113.6");
    assertThatThrownBy(() -> allowance.take("203.0.113.5"))
        .isInstanceOf(SubscriptionAllowance.Spent.class);

    now = now.plus(Duration.ofDays(1));
    allowance.take("203.0.113.5");
    assertThat(allowance.limits().ofAll()).isEqualTo(500);
  }

  @Test
  void withoutALimitNobodyIsRefused() {
    SubscriptionAllowance unlimited = new SubscriptionAllowance(500, 0, new Moving());
    for (int i = 0; i < 1000; i++) {
      unlimited.take("203.0.113.5");
    }
    assertThat(unlimited.limits().ofContact()).isEqualTo(20);
  }
}
