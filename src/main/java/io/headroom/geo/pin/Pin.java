package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;

/**
 * A place that somebody marked on a map and passed on.
 *
 * @param location in WGS 84
 * @param sent as it was written, in degrees of the datum
 * @param accuracyMetres how far from the location the place may be: what the text says of itself,
 *     else half of what its last digit is worth
 */
public record Pin(
    Position location, Position sent, Datum datum, Notation notation, double accuracyMetres) {
  public Pin {
    if (!(accuracyMetres >= 0 && accuracyMetres < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "accuracy must be a number of metres, 0 or more, got " + accuracyMetres);
    }
  }

  static Pin of(Coordinates written, Datum datum, Notation notation) {
    return new Pin(
        datum.toWgs84(written.position()),
        written.position(),
        datum,
        notation,
        written.accuracyMetres());
  }
}
