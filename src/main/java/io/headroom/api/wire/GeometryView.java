package io.headroom.api.wire;

import io.headroom.geo.CoordinateSystem;
import io.headroom.geo.Position;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A GeoJSON geometry (RFC 7946), longitude first, rounded to six decimals (a decimetre).
 *
 * @param coordinates arrays nested as deep as the type asks for
 */
public record GeometryView(String type, Object coordinates) {
  private static final double SCALE = 1e6;
  private static final double METRES_SCALE = 100;

  public static GeometryView of(Position position) {
    return new GeometryView("Point", pair(position.lon(), position.lat()));
  }

  public static GeometryView of(Geometry geometry) {
    return new GeometryView(geometry.getGeometryType(), coordinatesOf(geometry));
  }

  /** The same place in another system, to a decimetre or better, in the order of its authority. */
  public GeometryView in(CoordinateSystem system) {
    return system == CoordinateSystem.CRS84
        ? this
        : new GeometryView(type, moved(coordinates, system));
  }

  private static Object moved(Object nested, CoordinateSystem system) {
    if (nested instanceof double[] pair) {
      double[] there = system.fromDegrees(pair[0], pair[1]);
      double scale = system.isInDegrees() ? SCALE : METRES_SCALE;
      return new double[] {
        Math.round(there[0] * scale) / scale, Math.round(there[1] * scale) / scale
      };
    }
    List<?> parts = nested instanceof Object[] array ? List.of(array) : (List<?>) nested;
    return parts.stream().map(part -> moved(part, system)).toList();
  }

  private static Object coordinatesOf(Geometry geometry) {
    if (geometry instanceof Point point) {
      return pair(point.getX(), point.getY());
    }
    if (geometry instanceof LineString line) {
      return line(line.getCoordinates());
    }
    if (geometry instanceof Polygon polygon) {
      return rings(polygon);
    }
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(coordinatesOf(geometry.getGeometryN(i)));
    }
    return parts;
  }

  private static List<double[][]> rings(Polygon polygon) {
    List<double[][]> rings = new ArrayList<>();
    rings.add(line(polygon.getExteriorRing().getCoordinates()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(line(polygon.getInteriorRingN(i).getCoordinates()));
    }
    return rings;
  }

  private static double[][] line(Coordinate[] coordinates) {
    double[][] line = new double[coordinates.length][];
    for (int i = 0; i < line.length; i++) {
      line[i] = pair(coordinates[i].x, coordinates[i].y);
    }
    return line;
  }

  private static double[] pair(double lon, double lat) {
    return new double[] {Math.round(lon * SCALE) / SCALE, Math.round(lat * SCALE) / SCALE};
  }
}
