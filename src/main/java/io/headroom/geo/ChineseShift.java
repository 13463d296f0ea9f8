package io.headroom.geo;

import java.util.function.UnaryOperator;

/**
 * The offsets of GCJ-02 and BD-09, by the formulas in public use.
 *
 * <p>Both are published in one direction only. Their inverses are found by repeating "apply the
 * shift, take off what it missed": it changes by less than a thousandth of its argument, so a few
 * rounds reach the last digits.
 */
final class ChineseShift {
  // Krasovsky 1940, as the published formula uses it.
  private static final double SEMI_MAJOR_METRES = 6378245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
  private static final double BD09_WAVE = Math.PI * 3000 / 180;
  private static final int MOST_ROUNDS = 12;
  private static final double SETTLED_DEGREES = 1e-12;

  private ChineseShift() {}

  static Position gcj02OfWgs84(Position p) {
    double x = p.lon() - 105;
    double y = p.lat() - 35;
    double phi = Math.toRadians(p.lat());
    double w2 = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
    double meridianRadius = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w2 * Math.sqrt(w2));
    double parallelRadius = SEMI_MAJOR_METRES / Math.sqrt(w2) * Math.cos(phi);
    return moved(
        p,
        Math.toDegrees(eastMetres(x, y) / parallelRadius),
        Math.toDegrees(northMetres(x, y) / meridianRadius));
  }

  private static double eastMetres(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + ripple(x)
        + waves(x, 20, 40)
        + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
  }

  private static double northMetres(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + ripple(x)
        + waves(y, 20, 40)
        + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y / 30 * Math.PI)) * 2 / 3;
  }

  private static double ripple(double x) {
    return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
  }

  private static double waves(double t, double first, double second) {
    return (first * Math.sin(t * Math.PI) + second * Math.sin(t / 3 * Math.PI)) * 2 / 3;
  }

  static Position bd09OfGcj02(Position p) {
    double radius = Math.hypot(p.lon(), p.lat()) + 0.00002 * Math.sin(p.lat() * BD09_WAVE);
    double angle = Math.atan2(p.lat(), p.lon()) + 0.000003 * Math.cos(p.lon() * BD09_WAVE);
    return position(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
  }

  static Position wgs84OfGcj02(Position shifted) {
    return inverse(ChineseShift::gcj02OfWgs84, shifted);
  }

  static Position gcj02OfBd09(Position shifted) {
    return inverse(ChineseShift::bd09OfGcj02, shifted);
  }

  private static Position inverse(UnaryOperator<Position> shift, Position shifted) {
    Position guess = shifted;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Position image = shift.apply(guess);
      double missedLon = shifted.lon() - image.lon();
      double missedLat = shifted.lat() - image.lat();
      guess = moved(guess, missedLon, missedLat);
      if (Math.abs(missedLon) < SETTLED_DEGREES && Math.abs(missedLat) < SETTLED_DEGREES) {
        break;
      }
    }
    return guess;
  }

  private static Position moved(Position p, double lon, double lat) {
    return position(p.lon() + lon, p.lat() + lat);
  }

  /** Far from China the formulas leave the globe; the result is then discarded by the caller. */
  private static Position position(double lon, double lat) {
    return new Position(Math.max(-180, Math.min(180, lon)), Math.max(-90, Math.min(90, lat)));
  }
}
