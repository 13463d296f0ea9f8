package io.headroom.api;

import org.jspecify.annotations.Nullable;

/** How figures are written: rounded for a reader, and null where nothing is known. */
final class Figures {
  private static final double TENTHS = 10;
  private static final double HUNDREDTHS = 100;
  private static final double THOUSANDTHS = 1000;

  /** So that 143.2, computed as 143.19999999, stays 143.2. */
  private static final double ROUNDING_NOISE = 1e-6;

  private Figures() {}

  /** To a tenth of a kVA, kW or metre. */
  static @Nullable Double tenth(double value) {
    return rounded(value, TENTHS);
  }

  /** To a hundredth, for averages that are never without a figure. */
  static double hundredth(double value) {
    return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
  }

  /** To a thousandth, for ratios. */
  static @Nullable Double thousandth(double value) {
    return rounded(value, THOUSANDTHS);
  }

  static double tenthOrZero(double value) {
    Double known = tenth(value);
    return known == null ? 0 : known;
  }

  /** What is available is rounded down, so that nobody is promised the last tenth. */
  static @Nullable Double available(double kva) {
    if (!Double.isFinite(kva)) {
      return null;
    }
    return Math.floor(kva * TENTHS + ROUNDING_NOISE) / TENTHS;
  }

  private static @Nullable Double rounded(double value, double scale) {
    return Double.isFinite(value) ? Math.round(value * scale) / scale : null;
  }
}
