package io.headroom.store;

import io.headroom.geo.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.Geometry;
import net.postgis.jdbc.geometry.Point;

/** Positions as PostGIS keeps them: points in WGS 84, longitude first. */
final class Places {
  private static final int WGS_84 = 4326;

  private Places() {}

  static PGgeometry geometry(Position position) {
    Point point = new Point(position.lon(), position.lat());
    point.setSrid(WGS_84);
    return new PGgeometry(point);
  }

  static Position read(ResultSet row) throws SQLException {
    Geometry geometry = row.getObject("location", PGgeometry.class).getGeometry();
    Point point = geometry.getFirstPoint();
    return new Position(point.getX(), point.getY());
  }
}
