package io.headroom.geo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plane in which a dataset is measured: x east, y north, in metres.
 *
 * <p>Immutable and free to share between threads. The Chinese three-degree zones are computed here,
 * well under a microsecond a point; anything else goes through the EPSG database.
 */
public final class MetricProjection {
  private static final Pattern EPSG = Pattern.compile("EPSG:(\\d{1,7})");

  /** CGCS2000 / 3-degree Gauss-Kruger CM 75E … CM 135E. */
  private static final int FIRST_ZONE = 4534;

  private static final int LAST_ZONE = 4554;
  private static final double FIRST_MERIDIAN = 75;
  private static final double FALSE_EASTING_METRES = 500_000;

  private static final double TRIAL_DEGREES = 0.001;
  private static final double ALLOWED_DISTORTION = 0.01;

  private final PlaneTransform transform;

  private MetricProjection(PlaneTransform transform) {
    this.transform = transform;
  }

  /** On the CGCS2000 ellipsoid with scale 1; y counts from the equator. */
  public static MetricProjection transverseMercator(
      double centralMeridianDegrees, double falseEastingMetres) {
    if (!(Math.abs(centralMeridianDegrees) <= 180) || !Double.isFinite(falseEastingMetres)) {
      throw new IllegalArgumentException(
          "central meridian must be −180..180 with a finite false easting, got "
              + (centralMeridianDegrees + ", " + falseEastingMetres));
    }
    return new MetricProjection(new TransverseMercator(centralMeridianDegrees, falseEastingMetres));
  }

  /**
   * A projected system in metres that measures truly in the middle of the extent.
   *
   * @param code {@code EPSG:4545}
   * @throws IllegalArgumentException when the code is unknown, not in metres, or lengthens or
   *     shortens a distance there by more than one per cent
   */
  public static MetricProjection ofEpsg(String code, Extent extent) {
    String epsg = code.trim().toUpperCase(Locale.ROOT);
    Matcher number = EPSG.matcher(epsg);
    if (!number.matches()) {
      throw new IllegalArgumentException(
          "coordinate system must be written like EPSG:4545, got '" + code + "'");
    }
    MetricProjection projection = ofNumber(epsg, Integer.parseInt(number.group(1)));
    projection.requireTrueLengths(epsg, extent.centre());
    return projection;
  }

  private static MetricProjection ofNumber(String epsg, int number) {
    if (number >= FIRST_ZONE && number <= LAST_ZONE) {
      double meridian = FIRST_MERIDIAN + 3.0 * (number - FIRST_ZONE);
      return transverseMercator(meridian, FALSE_EASTING_METRES);
    }
    return new MetricProjection(new ReferencedTransform(epsg));
  }

  /** For a dataset that names no system of its own. */
  public static MetricProjection centredOn(Extent extent) {
    return transverseMercator(extent.centre().lon(), FALSE_EASTING_METRES);
  }

  public double[] toMetres(double lon, double lat) {
    double[] metres = new double[2];
    transform.toMetres(lon, lat, metres);
    return metres;
  }

  /**
   * Writes x and y into the first two places of {@code out}; allocates nothing in our own zones.
   */
  public void toMetres(double lon, double lat, double[] out) {
    transform.toMetres(lon, lat, out);
  }

  public Position toPosition(double x, double y) {
    return transform.toPosition(x, y);
  }

  private void requireTrueLengths(String code, Position centre) {
    double lat = Math.max(-89, Math.min(89, centre.lat()));
    double lon = Math.max(-179, Math.min(179, centre.lon()));
    double distortion =
        Math.max(
            distortion(lon, lat, lon + TRIAL_DEGREES, lat),
            distortion(lon, lat, lon, lat + TRIAL_DEGREES));
    if (!(distortion <= ALLOWED_DISTORTION)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s distorts distances at %.3f, %.3f by %.0f %%; choose a system made for that area",
              code,
              lon,
              lat,
              distortion * 100));
    }
  }

  private double distortion(double lonA, double latA, double lonB, double latB) {
    double[] a = toMetres(lonA, latA);
    double[] b = toMetres(lonB, latB);
    double trueMetres = Geodesic.lengthMetres(new double[] {lonA, latA, lonB, latB});
    return Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1]) / trueMetres - 1);
  }
}
