package io.headroom.sample.load;

import io.headroom.network.LoadProfile.Season;
import java.util.List;

/** A typical working day of each season, hour by hour; kVA or per unit as its owner says. */
final class Curve {
  private static final List<Season> SEASONS = List.of(Season.values());
  private static final int HOURS = 24;
  private static final int NOON_FROM = 11;
  private static final int NOON_TO = 15;

  private final double[] values = new double[SEASONS.size() * HOURS];

  void set(Season season, int hour, double value) {
    values[SEASONS.indexOf(season) * HOURS + hour] = value;
  }

  /** Adds a multiple of another curve. */
  Curve plus(Curve other, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] += factor * other.values[i];
    }
    return this;
  }

  Curve times(double factor) {
    return new Curve().plus(this, factor);
  }

  /** Adds the same figure to some hours of a season. */
  void add(Season season, int fromHour, int toHour, double value) {
    for (int hour = fromHour; hour < toHour; hour++) {
      values[SEASONS.indexOf(season) * HOURS + hour] += value;
    }
  }

  double[] day(Season season) {
    double[] day = new double[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      // Products of two-digit figures have four digits at most.
      day[hour] = Math.rint(values[SEASONS.indexOf(season) * HOURS + hour] * 1e4) / 1e4;
    }
    return day;
  }

  /** Never below zero: a day of pure export has no import peak. */
  double peak() {
    return Math.max(0, values[peakIndex()]);
  }

  Season peakSeason() {
    return SEASONS.get(peakIndex() / HOURS);
  }

  int peakHour() {
    return peakIndex() % HOURS;
  }

  private int peakIndex() {
    int peak = SEASONS.indexOf(Season.WINTER) * HOURS;
    for (int i = 0; i < values.length; i++) {
      peak = values[i] > values[peak] ? i : peak;
    }
    return peak;
  }

  double least() {
    double least = 0;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  /** Mean of 11 to 15 h on a working day in spring, when the sun is high and the load is low. */
  double noon() {
    double sum = 0;
    for (int hour = NOON_FROM; hour < NOON_TO; hour++) {
      sum += values[SEASONS.indexOf(Season.SPRING) * HOURS + hour];
    }
    return sum / (NOON_TO - NOON_FROM);
  }
}
