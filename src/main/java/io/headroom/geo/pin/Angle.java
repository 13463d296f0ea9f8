package io.headroom.geo.pin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the two coordinates as it was written.
 *
 * @param unitDegrees what the last digit is worth
 * @param axis empty when the text does not say
 */
record Angle(double degrees, double unitDegrees, Optional<Axis> axis) {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?+\\d{1,3}+(?:\\.(\\d{1,20}+))?+");

  /** A plain number of degrees, as programs write it. */
  static Optional<Angle> ofDecimal(String text) {
    Matcher number = DECIMAL.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    int decimals = number.group(1) == null ? 0 : number.group(1).length();
    return Optional.of(
        new Angle(Double.parseDouble(text), Math.pow(10, -decimals), Optional.empty()));
  }
}
