package io.headroom.lookup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes power and distance for a reader: what is available is rounded down, what is over is
 * rounded up, and 10,000 kVA and more are MVA with three figures.
 */
final class Quantity {
  private static final double MVA_FROM_KVA = 10_000;

  /** So that 800 m, computed as 800.0000001, stays 800 m. */
  private static final double ROUNDING_NOISE = 1e-6;

  private Quantity() {}

  static String available(double kva) {
    return power(Math.max(0, kva), RoundingMode.DOWN);
  }

  /** How far a negative headroom is over its limit. */
  static String over(double headroomKva) {
    return power(-headroomKva, RoundingMode.UP);
  }

  static String requested(double kva) {
    return power(kva, RoundingMode.HALF_UP);
  }

  static String distance(double metres) {
    return metres < 1000
        ? Math.round(metres) + " m"
        : BigDecimal.valueOf(metres / 1000).setScale(1, RoundingMode.HALF_UP) + " km";
  }

  /** How far off a place may be: rounded up. */
  static String radius(double metres) {
    double whole = Math.ceil(metres - ROUNDING_NOISE);
    return distance(whole < 1000 ? whole : Math.ceil(metres / 100 - ROUNDING_NOISE) * 100);
  }

  /** From the least to the most, with one unit where both have the same. */
  static String between(double leastKva, double mostKva) {
    String least = available(leastKva);
    String most = available(mostKva);
    String unit = most.substring(most.indexOf(' '));
    return (least.endsWith(unit) ? least.substring(0, least.length() - unit.length()) : least)
        + "–"
        + most;
  }

  private static String power(double kva, RoundingMode rounding) {
    // Tenths first, so that 143.2 computed as 143.19999 is not rounded down to 143.1.
    BigDecimal tenths = BigDecimal.valueOf(kva).setScale(1, RoundingMode.HALF_UP);
    if (kva >= MVA_FROM_KVA) {
      return tenths.movePointLeft(3).round(new MathContext(3, rounding)).toPlainString() + " MVA";
    }
    return tenths.setScale(0, rounding).toPlainString() + " kVA";
  }
}
