package io.headroom.map;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Divides a county among points: everywhere belongs to the nearest point, and neighbouring cells of
 * one group become one area.
 *
 * <pre>
 *   ┌──────┬────────┐
 *   │  · A │  · B   │      cells of one group are dissolved; borders are simplified together, so
 *   │    ┌─┴──┐     │      that areas neither overlap nor leave gaps; then the outline cuts them
 *   ├────┤· A ├─────┤
 *   └────┴────┴─────┘
 * </pre>
 *
 * <p>Works in metres. Costs about 0.1 ms a point.
 */
final class Tessellation {
  private final GeometryFactory metres = new GeometryFactory();
  private final MetricProjection projection;
  private final Geometry outline;
  private final double toleranceMetres;

  /**
   * @param outline what the areas are cut to, in degrees
   * @param toleranceMetres how far a border may move when it is simplified; 0 to keep it
   */
  Tessellation(MetricProjection projection, Geometry outline, double toleranceMetres) {
    this.projection = projection;
    this.outline = toMetres(outline);
    this.toleranceMetres = toleranceMetres;
  }

  /** A point in metres and the group it belongs to. */
  record Site(double x, double y, int group) {}

  /** One area per group, in degrees. */
  List<AreaShapes.Shape> areas(List<Site> sites) {
    Map<Coordinate, Integer> groups = new HashMap<>();
    for (Site site : sites) {
      groups.putIfAbsent(new Coordinate(decimetres(site.x()), decimetres(site.y())), site.group());
    }
    if (groups.isEmpty()) {
      return List.of();
    }
    return finish(groups.size() == 1 ? whole(groups) : cells(groups));
  }

  /** Squares of a grid instead of exact cells: for more points than a diagram can be made of. */
  List<AreaShapes.Shape> areasOfSquares(List<Square> squares) {
    Map<Integer, List<Geometry>> byGroup = new TreeMap<>();
    for (Square square : squares) {
      byGroup
          .computeIfAbsent(square.group(), g -> new ArrayList<>())
          .add(metres.toGeometry(square.box()));
    }
    return finish(byGroup);
  }

  /** A square of the grid; edges of neighbours must be equal to the last bit. */
  record Square(Envelope box, int group) {}

  private Map<Integer, List<Geometry>> whole(Map<Coordinate, Integer> groups) {
    Envelope box = new Envelope(outline.getEnvelopeInternal());
    return Map.of(groups.values().iterator().next(), List.of(metres.toGeometry(box)));
  }

  private Map<Integer, List<Geometry>> cells(Map<Coordinate, Integer> groups) {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(groups.keySet());
    Envelope clip = new Envelope(outline.getEnvelopeInternal());
    groups.keySet().forEach(clip::expandToInclude);
    builder.setClipEnvelope(clip);
    Geometry diagram = builder.getDiagram(metres);
    Map<Integer, List<Geometry>> byGroup = new TreeMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      Integer group = groups.get((Coordinate) cell.getUserData());
      if (group != null) {
        byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(cell);
      }
    }
    return byGroup;
  }

  private List<AreaShapes.Shape> finish(Map<Integer, List<Geometry>> byGroup) {
    List<Integer> groups = List.copyOf(byGroup.keySet());
    Geometry[] coverage =
        byGroup.values().stream().map(Tessellation::dissolve).toArray(Geometry[]::new);
    if (toleranceMetres > 0) {
      coverage = CoverageSimplifier.simplify(coverage, toleranceMetres);
    }
    PreparedGeometry cutter = PreparedGeometryFactory.prepare(outline);
    List<AreaShapes.Shape> shapes = new ArrayList<>();
    for (int i = 0; i < coverage.length; i++) {
      shapes.add(new AreaShapes.Shape(groups.get(i), toDegrees(cut(coverage[i], cutter))));
    }
    return shapes;
  }

  private static Geometry dissolve(List<Geometry> cells) {
    return cells.size() == 1 ? cells.get(0) : CoverageUnion.union(cells.toArray(Geometry[]::new));
  }

  private Geometry cut(Geometry area, PreparedGeometry cutter) {
    if (cutter.covers(area)) {
      return area;
    }
    return polygonsOf(OverlayNGRobust.overlay(area, outline, OverlayNG.INTERSECTION));
  }

  /** A cut may leave points and lines where area and outline only touch. */
  private Geometry polygonsOf(Geometry cut) {
    if (cut instanceof Polygonal) {
      return cut;
    }
    List<Geometry> polygons = new ArrayList<>();
    for (int i = 0; cut instanceof GeometryCollection && i < cut.getNumGeometries(); i++) {
      if (cut.getGeometryN(i) instanceof Polygonal) {
        polygons.add(cut.getGeometryN(i));
      }
    }
    return metres.buildGeometry(polygons);
  }

  private Geometry toMetres(Geometry degrees) {
    Geometry copy = degrees.copy();
    copy.apply(new Shift((x, y) -> projection.toMetres(x, y)));
    return copy;
  }

  private Geometry toDegrees(Geometry metric) {
    Geometry copy = metric.copy();
    copy.apply(
        new Shift(
            (x, y) -> {
              Position at = projection.toPosition(x, y).rounded(5);
              return new double[] {at.lon(), at.lat()};
            }));
    return copy;
  }

  private static double decimetres(double metres) {
    return Math.round(metres * 10) / 10.0;
  }

  /** Takes a coordinate to another plane. */
  private interface Plane {
    double[] move(double x, double y);
  }

  private record Shift(Plane plane) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      double[] moved = plane.move(sequence.getX(i), sequence.getY(i));
      sequence.setOrdinate(i, 0, moved[0]);
      sequence.setOrdinate(i, 1, moved[1]);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
