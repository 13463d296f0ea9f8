package io.headroom.map;

import io.headroom.geo.MetricProjection;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.GridDataset;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The county cut into feeder areas and transformer areas.
 *
 * <p>Depends on the dataset and on what may be shown, not on the day. An asset that may not be
 * shown gets no area of its own; its ground belongs to the nearest one that may. Above {@value
 * #MOST_EXACT_SITES} transformers, feeder areas are made of squares and transformer areas are cut
 * when they are asked for.
 */
final class AreaPartition {
  static final int MOST_EXACT_SITES = 40_000;

  private static final int SQUARES_ACROSS = 250;
  private static final int MOST_SITES_AT_ONCE = 4000;
  private static final double FEEDER_TOLERANCE_METRES = 60;
  private static final double OUTLINE_MARGIN_DEGREES = 0.015;

  private final Snapshot snapshot;
  private final IntPredicate shown;
  private final Geometry outline;
  private final AreaShapes feeders;
  private final AreaShapes transformers;
  private final boolean exact;

  private AreaPartition(Snapshot snapshot, IntPredicate shown) {
    this.snapshot = snapshot;
    this.shown = shown;
    this.outline = outlineOf(snapshot.dataset());
    this.exact = rows().size() <= MOST_EXACT_SITES;
    this.feeders = new AreaShapes(outline.isEmpty() ? List.of() : feederAreas());
    this.transformers =
        new AreaShapes(outline.isEmpty() || !exact ? List.of() : transformerAreas(allSites()));
  }

  /**
   * Cuts the county of a snapshot.
   *
   * @param shown says of a feeder or transformer asset whether it may have an area
   */
  static AreaPartition of(Snapshot snapshot, IntPredicate shown) {
    return new AreaPartition(snapshot, shown);
  }

  AreaShapes feeders() {
    return feeders;
  }

  /** Whether a feeder or transformer asset may have an area. */
  IntPredicate shown() {
    return shown;
  }

  /** Rows of transformers whose ground reaches into a box, as far as areas are cut beforehand. */
  BitSet transformersReaching(Envelope box) {
    BitSet rows = new BitSet();
    transformers.within(box).forEach(shape -> rows.set(assets().row(shape.asset())));
    return rows;
  }

  /** Found transformer areas; not all of them when the box holds too many. */
  record Found(List<AreaShapes.Shape> shapes, boolean truncated) {}

  Found transformersWithin(Envelope box) {
    if (exact) {
      return new Found(transformers.within(box), false);
    }
    Circle circle = Circle.around(box, snapshot.projection());
    List<Tessellation.Site> sites = new ArrayList<>();
    snapshot
        .transformers()
        .within(
            circle.x(),
            circle.y(),
            1.5 * circle.radiusMetres(),
            (row, distance) -> addSite(row, sites));
    boolean tooMany = sites.size() > MOST_SITES_AT_ONCE;
    List<AreaShapes.Shape> shapes = tooMany ? List.of() : transformerAreas(sites);
    return new Found(new AreaShapes(shapes).within(box), tooMany);
  }

  private DistributionTransformers rows() {
    return snapshot.dataset().network().distributionTransformers();
  }

  private List<AreaShapes.Shape> transformerAreas(List<Tessellation.Site> sites) {
    return new Tessellation(snapshot.projection(), outline, 0).areas(sites);
  }

  private List<Tessellation.Site> allSites() {
    List<Tessellation.Site> sites = new ArrayList<>();
    for (int row = 0; row < rows().size(); row++) {
      addSite(row, sites);
    }
    return sites;
  }

  private void addSite(int row, List<Tessellation.Site> sites) {
    int asset = assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    if (shown.test(asset)) {
      sites.add(site(row, asset));
    }
  }

  private List<AreaShapes.Shape> feederAreas() {
    if (!exact) {
      return feederSquares();
    }
    List<Tessellation.Site> sites = new ArrayList<>();
    for (int row = 0; row < rows().size(); row++) {
      int feeder = shownFeederOf(row);
      if (feeder >= 0) {
        sites.add(site(row, feeder));
      }
    }
    return new Tessellation(snapshot.projection(), outline, FEEDER_TOLERANCE_METRES).areas(sites);
  }

  private List<AreaShapes.Shape> feederSquares() {
    Envelope box = metricBox();
    double side = Math.max(box.getWidth(), box.getHeight()) / SQUARES_ACROSS;
    List<Tessellation.Square> squares = new ArrayList<>();
    for (int column = 0; column * side < box.getWidth(); column++) {
      for (int line = 0; line * side < box.getHeight(); line++) {
        double west = box.getMinX() + column * side;
        double south = box.getMinY() + line * side;
        int row =
            snapshot
                .transformers()
                .nearest(west + side / 2, south + side / 2, r -> shownFeederOf(r) >= 0);
        if (row >= 0) {
          Envelope square =
              new Envelope(
                  west,
                  box.getMinX() + (column + 1) * side,
                  south,
                  box.getMinY() + (line + 1) * side);
          squares.add(new Tessellation.Square(square, shownFeederOf(row)));
        }
      }
    }
    return new Tessellation(snapshot.projection(), outline, side).areasOfSquares(squares);
  }

  private Envelope metricBox() {
    Envelope box = new Envelope();
    for (Coordinate corner : outline.getEnvelope().getCoordinates()) {
      double[] at = snapshot.projection().toMetres(corner.x, corner.y);
      box.expandToInclude(at[0], at[1]);
    }
    return box;
  }

  /** The feeder asset a transformer hangs on; −1 when there is none that may be shown. */
  private int shownFeederOf(int row) {
    SupplyForest forest = snapshot.forest();
    int feeder = forest.feederOf(assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row));
    if (feeder < 0) {
      return -1;
    }
    int asset = assets().asset(AssetKind.FEEDER, feeder);
    return shown.test(asset) ? asset : -1;
  }

  private Tessellation.Site site(int row, int group) {
    MetricProjection projection = snapshot.projection();
    double[] at = projection.toMetres(rows().lon(row), rows().lat(row));
    return new Tessellation.Site(at[0], at[1], group);
  }

  private Assets assets() {
    return snapshot.forest().assets();
  }

  /** The county's outline; without one, what surrounds the transformers. */
  private static Geometry outlineOf(GridDataset dataset) {
    List<Geometry> counties =
        dataset.areas().stream()
            .filter(area -> area.level() == AdministrativeArea.Level.COUNTY)
            .map(AdministrativeArea::outline)
            .filter(Objects::nonNull)
            .toList();
    if (!counties.isEmpty()) {
      return UnaryUnionOp.union(counties);
    }
    DistributionTransformers rows = dataset.network().distributionTransformers();
    Coordinate[] points = new Coordinate[rows.size()];
    for (int row = 0; row < points.length; row++) {
      points[row] = new Coordinate(rows.lon(row), rows.lat(row));
    }
    return LineDrawing.FACTORY
        .createMultiPointFromCoords(points)
        .convexHull()
        .buffer(OUTLINE_MARGIN_DEGREES);
  }
}
