package io.headroom.geo.pin;

import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written pair of angles whose order is known.
 *
 * @param unitDegrees what the last digit of the finer angle is worth: programs drop zeros at the
 *     end of one number, seldom of both
 */
record Coordinates(Position position, double unitDegrees) {
  private static final String NUMBER = "([-+]?+\\d{1,3}+(?:\\.\\d{1,20}+)?+)";

  /** A pair as links hold it; what may follow is a name. */
  private static final Pattern PAIR =
      Pattern.compile("\\s*+" + NUMBER + "\\s*+,\\s*+" + NUMBER + "(?![\\w.]).*+", Pattern.DOTALL);

  static Optional<Coordinates> of(Angle lon, Angle lat) {
    if (!Axis.LON.admits(lon.degrees()) || !Axis.LAT.admits(lat.degrees())) {
      return Optional.empty();
    }
    return Optional.of(
        new Coordinates(
            new Position(lon.degrees(), lat.degrees()),
            Math.min(lon.unitDegrees(), lat.unitDegrees())));
  }

  static Optional<Coordinates> lonThenLat(String pair) {
    Matcher numbers = PAIR.matcher(pair);
    return numbers.matches() ? lonAndLat(numbers.group(1), numbers.group(2)) : Optional.empty();
  }

  static Optional<Coordinates> latThenLon(String pair) {
    Matcher numbers = PAIR.matcher(pair);
    return numbers.matches() ? lonAndLat(numbers.group(2), numbers.group(1)) : Optional.empty();
  }

  static Optional<Coordinates> lonAndLat(String lon, String lat) {
    return Angle.ofDecimal(lon).flatMap(x -> Angle.ofDecimal(lat).flatMap(y -> of(x, y)));
  }

  /** From the middle to a corner of the box of all positions that are written like this one. */
  double accuracyMetres() {
    double half = unitDegrees / 2;
    double inwards = position.lat() > 0 ? -half : half;
    double lon = position.lon() > 0 ? position.lon() - half : position.lon() + half;
    return Geodesic.metres(position, new Position(lon, position.lat() + inwards));
  }
}
