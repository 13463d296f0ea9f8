package io.headroom.api.wire;

import io.headroom.network.Setting;
import io.headroom.rules.ServicePromise;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How promises were kept in a period; null where nothing can be said. */
public record IndicatorsView(
    LocalDate from,
    LocalDate to,
    List<ServiceClass> classes,
    GreenChannels fastTrack,
    Ratings ratings,
    List<Outage> outages) {

  /** One class of connection; days are the utility's own working days. */
  public record ServiceClass(
      ServicePromise.Kind kind,
      String name,
      String nameEn,
      int promisedDays,
      int finished,
      @Nullable Integer medianDays,
      @Nullable Integer p95Days,
      @Nullable Double withinPromise,
      int open,
      int overdue) {}

  /** The green channels together. */
  public record GreenChannels(int requests, @Nullable Double share, List<Programme> programmes) {}

  /** One green channel. */
  public record Programme(
      String programme,
      String name,
      String nameEn,
      int requests,
      int finished,
      @Nullable Double withinLimit) {}

  /**
   * What customers say.
   *
   * @param stars how many gave 1 to 5 stars
   */
  public record Ratings(int count, @Nullable Double average, List<Integer> stars) {}

  /** Hours that the average user is without power by what is announced, against the plan. */
  public record Outage(
      int year, Setting area, double targetHours, @Nullable Double hoursPerUser, int users) {}
}
