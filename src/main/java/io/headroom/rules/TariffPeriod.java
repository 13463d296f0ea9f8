package io.headroom.rules;

/**
 * A part of the day with one price.
 *
 * @param fromHour first hour, 0 to 23
 * @param toHour hour at which it ends, exclusive, 1 to 24
 * @param factor price as a multiple of the flat price
 */
public record TariffPeriod(Kind kind, int fromHour, int toHour, double factor) {
  /** Price bands of the time-of-use tariff. */
  public enum Kind {
    PEAK,
    FLAT,
    VALLEY
  }

  public TariffPeriod {
    if (fromHour < 0 || fromHour >= toHour || toHour > 24 || !(factor > 0)) {
      throw new IllegalArgumentException(
          "tariff period needs 0 ≤ from < to ≤ 24 and a factor > 0, got "
              + (fromHour + "-" + toHour + " × " + factor));
    }
  }
}
