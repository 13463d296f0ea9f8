package io.headroom.sample;

import io.headroom.geo.Position;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Region;
import io.headroom.sample.land.Spot;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** A road of the county with its line laid out in metres. */
record NamedRoad(Place place, Geometry line, LengthIndexedLine measure) {
  private static final Plane PLANE = Region.of(0, 1, 3_000).plane();
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Every place that is a road, with the line of its name that passes there. */
  static List<NamedRoad> of(Rows county) {
    List<MapLine> lines = county.of(MapLine.class);
    return county.of(Place.class).stream()
        .filter(place -> place.kind() == Place.Kind.ROAD)
        .map(place -> of(place, lines))
        .toList();
  }

  private static NamedRoad of(Place place, List<MapLine> lines) {
    Geometry line =
        lines.stream()
            .filter(candidate -> place.name().equals(candidate.name()))
            .map(candidate -> inMetres(candidate.line()))
            .filter(candidate -> candidate.distance(inMetres(place.location())) < 1)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no line passes at " + place));
    return new NamedRoad(place, line, new LengthIndexedLine(line));
  }

  static Geometry inMetres(Geometry line) {
    Coordinate[] corners =
        Arrays.stream(line.getCoordinates())
            .map(c -> inMetres(c.x, c.y))
            .toArray(Coordinate[]::new);
    return GEOMETRY.createLineString(corners);
  }

  static Point inMetres(Position position) {
    return GEOMETRY.createPoint(inMetres(position.lon(), position.lat()));
  }

  private static Coordinate inMetres(double lon, double lat) {
    Spot spot = PLANE.spotOf(lon, lat);
    return new Coordinate(spot.x(), spot.y());
  }

  String township() {
    return String.valueOf(place.areaCode());
  }

  double metresTo(Place other) {
    return line.distance(inMetres(other.location()));
  }

  /** How far along the road the place stands. */
  double along(Place other) {
    return measure.project(inMetres(other.location()).getCoordinate());
  }

  boolean hasOnItsLeft(Place other) {
    Coordinate at = inMetres(other.location()).getCoordinate();
    double along = measure.project(at);
    Coordinate before = measure.extractPoint(Math.max(0, along - 1));
    Coordinate after = measure.extractPoint(along + 1);
    return Orientation.index(before, after, at) == Orientation.LEFT;
  }

  /** The metres from a point to the nearest corner of the line. */
  double metresToCorner(Coordinate point) {
    return Arrays.stream(line.getCoordinates())
        .mapToDouble(point::distance)
        .min()
        .orElse(Double.NaN);
  }
}
