package io.headroom.map;

import io.headroom.capacity.Lazy;
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
 * The county cut into feeder areas and transformer areas; either is a coverage.
 *
 * <p>Ground belongs to the nearest transformer of its township, or to that of the nearest line; see
 * {@link GroundSites}. A feeder's area is what its transformers have. Depends on the dataset and on
 * what may be shown, not on the day. An asset that may not be shown gets no area of its own; its
 * ground belongs to the nearest one that may. Above {@value #MOST_EXACT_SITES} transformers, feeder
 * areas are made of squares, and transformer areas, without lines, are cut when they are asked for.
 */
final class AreaPartition {
  static final int MOST_EXACT_SITES = 40_000;

  private static final int SQUARES_ACROSS = 250;
  private static final int MOST_SITES_AT_ONCE = 4000;
  private static final double OUTLINE_MARGIN_DEGREES = 0.015;

  private final Snapshot snapshot;
  private final IntPredicate shown;
  private final Detail detail;
  private final Townships townships;
  private final GroundSites sites;
  private final AreaShapes feeders;
  private final AreaShapes transformers;
  private final boolean exact;
  private final Lazy<List<HexagonGrid.Cell>> hexagons;

  /** How finely areas are drawn: on which grid, and how far their borders may be moved. */
  enum Detail {
    EXACT(GroundGrid.EXACT.perDegree(), 0, 0),
    GENERALISED(GroundGrid.GENERALISED.perDegree(), 60, 15);

    private final double stepsPerDegree;
    private final double feederMetres;
    private final double transformerMetres;

    Detail(double stepsPerDegree, double feederMetres, double transformerMetres) {
      this.stepsPerDegree = stepsPerDegree;
      this.feederMetres = feederMetres;
      this.transformerMetres = transformerMetres;
    }

    private GroundGrid grid() {
      return new GroundGrid(stepsPerDegree);
    }
  }

  private AreaPartition(Snapshot snapshot, IntPredicate shown, Detail detail) {
    this.snapshot = snapshot;
    this.shown = shown;
    this.detail = detail;
    this.townships = Townships.of(snapshot.dataset(), outlineOf(snapshot.dataset()));
    this.sites = new GroundSites(snapshot, townships);
    this.exact = rows().size() <= MOST_EXACT_SITES;
    this.hexagons =
        new Lazy<>(() -> new HexagonGrid(snapshot, row -> shown.test(transformer(row))).cells());
    boolean anywhere = !townships.county().isEmpty();
    this.feeders = new AreaShapes(anywhere ? feederAreas() : List.of());
    this.transformers = new AreaShapes(anywhere && exact ? transformerAreas() : List.of());
  }

  /**
   * Cuts the county of a snapshot.
   *
   * @param shown says of a feeder or transformer asset whether it may have an area
   */
  static AreaPartition of(Snapshot snapshot, IntPredicate shown, Detail detail) {
    return new AreaPartition(snapshot, shown, detail);
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

  /** Rows of the transformers that stand in each township, by its place among them. */
  BitSet transformersIn(int township) {
    BitSet inside = new BitSet();
    for (int row = 0; row < rows().size(); row++) {
      inside.set(row, sites.region(row) == township);
    }
    return inside;
  }

  /** Hexagons with what may be shown in them; laid when they are first asked for. */
  List<HexagonGrid.Cell> hexagons() {
    return hexagons.get();
  }

  /** Found transformer areas; not all of them when the box holds too many. */
  record Found(List<AreaShapes.Shape> shapes, boolean truncated) {}

  Found transformersWithin(Envelope box) {
    if (exact) {
      return new Found(transformers.within(box), false);
    }
    Circle circle = Circle.around(box, snapshot.projection());
    List<GroundSite> near = new ArrayList<>();
    snapshot
        .transformers()
        .within(
            circle.x(),
            circle.y(),
            1.5 * circle.radiusMetres(),
            (row, distance) -> addSite(row, near));
    boolean tooMany = near.size() > MOST_SITES_AT_ONCE;
    List<AreaShapes.Shape> shapes = tooMany || near.isEmpty() ? List.of() : around(box, near);
    return new Found(new AreaShapes(shapes).within(box), tooMany);
  }

  /** Townships begin anew in the window: sites take their regions from it. */
  private List<AreaShapes.Shape> around(Envelope box, List<GroundSite> near) {
    Envelope window = new Envelope(box);
    window.expandBy(box.getWidth() / 4, box.getHeight() / 4);
    Townships seen = townships.within(window);
    return seen.county().isEmpty()
        ? List.of()
        : new GroundCut(snapshot.projection(), seen, detail.grid())
            .cut(new NearestGround(near, seen.count()), detail.transformerMetres);
  }

  private void addSite(int row, List<GroundSite> near) {
    int asset = assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    if (shown.test(asset)) {
      near.add(sites.transformer(row, asset));
    }
  }

  private DistributionTransformers rows() {
    return snapshot.dataset().network().distributionTransformers();
  }

  private List<AreaShapes.Shape> transformerAreas() {
    return cut(sites.along(asset -> shown.test(asset) ? asset : -1), detail.transformerMetres);
  }

  private List<AreaShapes.Shape> feederAreas() {
    return exact ? cut(sites.along(this::shownFeederOf), detail.feederMetres) : feederSquares();
  }

  private List<AreaShapes.Shape> cut(List<GroundSite> all, double toleranceMetres) {
    return new GroundCut(snapshot.projection(), townships, detail.grid())
        .cut(new NearestGround(all, townships.count()), toleranceMetres);
  }

  private List<AreaShapes.Shape> feederSquares() {
    Envelope box = metricBox();
    double side = Math.max(box.getWidth(), box.getHeight()) / SQUARES_ACROSS;
    Ground squares =
        new SquareGround(
            box,
            side,
            (column, line) ->
                nearestFeeder(
                    box.getMinX() + (column + 0.5) * side, box.getMinY() + (line + 0.5) * side));
    return new GroundCut(
            snapshot.projection(), Townships.undivided(townships.county()), detail.grid())
        .cut(squares, side);
  }

  private int nearestFeeder(double x, double y) {
    int row = snapshot.transformers().nearest(x, y, r -> shownFeederOf(transformer(r)) >= 0);
    return row < 0 ? -1 : shownFeederOf(transformer(row));
  }

  private int transformer(int row) {
    return assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
  }

  private Envelope metricBox() {
    Envelope box = new Envelope();
    for (Coordinate corner : townships.county().getEnvelope().getCoordinates()) {
      double[] at = snapshot.projection().toMetres(corner.x, corner.y);
      box.expandToInclude(at[0], at[1]);
    }
    // Edges that are straight in degrees bulge here.
    box.expandBy(box.getWidth() / 100, box.getHeight() / 100);
    return box;
  }

  /** The feeder asset a transformer hangs on; −1 when there is none that may be shown. */
  private int shownFeederOf(int transformer) {
    SupplyForest forest = snapshot.forest();
    int feeder = forest.feederOf(transformer);
    int asset = feeder < 0 ? -1 : assets().asset(AssetKind.FEEDER, feeder);
    return asset >= 0 && shown.test(asset) ? asset : -1;
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
