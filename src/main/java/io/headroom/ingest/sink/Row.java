package io.headroom.ingest.sink;

import io.headroom.geo.Position;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * One row on its way out: values under our attribute names, absent ones left out.
 *
 * <p>Values are strings, doubles, integers, booleans, dates and date-times.
 */
final class Row {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final String layer;
  private final @Nullable Geometry geometry;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Row(String layer, @Nullable Geometry geometry) {
    this.layer = layer;
    this.geometry = geometry;
  }

  static Row table(String layer) {
    return new Row(layer, null);
  }

  static Row at(String layer, @Nullable Position position) {
    return new Row(
        layer,
        position == null
            ? null
            : GEOMETRIES.createPoint(new Coordinate(position.lon(), position.lat())));
  }

  /** Along lon, lat, lon, lat …; without geometry when there are fewer than two positions. */
  static Row along(String layer, double[] lonLat) {
    return new Row(
        layer,
        lonLat.length < 4
            ? null
            : GEOMETRIES.createLineString(new PackedCoordinateSequence.Double(lonLat, 2, 0)));
  }

  static Row shaped(String layer, @Nullable Geometry geometry) {
    return new Row(layer, geometry == null || geometry.isEmpty() ? null : geometry);
  }

  Row text(String name, @Nullable String value) {
    return put(name, value);
  }

  /** NaN means not delivered; an infinite figure is nobody's. */
  Row number(String name, double value) {
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(layer + "." + name + " must be finite, got " + value);
    }
    return put(name, Double.isNaN(value) ? null : (Double) value);
  }

  /** Delivered in units a thousand times as large: kVA as MVA, kW as MW. */
  Row mega(String name, double kilo) {
    return number(name, kilo / 1000);
  }

  /** Negative means not delivered. */
  Row count(String name, int value) {
    return put(name, value < 0 ? null : (Integer) value);
  }

  Row flag(String name, boolean value) {
    return put(name, value);
  }

  Row code(String name, Enum<?> value) {
    return put(name, value.name().toLowerCase(Locale.ROOT));
  }

  Row date(String name, @Nullable LocalDate value) {
    return put(name, value);
  }

  Row dateTime(String name, @Nullable LocalDateTime value) {
    return put(name, value);
  }

  String layer() {
    return layer;
  }

  @Nullable Geometry geometry() {
    return geometry;
  }

  Map<String, Object> values() {
    return values;
  }

  private Row put(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
    return this;
  }
}
