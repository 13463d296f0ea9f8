package io.headroom.planning.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes as the texts of steps write them. */
final class Words {
  private Words() {}

  static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : Double.toString(value);
  }

  static String kva(double value) {
    return number(value) + " kVA";
  }

  static String kw(double value) {
    return number(value) + " kW";
  }
}
