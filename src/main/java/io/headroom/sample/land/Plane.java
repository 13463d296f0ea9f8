package io.headroom.sample.land;

import io.headroom.geo.Position;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * A linear plane of metres over one county.
 *
 * <p>Only additions and multiplications lie between a position and its metres, so that the rows are
 * the same on every machine; over the sixty kilometres of a county it is true to within half a
 * percent, which is enough to lay out a network and nothing is measured with it.
 */
public final class Plane {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double METRES_PER_DEGREE_NORTH = 110_790;
  private static final double METRES_PER_DEGREE_AT_EQUATOR = 111_390;

  private final Position origin;
  private final double metresPerDegreeEast;

  public Plane(Position origin) {
    this.origin = origin;
    this.metresPerDegreeEast =
        METRES_PER_DEGREE_AT_EQUATOR * StrictMath.cos(StrictMath.toRadians(origin.lat()));
  }

  public Spot spotOf(double lon, double lat) {
    return new Spot(
        (lon - origin.lon()) * metresPerDegreeEast, (lat - origin.lat()) * METRES_PER_DEGREE_NORTH);
  }

  /** Rounded to a millionth of a degree, about a decimetre. */
  public Position positionOf(Spot spot) {
    return new Position(
            origin.lon() + spot.x() / metresPerDegreeEast,
            origin.lat() + spot.y() / METRES_PER_DEGREE_NORTH)
        .rounded(6);
  }

  /** The line as it will stand in the file. */
  public LineString lineOf(List<Spot> spots) {
    Coordinate[] coordinates = new Coordinate[spots.size()];
    for (int i = 0; i < coordinates.length; i++) {
      Position position = positionOf(spots.get(i));
      coordinates[i] = new CoordinateXY(position.lon(), position.lat());
    }
    return GEOMETRY.createLineString(coordinates);
  }

  /** The spot as it will stand in the file, after rounding. */
  public Spot rounded(Spot spot) {
    Position position = positionOf(spot);
    return spotOf(position.lon(), position.lat());
  }
}
