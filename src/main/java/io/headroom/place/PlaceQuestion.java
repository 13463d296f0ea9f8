package io.headroom.place;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed or pasted to say where.
 *
 * @param datum of coordinates that do not say it themselves
 * @param near where the reader is looking; ranks places of one name, decides nothing
 */
public record PlaceQuestion(String text, Datum datum, @Nullable Position near) {
  public static PlaceQuestion of(String text) {
    return new PlaceQuestion(text, Datum.WGS84, null);
  }
}
