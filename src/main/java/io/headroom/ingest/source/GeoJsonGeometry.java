package io.headroom.ingest.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;

/** GeoJSON geometry objects (RFC 7946, §3.1) to JTS; elevations are dropped. */
final class GeoJsonGeometry {
  private final GeometryFactory geometries;

  GeoJsonGeometry(GeometryFactory geometries) {
    this.geometries = geometries;
  }

  /**
   * Null for a null or empty geometry.
   *
   * @param tree the parsed object: maps, lists, numbers, strings
   */
  @Nullable Geometry read(@Nullable Object tree) throws ParseException {
    if (tree == null) {
      return null;
    }
    if (!(tree instanceof Map<?, ?> object)) {
      throw new ParseException("geometry must be an object, got " + tree);
    }
    try {
      Geometry geometry = read(object);
      return geometry.isEmpty() ? null : geometry;
    } catch (IllegalArgumentException e) {
      throw new ParseException(String.valueOf(e.getMessage()));
    }
  }

  private Geometry read(Map<?, ?> object) throws ParseException {
    Object type = object.get("type");
    if ("GeometryCollection".equals(type)) {
      return collection(list(object.get("geometries"), "geometries"));
    }
    List<?> c = list(object.get("coordinates"), "coordinates of " + type);
    return switch (String.valueOf(type)) {
      case "Point" -> point(c);
      case "LineString" -> line(c);
      case "Polygon" -> polygon(c);
      case "MultiPoint" -> geometries.createMultiPointFromCoords(coordinates(c));
      case "MultiLineString" -> geometries.createMultiLineString(lines(c));
      case "MultiPolygon" -> geometries.createMultiPolygon(polygons(c));
      default -> throw new ParseException("unknown geometry type " + type);
    };
  }

  private Geometry collection(List<?> members) throws ParseException {
    Geometry[] parts = new Geometry[members.size()];
    for (int i = 0; i < parts.length; i++) {
      if (!(members.get(i) instanceof Map<?, ?> member)) {
        throw new ParseException("member of a geometry collection must be an object");
      }
      parts[i] = read(member);
    }
    return geometries.createGeometryCollection(parts);
  }

  private Point point(List<?> c) throws ParseException {
    return c.isEmpty() ? geometries.createPoint() : geometries.createPoint(coordinate(c));
  }

  private LineString line(Object c) throws ParseException {
    return geometries.createLineString(coordinates(list(c, "line")));
  }

  private LineString[] lines(List<?> c) throws ParseException {
    LineString[] lines = new LineString[c.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(c.get(i));
    }
    return lines;
  }

  private Polygon polygon(Object c) throws ParseException {
    List<?> rings = list(c, "polygon");
    if (rings.isEmpty()) {
      return geometries.createPolygon();
    }
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return geometries.createPolygon(ring(rings.get(0)), holes);
  }

  private Polygon[] polygons(List<?> c) throws ParseException {
    Polygon[] polygons = new Polygon[c.size()];
    for (int i = 0; i < polygons.length; i++) {
      polygons[i] = polygon(c.get(i));
    }
    return polygons;
  }

  private LinearRing ring(Object c) throws ParseException {
    return geometries.createLinearRing(coordinates(list(c, "ring")));
  }

  private static Coordinate[] coordinates(List<?> c) throws ParseException {
    Coordinate[] coordinates = new Coordinate[c.size()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = coordinate(list(c.get(i), "position"));
    }
    return coordinates;
  }

  private static Coordinate coordinate(List<?> c) throws ParseException {
    if (c.size() >= 2 && c.get(0) instanceof Number x && c.get(1) instanceof Number y) {
      return new Coordinate(x.doubleValue(), y.doubleValue());
    }
    throw new ParseException("position must be [longitude, latitude], got " + c);
  }

  private static List<?> list(@Nullable Object value, String what) throws ParseException {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new ParseException(what + " must be an array, got " + value);
  }
}
