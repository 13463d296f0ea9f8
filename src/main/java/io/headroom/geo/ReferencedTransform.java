package io.headroom.geo;

import javax.measure.Unit;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import si.uom.SI;

/**
 * Any projected system of the EPSG database, through GeoTools.
 *
 * <p>The first use unpacks that database and takes a second or more; the zones we know ourselves
 * never come here.
 */
final class ReferencedTransform implements PlaneTransform {
  private final String code;
  private final MathTransform forward;
  private final MathTransform inverse;

  ReferencedTransform(String code) {
    this.code = code;
    try {
      CoordinateReferenceSystem system = CRS.decode(code, true);
      requireMetres(code, system);
      forward = CRS.findMathTransform(DefaultGeographicCRS.WGS84, system, true);
      inverse = forward.inverse();
    } catch (FactoryException | TransformException e) {
      throw new IllegalArgumentException(
          "coordinate system '" + code + "' is not known: " + e.getMessage(), e);
    }
  }

  private static void requireMetres(String code, CoordinateReferenceSystem system) {
    Unit<?> unit = system.getCoordinateSystem().getAxis(0).getUnit();
    if (!(system instanceof ProjectedCRS) || !SI.METRE.equals(unit)) {
      throw new IllegalArgumentException(
          "coordinate system '"
              + code
              + "' must be projected in metres, got "
              + system.getName()
              + " in "
              + unit);
    }
  }

  @Override
  public void toMetres(double lon, double lat, double[] out) {
    double[] point = {lon, lat};
    transform(forward, point);
    out[0] = point[0];
    out[1] = point[1];
  }

  @Override
  public Position toPosition(double x, double y) {
    double[] point = {x, y};
    transform(inverse, point);
    return new Position(point[0], point[1]);
  }

  private void transform(MathTransform transform, double[] point) {
    double first = point[0];
    double second = point[1];
    try {
      transform.transform(point, 0, point, 0, 1);
    } catch (TransformException e) {
      throw new IllegalArgumentException(
          first + ", " + second + " has no place in " + code + ": " + e.getMessage(), e);
    }
  }
}
