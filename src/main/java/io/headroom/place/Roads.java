package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.place.text.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Where the named roads run. */
final class Roads {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Map<String, List<RoadLine>> linesByName = new HashMap<>();

  private Roads() {}

  static Roads of(List<RoadLine> lines) {
    Roads roads = new Roads();
    for (RoadLine line : lines) {
      String name = SearchText.of(line.name());
      roads.linesByName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(line);
    }
    return roads;
  }

  /**
   * The line with the name that passes nearest to a position, in the plane; null when none is near.
   */
  @Nullable LineString lineNear(String name, Position at, double reachMetres, LocalPlane plane) {
    LineString best = null;
    double bestMetres = reachMetres;
    for (RoadLine line : linesByName.getOrDefault(name, List.of())) {
      LineString drawn = inPlane(line, plane);
      double metres = drawn.distance(GEOMETRY.createPoint(plane.of(at)));
      if (metres <= bestMetres) {
        best = drawn;
        bestMetres = metres;
      }
    }
    return best;
  }

  /** Where two roads meet, in the plane. */
  static List<Coordinate> meetings(LineString a, LineString b) {
    Geometry common = a.intersection(b);
    List<Coordinate> meetings = new ArrayList<>();
    for (int i = 0; i < common.getNumGeometries(); i++) {
      if (!common.getGeometryN(i).isEmpty()) {
        meetings.add(common.getGeometryN(i).getCentroid().getCoordinate());
      }
    }
    return meetings;
  }

  private static LineString inPlane(RoadLine line, LocalPlane plane) {
    Coordinate[] points = new Coordinate[line.lonLat().length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = plane.of(line.lonLat()[2 * i], line.lonLat()[2 * i + 1]);
    }
    return GEOMETRY.createLineString(points);
  }
}
