package io.headroom.planning;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** The ground around some places, about as far as the low-voltage lines from a transformer go. */
public final class OutageGround {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double REACH_METRES = 300;
  private static final double TOLERANCE_METRES = 20;
  private static final int QUARTER_SEGMENTS = 4;

  private OutageGround() {}

  /** Polygons in longitude and latitude; empty around nobody. */
  public static Geometry around(Collection<Position> places, MetricProjection projection) {
    List<Geometry> circles = new ArrayList<>();
    for (Position place : places) {
      double[] at = projection.toMetres(place.lon(), place.lat());
      circles.add(
          GEOMETRY
              .createPoint(new Coordinate(at[0], at[1]))
              .buffer(REACH_METRES, QUARTER_SEGMENTS));
    }
    if (circles.isEmpty()) {
      return GEOMETRY.createPolygon();
    }
    Geometry ground =
        TopologyPreservingSimplifier.simplify(UnaryUnionOp.union(circles), TOLERANCE_METRES);
    return inDegrees(ground, projection);
  }

  private static Geometry inDegrees(Geometry metric, MetricProjection projection) {
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(
          CoordinateSequence metres, Geometry parent) {
        Coordinate[] degrees = new Coordinate[metres.size()];
        for (int i = 0; i < degrees.length; i++) {
          Position at = projection.toPosition(metres.getX(i), metres.getY(i));
          degrees[i] = new Coordinate(at.lon(), at.lat());
        }
        return createCoordinateSequence(degrees);
      }
    }.transform(metric);
  }
}
