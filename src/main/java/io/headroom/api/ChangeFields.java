package io.headroom.api;

import io.headroom.geo.Position;
import io.headroom.planning.whatif.Change.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one document inside another, refused by the whole way to them. */
final class ChangeFields {
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_POINTS = 500;

  private final String path;
  private final Map<?, ?> fields;

  private ChangeFields(String path, Map<?, ?> fields) {
    this.path = path;
    this.fields = fields;
  }

  static ChangeFields of(String path, @Nullable Object document) {
    if (document instanceof Map<?, ?> fields) {
      return new ChangeFields(path, fields);
    }
    throw new BadParameter(path, text(document), "a JSON object");
  }

  /** Refuses fields other than these. */
  ChangeFields only(String... known) {
    List<String> names = Arrays.asList(known);
    for (Object field : fields.keySet()) {
      if (!names.contains(String.valueOf(field))) {
        throw new BadParameter(
            name(String.valueOf(field)),
            text(fields.get(field)),
            "only " + String.join(", ", names));
      }
    }
    return this;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private String name(String field) {
    return path + "." + field;
  }

  BadParameter refuse(String field, String expected) {
    return new BadParameter(name(field), text(fields.get(field)), expected);
  }

  boolean has(String field) {
    return fields.get(field) != null;
  }

  String text(String field, String expected) {
    if (fields.get(field) instanceof String text
        && !text.isBlank()
        && text.length() <= LONGEST_TEXT) {
      return text.strip();
    }
    throw refuse(field, expected);
  }

  @Nullable String textOrNull(String field, String expected) {
    return has(field) ? text(field, expected) : null;
  }

  double number(String field, String expected) {
    if (fields.get(field) instanceof Number number) {
      return number.doubleValue();
    }
    throw refuse(field, expected);
  }

  boolean flag(String field) {
    Object value = fields.get(field);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw refuse(field, "true or false");
  }

  /** At an asset, or at a position. */
  Place place(String field) {
    ChangeFields at = of(name(field), fields.get(field)).only("assetId", "lon", "lat");
    if (at.has("assetId") == (at.has("lon") || at.has("lat"))) {
      throw new BadParameter(
          name(field), text(fields.get(field)), "either assetId, or lon and lat");
    }
    return at.has("assetId")
        ? new Place(at.text("assetId", "the id of an asset"), null)
        : new Place(null, at.position());
  }

  private Position position() {
    double lon = number("lon", "a longitude in degrees");
    double lat = number("lat", "a latitude in degrees");
    if (!(Math.abs(lon) <= 180)) {
      throw refuse("lon", "a longitude from -180 to 180");
    }
    if (!(Math.abs(lat) <= 90)) {
      throw refuse("lat", "a latitude from -90 to 90");
    }
    return new Position(lon, lat);
  }

  /** Pairs of longitude and latitude; null when there are none. */
  @Nullable List<Position> course(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return null;
    }
    String expected = "at most " + MOST_POINTS + " points [lon, lat]";
    if (!(value instanceof List<?> points) || points.size() > MOST_POINTS) {
      throw refuse(field, expected);
    }
    List<Position> course = new ArrayList<>();
    for (Object point : points) {
      course.add(point(field, point, expected));
    }
    return course;
  }

  private Position point(String field, @Nullable Object point, String expected) {
    if (point instanceof List<?> pair
        && pair.size() == 2
        && pair.get(0) instanceof Number lon
        && pair.get(1) instanceof Number lat
        && Math.abs(lon.doubleValue()) <= 180
        && Math.abs(lat.doubleValue()) <= 90) {
      return new Position(lon.doubleValue(), lat.doubleValue());
    }
    throw refuse(field, expected);
  }
}
