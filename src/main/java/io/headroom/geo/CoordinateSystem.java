package io.headroom.geo;

import java.util.List;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;

/**
 * A coordinate system that positions can be handed over in, named by the address the OGC gives it.
 *
 * <p>Coordinates are in the order of the authority: latitude first in EPSG:4326, northing first in
 * the Chinese zones, longitude first in CRS84 alone.
 */
public final class CoordinateSystem {
  private static final String OGC = "http://www.opengis.net/def/crs/";

  /** Longitude and latitude on WGS 84, equal to CGCS2000 within a decimetre. */
  public static final CoordinateSystem CRS84 =
      new CoordinateSystem(OGC + "OGC/1.3/CRS84", false, null);

  private static final CoordinateSystem WGS84 =
      new CoordinateSystem(OGC + "EPSG/0/4326", true, null);
  private static final CoordinateSystem CGCS2000 =
      new CoordinateSystem(OGC + "EPSG/0/4490", true, null);

  private final String uri;
  private final boolean northFirst;
  private final @Nullable PlaneTransform plane;

  private CoordinateSystem(String uri, boolean northFirst, @Nullable PlaneTransform plane) {
    this.uri = uri;
    this.northFirst = northFirst;
    this.plane = plane;
  }

  /** Those in degrees; nothing has to be looked up for them. */
  public static List<CoordinateSystem> inDegrees() {
    return List.of(CRS84, WGS84, CGCS2000);
  }

  /**
   * A projected system in metres. The first one opens the EPSG database, which takes a second.
   *
   * @param number as in EPSG:3857
   * @throws IllegalArgumentException when it is unknown or not in metres
   */
  public static CoordinateSystem ofEpsg(int number) {
    return new CoordinateSystem(
        uriOf(number), isNorthFirst(number), new ReferencedTransform("EPSG:" + number));
  }

  /** The address of an EPSG system. */
  public static String uriOf(int number) {
    return OGC + "EPSG/0/" + number;
  }

  private static boolean isNorthFirst(int number) {
    try {
      // Only the long name is answered in the order of the authority.
      CoordinateReferenceSystem system = CRS.decode("urn:ogc:def:crs:EPSG::" + number);
      return AxisDirection.NORTH.equals(system.getCoordinateSystem().getAxis(0).getDirection());
    } catch (FactoryException e) {
      throw new IllegalArgumentException("coordinate system EPSG:" + number + " is not known", e);
    }
  }

  public String uri() {
    return uri;
  }

  public boolean isInDegrees() {
    return plane == null;
  }

  /** Coordinates in the order of the authority. */
  public double[] fromDegrees(double lon, double lat) {
    double[] xy = {lon, lat};
    if (plane != null) {
      plane.toMetres(lon, lat, xy);
    }
    return northFirst ? new double[] {xy[1], xy[0]} : xy;
  }

  /**
   * @param first in the order of the authority
   */
  public Position toDegrees(double first, double second) {
    double x = northFirst ? second : first;
    double y = northFirst ? first : second;
    return plane == null ? new Position(x, y) : plane.toPosition(x, y);
  }
}
