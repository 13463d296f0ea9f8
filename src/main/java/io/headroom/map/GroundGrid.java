package io.headroom.map;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The digits that areas are written with: a grid of whole numbers that degrees are multiplied to,
 * so that what is cut on it needs no rounding any more.
 *
 * @param perDegree grid steps of a degree: 10⁶ is a decimetre, 10⁵ a metre
 */
record GroundGrid(double perDegree) {
  static final GroundGrid EXACT = new GroundGrid(1e6);
  static final GroundGrid GENERALISED = new GroundGrid(1e5);

  private static final double METRES_PER_DEGREE = 111_320;

  /** From degrees to the grid, not yet rounded to it. */
  Geometry fromDegrees(Geometry degrees) {
    return scaled(degrees, perDegree);
  }

  Geometry toDegrees(Geometry onGrid) {
    // Dividing whole numbers gives the nearest double, the same at every corner that areas share.
    Geometry copy = onGrid.copy();
    copy.apply(new Scaling(1, perDegree));
    copy.geometryChanged();
    return copy;
  }

  private static Geometry scaled(Geometry geometry, double factor) {
    Geometry copy = geometry.copy();
    copy.apply(new Scaling(factor, 1));
    copy.geometryChanged();
    return copy;
  }

  Coordinate fromMetres(double x, double y, MetricProjection projection) {
    Position at = projection.toPosition(x, y);
    return new Coordinate(at.lon() * perDegree, at.lat() * perDegree);
  }

  double[] toMetres(Coordinate onGrid, MetricProjection projection) {
    return projection.toMetres(onGrid.x / perDegree, onGrid.y / perDegree);
  }

  /** Grid steps of a length from south to north. */
  double steps(double metres) {
    return metres / METRES_PER_DEGREE * perDegree;
  }

  double squareMetres(Geometry onGrid) {
    double step = METRES_PER_DEGREE / perDegree;
    double latitude = onGrid.getEnvelopeInternal().centre().y / perDegree;
    return onGrid.getArea() * step * step * Math.cos(Math.toRadians(latitude));
  }

  private record Scaling(double times, double by) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      sequence.setOrdinate(i, 0, sequence.getX(i) * times / by);
      sequence.setOrdinate(i, 1, sequence.getY(i) * times / by);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
