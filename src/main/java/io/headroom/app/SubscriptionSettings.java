package io.headroom.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many may ask to be told when there is room; {@code application.yml} explains each.
 *
 * @param mostOpen in all
 * @param perClientAndDay new ones; 0 for no limit
 */
@ConfigurationProperties("headroom.subscriptions")
public record SubscriptionSettings(
    @DefaultValue("20000") int mostOpen, @DefaultValue("100") int perClientAndDay) {
  public SubscriptionSettings {
    if (mostOpen < 0) {
      throw new IllegalArgumentException(
          "headroom.subscriptions.most-open must be 0 or more, got " + mostOpen);
    }
    if (perClientAndDay < 0) {
      throw new IllegalArgumentException(
          "headroom.subscriptions.per-client-and-day must be 0 (no limit) or more, got "
              + perClientAndDay);
    }
  }
}
