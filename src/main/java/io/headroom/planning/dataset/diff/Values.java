package io.headroom.planning.dataset.diff;

import io.headroom.geo.Position;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Values of fields, made so that equal ones compare equal and can be read. */
final class Values {
  private static final double PLACES = 1e6;

  private Values() {}

  static @Nullable Object of(@Nullable Object raw) {
    if (raw instanceof Double number) {
      return number(number);
    }
    if (raw instanceof double[] numbers) {
      return Arrays.toString(numbers);
    }
    if (raw instanceof Position place) {
      return Math.round(place.lon() * PLACES) / PLACES
          + " "
          + Math.round(place.lat() * PLACES) / PLACES;
    }
    if (raw instanceof Geometry geometry) {
      return new Course(geometry.getNumPoints(), Arrays.hashCode(geometry.getCoordinates()));
    }
    return text(raw);
  }

  private static @Nullable Object text(@Nullable Object raw) {
    if (raw instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
    if (raw instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return raw;
  }

  /** Null for a figure nobody knows. */
  static @Nullable Object number(double value) {
    return Double.isNaN(value) ? null : (Object) value;
  }

  /** A node as it is delivered; null when it was found by place. */
  static @Nullable String node(@Nullable String id) {
    return id == null || id.startsWith("@") ? null : id;
  }

  /** As it is shown: whole numbers without a fraction. */
  static @Nullable String shown(@Nullable Object value) {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return value == null ? null : value.toString();
  }

  /** The course of a line or outline, by a fingerprint of its points. */
  record Course(int points, int fingerprint) {
    @Override
    public String toString() {
      return points + " points #" + Integer.toHexString(fingerprint);
    }
  }
}
