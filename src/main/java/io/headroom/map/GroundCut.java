package io.headroom.map;

import io.headroom.geo.MetricProjection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Cuts a county into areas that are a coverage to the last digit: no gap, no overlap, every corner
 * of a border a corner of both sides.
 *
 * <pre>
 *   borders of each township's ground ─┐
 *   township borders, county outline ──┴─► one set of lines, noded on the grid ─► faces
 *     ─► owner and township of each face ─► slivers to the neighbour ─► dissolved by owner
 * </pre>
 *
 * <p>Areas that were cut one by one would not meet: a border that is crossed on one side has a
 * corner there that the other side lacks, and rounding moves it off the line.
 */
final class GroundCut {
  /** No part of an area is smaller, unless its transformer stands there. */
  static final double SLIVER_SQUARE_METRES = 500;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final MetricProjection projection;
  private final Townships townships;
  private final GroundGrid grid;

  GroundCut(MetricProjection projection, Townships townships, GroundGrid grid) {
    this.projection = projection;
    this.townships = townships;
    this.grid = grid;
  }

  /**
   * One area for each owner, in degrees.
   *
   * @param toleranceMetres how far a border may move when all are simplified together; 0 to keep
   *     them. The county's outline stays
   */
  List<AreaShapes.Shape> cut(Ground ground, double toleranceMetres) {
    List<Polygon> faces = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (Polygon face : faces(linesOf(ground))) {
      int owner = ownerOf(face, ground);
      if (owner >= 0) {
        faces.add(face);
        owners.add(owner);
      }
    }
    Map<Integer, Geometry> areas = withoutSlivers(faces, owners, ground);
    if (toleranceMetres > 0) {
      areas = simplified(areas, ground, toleranceMetres);
    }
    List<AreaShapes.Shape> shapes = new ArrayList<>();
    areas.forEach(
        (owner, area) -> shapes.add(new AreaShapes.Shape(owner, grid.toDegrees(area).norm())));
    return shapes;
  }

  /** All borders at once, so that both sides keep the same corners; what shrank is given away. */
  private Map<Integer, Geometry> simplified(
      Map<Integer, Geometry> areas, Ground ground, double toleranceMetres) {
    Geometry[] simpler =
        CoverageSimplifier.simplifyInner(
            areas.values().toArray(Geometry[]::new), grid.steps(toleranceMetres));
    List<Polygon> parts = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    int next = 0;
    for (int owner : areas.keySet()) {
      Geometry area = simpler[next++];
      for (int i = 0; i < area.getNumGeometries(); i++) {
        parts.add((Polygon) area.getGeometryN(i));
        owners.add(owner);
      }
    }
    return withoutSlivers(parts, owners, ground);
  }

  private Map<Integer, Geometry> withoutSlivers(
      List<Polygon> faces, List<Integer> owners, Ground ground) {
    int[] mended =
        new Slivers(faces, owners, grid::squareMetres).mend(SLIVER_SQUARE_METRES, home(ground));
    Map<Integer, List<Geometry>> byOwner = new TreeMap<>();
    for (int face = 0; face < mended.length; face++) {
      byOwner.computeIfAbsent(mended[face], owner -> new ArrayList<>()).add(faces.get(face));
    }
    Map<Integer, Geometry> areas = new TreeMap<>();
    byOwner.forEach(
        (owner, parts) -> areas.put(owner, CoverageUnion.union(parts.toArray(Geometry[]::new))));
    return areas;
  }

  private Slivers.Home home(Ground ground) {
    return (owner, holds) ->
        ground.isHome(owner, (x, y) -> holds.test(grid.fromMetres(x, y, projection)));
  }

  private List<Geometry> linesOf(Ground ground) {
    List<Geometry> lines = new ArrayList<>();
    lines.add(grid.fromDegrees(townships.county()).getBoundary());
    for (int region = 0; region < townships.count(); region++) {
      Geometry outline = grid.fromDegrees(townships.outline(region));
      if (!outline.isEmpty()) {
        lines.add(outline.getBoundary());
        lines.add(bordersIn(region, outline, ground));
      }
    }
    return lines;
  }

  private Geometry bordersIn(int region, Geometry outline, Ground ground) {
    LineString[] borders =
        ground.borders(region, metricBox(townships.outline(region))).stream()
            .map(this::onGrid)
            .toArray(LineString[]::new);
    return OverlayNGRobust.overlay(
        FACTORY.createMultiLineString(borders), outline, OverlayNG.INTERSECTION);
  }

  private LineString onGrid(Coordinate[] ends) {
    return FACTORY.createLineString(
        Arrays.stream(ends)
            .map(end -> grid.fromMetres(end.x, end.y, projection))
            .toArray(Coordinate[]::new));
  }

  private Envelope metricBox(Geometry degrees) {
    Envelope box = new Envelope();
    for (Coordinate at : degrees.getCoordinates()) {
      double[] metres = projection.toMetres(at.x, at.y);
      box.expandToInclude(metres[0], metres[1]);
    }
    // Edges that are straight in degrees bulge by some metres here.
    box.expandBy(box.getWidth() / 100 + 10, box.getHeight() / 100 + 10);
    return box;
  }

  @SuppressWarnings("unchecked") // the polygonizer is untyped and gives only polygons
  private static Collection<Polygon> faces(List<Geometry> lines) {
    Polygonizer polygonizer = new Polygonizer();
    noded(lines).stream()
        .map(edge -> FACTORY.createLineString(new Coordinate[] {edge.low(), edge.high()}))
        .forEach(polygonizer::add);
    return polygonizer.getPolygons();
  }

  /** Rounded to the grid by snapping, so that no line passes a corner unnoticed. */
  @SuppressWarnings("unchecked") // the noder is untyped and gives only segment strings
  private static Set<GridEdge> noded(List<Geometry> lines) {
    List<SegmentString> strings = new ArrayList<>();
    for (Geometry each : lines) {
      for (Object part : LinearComponentExtracter.getLines(each)) {
        if (part instanceof LineString line && !line.isEmpty()) {
          strings.add(new NodedSegmentString(line.getCoordinates(), null));
        }
      }
    }
    SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1));
    noder.computeNodes(strings);
    Set<GridEdge> edges = new LinkedHashSet<>();
    ((Collection<SegmentString>) noder.getNodedSubstrings())
        .forEach(string -> addEdges(string.getCoordinates(), edges));
    return edges;
  }

  private static void addEdges(Coordinate[] line, Set<GridEdge> edges) {
    for (int i = 1; i < line.length; i++) {
      if (!line[i - 1].equals2D(line[i])) {
        edges.add(GridEdge.between(line[i - 1], line[i]));
      }
    }
  }

  /** −1 outside the county. */
  private int ownerOf(Polygon face, Ground ground) {
    Coordinate inside = face.getInteriorPoint().getCoordinate();
    Coordinate degrees = new Coordinate(inside.x / grid.perDegree(), inside.y / grid.perDegree());
    if (!townships.isInCounty(degrees)) {
      return -1;
    }
    double[] metres = grid.toMetres(inside, projection);
    return ground.ownerAt(townships.regionAt(degrees.x, degrees.y), metres[0], metres[1]);
  }
}
