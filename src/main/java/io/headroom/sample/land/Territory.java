package io.headroom.sample.land;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The county and its townships as areas of the plane.
 *
 * <p>Township borders are not real: each is the part of the county nearer to its own seat than to
 * any other (Voronoi). A few corners are high karst where nobody lives, so that some places are out
 * of reach of any line.
 */
public final class Territory {
  private static final double[][] WILD_CORNERS = {
    {106.766, 26.985}, {107.234, 26.832}, {107.180, 27.322}, {107.236, 27.212}
  };
  private static final double WILD_RADIUS_METRES = 3_100;

  private final GeometryFactory geometry = new GeometryFactory();
  private final Geometry county;
  private final PreparedGeometry inside;
  private final List<Spot> seats;
  private final List<Geometry> townships;
  private final List<Spot> wildCorners = new ArrayList<>();

  Territory(CountyFacts facts, Plane local) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < facts.outline().length; i += 2) {
      Spot spot = local.spotOf(facts.outline()[i], facts.outline()[i + 1]);
      ring.add(new CoordinateXY(spot.x(), spot.y()));
    }
    county = geometry.createPolygon(ring.toArray(new Coordinate[0]));
    inside = PreparedGeometryFactory.prepare(county.buffer(-250));
    seats = facts.townships().stream().map(t -> local.spotOf(t.seat()[0], t.seat()[1])).toList();
    townships = voronoi();
    for (double[] corner : WILD_CORNERS) {
      wildCorners.add(local.spotOf(corner[0], corner[1]));
    }
  }

  private List<Geometry> voronoi() {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    Collection<Coordinate> sites =
        seats.stream().map(s -> (Coordinate) new CoordinateXY(s.x(), s.y())).toList();
    builder.setSites(sites);
    builder.setClipEnvelope(county.getEnvelopeInternal());
    Geometry cells = builder.getDiagram(geometry);
    List<Geometry> bySeat = new ArrayList<>();
    for (Spot seat : seats) {
      Point point = geometry.createPoint(new CoordinateXY(seat.x(), seat.y()));
      for (int i = 0; i < cells.getNumGeometries(); i++) {
        if (cells.getGeometryN(i).contains(point)) {
          bySeat.add(cells.getGeometryN(i).intersection(county));
        }
      }
    }
    return bySeat;
  }

  /** The outline of the county. */
  public Geometry county() {
    return county;
  }

  /** Township outlines in the order of the facts. */
  public List<Geometry> townships() {
    return townships;
  }

  /** Where the township is governed from. */
  public Spot seat(int town) {
    return seats.get(town);
  }

  /** At least 250 m inside the border and not on the high karst. */
  public boolean isHabitable(Spot spot) {
    for (Spot corner : wildCorners) {
      if (corner.metresTo(spot) < WILD_RADIUS_METRES) {
        return false;
      }
    }
    return inside.contains(geometry.createPoint(new CoordinateXY(spot.x(), spot.y())));
  }

  /** True when a straight way between two places stays off the high karst. */
  boolean isPassable(Spot a, Spot b) {
    for (Spot corner : wildCorners) {
      if (corner.metresToSegment(a, b) < WILD_RADIUS_METRES - 350) {
        return false;
      }
    }
    return true;
  }

  /** The township whose seat is nearest. */
  public int townAt(Spot spot) {
    int nearest = 0;
    for (int town = 1; town < seats.size(); town++) {
      if (seats.get(town).metresTo(spot) < seats.get(nearest).metresTo(spot)) {
        nearest = town;
      }
    }
    return nearest;
  }
}
