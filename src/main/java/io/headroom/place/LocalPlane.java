package io.headroom.place;

import io.headroom.geo.Position;
import org.locationtech.jts.geom.Coordinate;

/** Metres east and north of a position, true to a thousandth within some tens of kilometres. */
record LocalPlane(double lon, double lat, double metresPerLon) {
  private static final double METRES_PER_DEGREE = 111_195;

  static LocalPlane at(Position origin) {
    double perLon = METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.lat()));
    return new LocalPlane(origin.lon(), origin.lat(), perLon);
  }

  Coordinate of(double eastLon, double northLat) {
    return new Coordinate((eastLon - lon) * metresPerLon, (northLat - lat) * METRES_PER_DEGREE);
  }

  Coordinate of(Position position) {
    return of(position.lon(), position.lat());
  }

  Position positionOf(double x, double y) {
    return new Position(lon + x / metresPerLon, lat + y / METRES_PER_DEGREE);
  }

  static double metres(Position a, Position b) {
    Coordinate there = at(a).of(b);
    return Math.hypot(there.x, there.y);
  }
}
