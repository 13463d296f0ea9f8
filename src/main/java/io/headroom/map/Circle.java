package io.headroom.map;

import io.headroom.geo.MetricProjection;
import org.locationtech.jts.geom.Envelope;

/** The circle around a box of degrees, in metres of a projection. */
public record Circle(double x, double y, double radiusMetres) {

  public static Circle around(Envelope box, MetricProjection projection) {
    double[] low = projection.toMetres(box.getMinX(), box.getMinY());
    double[] high = projection.toMetres(box.getMaxX(), box.getMaxY());
    double x = (low[0] + high[0]) / 2;
    double y = (low[1] + high[1]) / 2;
    // A box of degrees is a trapezium in metres; a tenth covers its wider side.
    double radius = 1.1 * Math.hypot(high[0] - low[0], high[1] - low[1]) / 2;
    return new Circle(x, y, radius);
  }
}
