package io.headroom.geo;

import net.sf.geographiclib.GeodesicMask;

/**
 * True distances on the ellipsoid, by Karney's method: exact to nanometres, a microsecond or two
 * each. For searches use a {@link MetricProjection} and an index.
 */
public final class Geodesic {
  private Geodesic() {}

  public static double metres(Position a, Position b) {
    return metres(a.lon(), a.lat(), b.lon(), b.lat());
  }

  /** Length of a line given as lon, lat, lon, lat …; zero for fewer than two points. */
  public static double lengthMetres(double[] lonLat) {
    if (lonLat.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a line is lon, lat pairs, got " + lonLat.length + " numbers");
    }
    double length = 0;
    for (int i = 2; i < lonLat.length; i += 2) {
      length += metres(lonLat[i - 2], lonLat[i - 1], lonLat[i], lonLat[i + 1]);
    }
    return length;
  }

  private static double metres(double lonA, double latA, double lonB, double latB) {
    return net.sf.geographiclib.Geodesic.WGS84.Inverse(
            latA, lonA, latB, lonB, GeodesicMask.DISTANCE)
        .s12;
  }
}
