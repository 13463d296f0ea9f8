package io.headroom.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the time-of-use tariff and makes sure that every hour of the day has one price. */
final class TariffTable {
  private TariffTable() {}

  static List<TariffPeriod> read(RuleReading rules) {
    List<TariffPeriod> periods = new ArrayList<>();
    for (TariffPeriod.Kind kind : TariffPeriod.Kind.values()) {
      String key = "tariff." + kind.name().toLowerCase(Locale.ROOT);
      double factor = rules.positive(key + ".factor");
      for (String span : rules.text(key + ".hours").split("\\s+")) {
        periods.add(period(key, span, kind, factor));
      }
    }
    periods.sort(Comparator.comparingInt(TariffPeriod::fromHour));
    requireWholeDay(periods);
    return List.copyOf(periods);
  }

  private static TariffPeriod period(
      String key, String span, TariffPeriod.Kind kind, double factor) {
    String[] hours = span.split("-", 2);
    if (hours.length != 2) {
      throw new IllegalArgumentException("rule " + key + ": expected from-to, got '" + span + "'");
    }
    int from = (int) RuleReading.parse(key, hours[0]);
    int to = (int) RuleReading.parse(key, hours[1]);
    return new TariffPeriod(kind, from, to, factor);
  }

  private static void requireWholeDay(List<TariffPeriod> periods) {
    int hour = 0;
    for (TariffPeriod period : periods) {
      if (period.fromHour() != hour) {
        throw new IllegalArgumentException(
            "tariff: hour " + Math.min(hour, period.fromHour()) + " has no price or two");
      }
      hour = period.toHour();
    }
    if (hour != 24) {
      throw new IllegalArgumentException("tariff: the day ends at hour " + hour);
    }
  }
}
