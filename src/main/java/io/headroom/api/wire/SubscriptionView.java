package io.headroom.api.wire;

import io.headroom.planning.opening.NoticeSender;
import io.headroom.planning.opening.Subscription;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told of; never to whom.
 *
 * @param kva null when any room will do
 * @param delivery how he is told on this server
 */
public record SubscriptionView(
    String code,
    Place place,
    @Nullable Double kva,
    @Nullable Double kw,
    String use,
    String supply,
    Subscription.State state,
    NoticeSender.Way delivery,
    String language,
    OffsetDateTime createdAt,
    LocalDate expiresOn) {

  /** Where. */
  public record Place(String name, GeometryView location) {}

  public static SubscriptionView of(
      Subscription subscription, NoticeSender.Way delivery, OffsetDateTime createdAt) {
    var need = subscription.need();
    return new SubscriptionView(
        subscription.code().value(),
        new Place(subscription.site().name(), GeometryView.of(subscription.site().location())),
        need.hasSize() ? tenth(need.kva()) : null,
        need.hasSize() ? tenth(need.kw()) : null,
        need.use().code(),
        need.dual() ? "dual" : "single",
        subscription.state(),
        delivery,
        subscription.language().name().toLowerCase(Locale.ROOT),
        createdAt,
        subscription.expiresOn());
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
