package io.headroom.map;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.Position;
import io.headroom.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.grid.DefaultGridFeatureBuilder;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Equal hexagons over the county, each with the transformers that stand in it and may be shown; one
 * without any is left out.
 *
 * <p>Laid from the south-west of what may be shown, in the dataset's metric plane, so that the same
 * dataset always has the same hexagons for the same reader.
 */
final class HexagonGrid {
  /** About six square kilometres each. */
  static final double SIDE_METRES = 1500;

  private final Snapshot snapshot;
  private final MetricProjection projection;
  private final IntPredicate shown;

  /**
   * One hexagon.
   *
   * @param outline in degrees
   * @param rows of the transformers in it
   */
  record Cell(String id, Geometry outline, BitSet rows) {}

  /**
   * @param shown says of the row of a transformer whether it may be shown
   */
  HexagonGrid(Snapshot snapshot, IntPredicate shown) {
    this.snapshot = snapshot;
    this.projection = snapshot.projection();
    this.shown = shown;
  }

  List<Cell> cells() {
    Envelope box = metricBox();
    return box.isNull() ? List.of() : read(grid(box));
  }

  private static SimpleFeatureSource grid(Envelope box) {
    ReferencedEnvelope extent = new ReferencedEnvelope(box, null);
    // Grown by a side, so that the outermost transformers are inside a whole hexagon.
    extent.expandBy(2 * SIDE_METRES);
    return Hexagons.createGrid(
        extent, SIDE_METRES, HexagonOrientation.ANGLED, new DefaultGridFeatureBuilder());
  }

  private List<Cell> read(SimpleFeatureSource grid) {
    List<Cell> cells = new ArrayList<>();
    BitSet taken = new BitSet();
    try (SimpleFeatureIterator hexagons = grid.getFeatures().features()) {
      for (int number = 1; hexagons.hasNext(); number++) {
        Geometry hexagon = (Geometry) hexagons.next().getDefaultGeometry();
        BitSet rows = transformersIn(hexagon, taken);
        if (!rows.isEmpty()) {
          cells.add(new Cell("H" + number, degrees(hexagon), rows));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("the grid is in memory", impossible);
    }
    return cells;
  }

  /** On a border between two the first of them has it. */
  private BitSet transformersIn(Geometry hexagon, BitSet taken) {
    Point centre = hexagon.getCentroid();
    BitSet rows = new BitSet();
    snapshot
        .transformers()
        .within(
            centre.getX(),
            centre.getY(),
            1.01 * SIDE_METRES,
            (row, metres) -> {
              if (!taken.get(row) && shown.test(row) && hexagon.intersects(pointOf(row))) {
                rows.set(row);
              }
            });
    taken.or(rows);
    return rows;
  }

  private Point pointOf(int row) {
    return LineDrawing.FACTORY.createPoint(
        new Coordinate(snapshot.transformers().x(row), snapshot.transformers().y(row)));
  }

  private Geometry degrees(Geometry hexagon) {
    return LineDrawing.FACTORY.createPolygon(
        Arrays.stream(hexagon.getCoordinates())
            .map(corner -> projection.toPosition(corner.x, corner.y).rounded(5))
            .map(HexagonGrid::coordinate)
            .toArray(Coordinate[]::new));
  }

  private static Coordinate coordinate(Position at) {
    return new Coordinate(at.lon(), at.lat());
  }

  private Envelope metricBox() {
    Envelope box = new Envelope();
    for (int row = 0; row < snapshot.transformers().size(); row++) {
      if (shown.test(row)) {
        box.expandToInclude(snapshot.transformers().x(row), snapshot.transformers().y(row));
      }
    }
    return box;
  }
}
