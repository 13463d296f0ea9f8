package io.headroom.api.wire;

import io.headroom.rules.ServicePromise;
import io.headroom.rules.TariffPeriod;
import java.util.List;

/** What the utility publishes: promises, tariff periods, programmes with priority, calendar. */
public record StandardsView(
    RulesStamp rules,
    List<Service> services,
    Tariff tariff,
    List<Programme> fastTrack,
    Calendar calendar) {

  /** One kind of supply and its promise. */
  public record Service(
      ServicePromise.Category category,
      ServicePromise.Kind kind,
      String name,
      String nameEn,
      int workingDays,
      List<Named> stages,
      List<Named> documents) {}

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
      List<Named> conditions) {}

  /** A limit a programme tests, with the whole condition in words. */
  public record Limit(String rule, String text, String textEn, double limit, String unit) {}

  /** The years for which working days are known. */
  public record Calendar(List<Year> years) {}

  /** A provisional year has statutory days only. */
  public record Year(int year, boolean provisional) {}
}
