package io.headroom.ingest;

import io.headroom.geo.Datum;
import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.ingest.Descriptor.Reading;
import java.util.Locale;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings delivered geometry to WGS 84 degrees, longitude first.
 *
 * <p>A geometry outside the extent whose axes, taken the other way round, put it inside is read the
 * other way round: in China the two never overlap, and a position of 107° north exists nowhere.
 */
final class PlaceReader {
  private final Extent extent;
  private final Datum datum;
  private final @Nullable MathTransform transform;

  PlaceReader(Reading reading, CoordinateReferenceSystem source) {
    this.extent = reading.extent();
    this.datum = reading.datum();
    this.transform = CoordinateSystems.toDegrees(source);
  }

  /**
   * A geometry in degrees.
   *
   * @param geometry null when what was delivered lies nowhere on earth
   * @param warning why the place is doubtful; null when it is not
   */
  record Placed(@Nullable Geometry geometry, @Nullable String warning) {}

  Placed read(Geometry delivered) {
    Geometry straight = inDegrees(delivered, false);
    if (straight != null && isInside(straight)) {
      return new Placed(straight, null);
    }
    Geometry swapped = inDegrees(delivered, true);
    if (swapped != null && isInside(swapped)) {
      return new Placed(
          swapped, "longitude and latitude look swapped in " + first(delivered) + "; read swapped");
    }
    return new Placed(straight, outside(delivered, straight));
  }

  private @Nullable Geometry inDegrees(Geometry delivered, boolean swap) {
    if (!swap && transform == null && isUnshifted()) {
      return isOnEarth(delivered) ? delivered : null;
    }
    Geometry moved = delivered.copy();
    try {
      moved.apply((Coordinate c) -> move(c, swap));
    } catch (OffTheEarth e) {
      return null;
    }
    moved.geometryChanged();
    return moved;
  }

  private void move(Coordinate c, boolean swap) {
    double[] xy = {swap ? c.y : c.x, swap ? c.x : c.y};
    try {
      if (transform != null) {
        transform.transform(xy, 0, xy, 0, 1);
      }
    } catch (TransformException e) {
      throw new OffTheEarth();
    }
    if (!isOnEarth(xy[0], xy[1])) {
      throw new OffTheEarth();
    }
    Position position = isUnshifted() ? null : datum.toWgs84(new Position(xy[0], xy[1]));
    c.x = position == null ? xy[0] : position.lon();
    c.y = position == null ? xy[1] : position.lat();
  }

  private boolean isUnshifted() {
    return datum == Datum.WGS84 || datum == Datum.CGCS2000;
  }

  private boolean isInside(Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    return box.getMinX() >= extent.west()
        && box.getMaxX() <= extent.east()
        && box.getMinY() >= extent.south()
        && box.getMaxY() <= extent.north();
  }

  private String outside(Geometry delivered, @Nullable Geometry straight) {
    String where =
        straight == null ? first(delivered) + " is nowhere on earth" : first(straight) + " is";
    return String.format(
        Locale.ROOT,
        "%s outside %s–%s° E, %s–%s° N; is the coordinate system right?",
        where,
        ValueParser.text(extent.west()),
        ValueParser.text(extent.east()),
        ValueParser.text(extent.south()),
        ValueParser.text(extent.north()));
  }

  private static String first(Geometry geometry) {
    Coordinate c = geometry.getCoordinate();
    return String.format(Locale.ROOT, "(%.6f, %.6f)", c.x, c.y);
  }

  private static boolean isOnEarth(Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    return isOnEarth(box.getMinX(), box.getMinY()) && isOnEarth(box.getMaxX(), box.getMaxY());
  }

  private static boolean isOnEarth(double lon, double lat) {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  }

  private static final class OffTheEarth extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OffTheEarth() {
      super(null, null, false, false);
    }
  }
}
