package io.headroom.rules;

/**
 * The one comparison behind every "at most".
 *
 * <p>160 kW is often 163.27 kVA × 0.98; without a tolerance the last bit of that product would
 * decide whether somebody is connected at low voltage.
 */
final class Threshold {
  private static final double RELATIVE_TOLERANCE = 1e-9;

  private Threshold() {}

  static boolean within(double value, double limit) {
    return value <= limit + RELATIVE_TOLERANCE * Math.max(1, Math.abs(limit));
  }

  /** How many units of a size cover a quantity, at least one; one when the quantity is unknown. */
  static int units(double quantity, double size) {
    if (Double.isNaN(quantity)) {
      return 1;
    }
    double units = Math.ceil(quantity / size - RELATIVE_TOLERANCE);
    return (int) Math.max(1, Math.min(units, Integer.MAX_VALUE));
  }
}
