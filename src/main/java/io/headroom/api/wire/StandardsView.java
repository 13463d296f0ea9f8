package io.headroom.api.wire;

import io.headroom.rules.ServicePromise;
import io.headroom.rules.TariffPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * What the utility publishes: promises, tariff periods, programmes with priority, calendar,
 * outages.
 *
 * <p>A {@code source} says where the figures beside it come from.
 */
public record StandardsView(
    RulesStamp rules,
    List<Service> services,
    Tariff tariff,
    List<Programme> fastTrack,
    Calendar calendar,
    Outage outage) {

  /** One kind of supply and its promise. */
  public record Service(
      ServicePromise.Category category,
      ServicePromise.Kind kind,
      String name,
      String nameEn,
      int workingDays,
      List<Named> stages,
      List<Named> documents,
      String source) {}

  /** A name in both languages. */
  public record Named(String name, String nameEn) {}

  /** The parts of the day with their price, as multiples of the flat price. */
  public record Tariff(List<TariffPeriod> periods, String source) {}

  /** A programme with priority and its limits. */
  public record Programme(
      String programme,
      String use,
      String name,
      String nameEn,
      int workingDays,
      List<Limit> limits,
      List<Named> conditions,
      String typical,
      String typicalEn,
      String source,
      String daysSource,
      String typicalSource) {}

  /** A limit a programme tests, with the whole condition in words. */
  public record Limit(
      String rule, String text, String textEn, double limit, String unit, String source) {}

  /** The years for which working days are known. */
  public record Calendar(List<Year> years) {}

  /**
   * The holidays of a year as announced; of a provisional year the statutory festivals.
   *
   * @param off holidays, weekends among them
   * @param work weekend days that are worked
   */
  public record Year(
      int year, boolean provisional, List<Days> off, List<LocalDate> work, String source) {}

  /** Days without a gap, both ends included. */
  public record Days(LocalDate from, LocalDate to) {}

  /** How planned outages are announced, and how many hours the average user may have. */
  public record Outage(int noticeDays, String noticeSource, List<Target> targets, String source) {}

  /** Average outage hours per user. */
  public record Target(int year, double urbanHours, double ruralHours) {}
}
