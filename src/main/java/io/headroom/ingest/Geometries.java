package io.headroom.ingest;

import io.headroom.geo.Position;
import io.headroom.network.IssueCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.valid.IsValidOp;

/** What kinds of delivered geometry a layer can use. */
final class Geometries {
  /** Rivers and roads may come in several parts: nothing is connected to them. */
  private static final Set<String> BASE_MAP = Set.of("water", "road");

  private Geometries() {}

  /** The one point, the one line or the valid area that the layer needs. */
  static Geometry simplify(LayerSchema schema, Geometry raw) throws Refusal {
    checkCoordinates(raw);
    return switch (schema.geometry()) {
      case POINT -> expect(single(raw), Point.class, "a point");
      case LINE ->
          BASE_MAP.contains(schema.name()) ? expect(raw, Lineal.class, "lines") : line(raw);
      case POLYGON -> area(raw);
      case NONE -> raw;
    };
  }

  static @Nullable Position position(@Nullable Geometry point) {
    Coordinate c = point == null ? null : point.getCoordinate();
    return c == null ? null : new Position(c.x, c.y);
  }

  /** lon, lat, lon, lat …; empty without geometry. */
  static double[] coordinates(@Nullable Geometry line) {
    if (!(line instanceof LineString lineString)) {
      return new double[0];
    }
    CoordinateSequence sequence = lineString.getCoordinateSequence();
    double[] flat = new double[sequence.size() * 2];
    for (int i = 0; i < sequence.size(); i++) {
      flat[2 * i] = sequence.getX(i);
      flat[2 * i + 1] = sequence.getY(i);
    }
    return flat;
  }

  private static void checkCoordinates(Geometry raw) throws Refusal {
    if (raw.isEmpty()) {
      throw bad("the geometry is empty");
    }
    for (Coordinate c : raw.getCoordinates()) {
      if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
        throw bad("a coordinate is not a number");
      }
    }
  }

  private static Geometry line(Geometry raw) throws Refusal {
    Geometry one = single(raw);
    if (!(one instanceof GeometryCollection)) {
      return expect(one, LineString.class, "a line");
    }
    LineMerger merger = new LineMerger();
    merger.add(one);
    if (merger.getMergedLineStrings().size() == 1) {
      return (Geometry) merger.getMergedLineStrings().iterator().next();
    }
    throw bad(
        "expected one line, found "
            + (one.getNumGeometries() + " parts that do not join into one, a " + type(one)));
  }

  private static Geometry area(Geometry raw) throws Refusal {
    if (!(raw instanceof Polygonal)) {
      throw bad("expected an area, found a " + type(raw));
    }
    IsValidOp validity = new IsValidOp(raw);
    if (!validity.isValid()) {
      throw bad("the outline is not valid: " + validity.getValidationError());
    }
    return raw;
  }

  private static Geometry expect(Geometry found, Class<?> type, String expected) throws Refusal {
    if (type.isInstance(found)) {
      return found;
    }
    throw bad("expected " + expected + ", found a " + type(found));
  }

  private static Geometry single(Geometry raw) {
    return raw instanceof GeometryCollection && raw.getNumGeometries() == 1
        ? raw.getGeometryN(0)
        : raw;
  }

  private static String type(Geometry geometry) {
    return geometry.getGeometryType();
  }

  private static Refusal bad(String detail) {
    return new Refusal(IssueCode.BAD_GEOMETRY, detail);
  }
}
