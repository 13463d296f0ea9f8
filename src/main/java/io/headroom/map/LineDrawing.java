package io.headroom.map;

import io.headroom.network.LineSections;
import java.util.Collection;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Draws line sections as one geometry in longitude and latitude. */
public final class LineDrawing {
  static final GeometryFactory FACTORY = new GeometryFactory();

  /** About thirty metres: the course of the line is kept, its poles are not. */
  private static final double GENERALISED_DEGREES = 3e-4;

  private static final double GENERALISED_SCALE = 1e4;

  private final LineSections sections;
  private final boolean generalised;

  LineDrawing(LineSections sections, boolean generalised) {
    this.sections = sections;
    this.generalised = generalised;
  }

  /**
   * The sections joined where they meet end to end; empty when none was delivered with a course.
   */
  public Geometry draw(IntStream rows) {
    LineMerger merger = new LineMerger();
    rows.filter(row -> sections.vertexCount(row) > 1).forEach(row -> merger.add(line(row)));
    @SuppressWarnings("unchecked") // JTS returns a raw collection of line strings
    Collection<LineString> merged = merger.getMergedLineStrings();
    LineString[] lines =
        merged.stream()
            .map(this::generalise)
            .filter(line -> !line.isEmpty())
            .toArray(LineString[]::new);
    return FACTORY.createMultiLineString(lines);
  }

  /** No line is drawn further than this outside the box of its sections. */
  double toleranceDegrees() {
    return generalised ? 1 / GENERALISED_SCALE : 0;
  }

  private LineString line(int row) {
    Coordinate[] vertices = new Coordinate[sections.vertexCount(row)];
    for (int v = 0; v < vertices.length; v++) {
      vertices[v] = new Coordinate(sections.lon(row, v), sections.lat(row, v));
    }
    return FACTORY.createLineString(vertices);
  }

  private LineString generalise(LineString line) {
    if (!generalised) {
      return line;
    }
    Coordinate[] kept =
        DouglasPeuckerSimplifier.simplify(line, GENERALISED_DEGREES).getCoordinates();
    Coordinate[] rounded = new Coordinate[kept.length];
    for (int i = 0; i < kept.length; i++) {
      rounded[i] = new Coordinate(round(kept[i].x), round(kept[i].y));
    }
    return FACTORY.createLineString(rounded);
  }

  private static double round(double degrees) {
    return Math.round(degrees * GENERALISED_SCALE) / GENERALISED_SCALE;
  }
}
