package io.headroom.place;

import io.headroom.geo.Extent;
import io.headroom.geo.MetricProjection;
import io.headroom.geo.PointIndex;
import io.headroom.geo.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Names a position: the areas that hold it, and the place that says best where it is.
 *
 * <p>A place that is known exactly and lies a little further says more than one next door whose own
 * position is a guess: distance and accuracy are added.
 */
final class ReverseSearch {
  private static final double FIRST_REACH_METRES = 250;
  private static final double LAST_REACH_METRES = 30_000;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Where nothing is known, the middle of China. */
  private static final Extent NOWHERE = new Extent(103, 35, 103, 35);

  private final STRtree outlines;
  private final Atlas atlas;
  private final Position middle;
  private final MetricProjection projection;
  private final PointIndex points;

  private ReverseSearch(STRtree outlines, Atlas atlas, Extent extent) {
    this.outlines = outlines;
    this.atlas = atlas;
    this.middle = extent.centre();
    this.projection = MetricProjection.centredOn(extent);
    this.points = pointsOf(atlas, projection);
  }

  private record Outline(AreaOutline area, PreparedGeometry shape) {}

  static ReverseSearch of(List<AreaOutline> areas, Atlas atlas) {
    STRtree tree = new STRtree();
    for (AreaOutline area : areas) {
      PreparedGeometry shape = PreparedGeometryFactory.prepare(area.outline());
      tree.insert(area.outline().getEnvelopeInternal(), new Outline(area, shape));
    }
    // The tree would otherwise build itself under a lock during the first question.
    tree.build();
    return new ReverseSearch(tree, atlas, extentOf(atlas));
  }

  private static Extent extentOf(Atlas atlas) {
    Envelope box = new Envelope();
    for (int row = 0; row < atlas.size(); row++) {
      Position at = atlas.entry(row).location();
      box.expandToInclude(at.lon(), at.lat());
    }
    return box.isNull()
        ? NOWHERE
        : new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  private static PointIndex pointsOf(Atlas atlas, MetricProjection projection) {
    double[] x = new double[atlas.size()];
    double[] y = new double[x.length];
    double[] point = new double[2];
    for (int row = 0; row < x.length; row++) {
      Position at = atlas.entry(row).location();
      projection.toMetres(at.lon(), at.lat(), point);
      x[row] = point[0];
      y[row] = point[1];
    }
    return PointIndex.of(x, y);
  }

  /** The middle of all places. */
  Position middle() {
    return middle;
  }

  Whereabouts at(Position position) {
    return new Whereabouts(areasAt(position), nearest(position));
  }

  private List<AreaOutline> areasAt(Position position) {
    Coordinate at = new Coordinate(position.lon(), position.lat());
    var point = GEOMETRY.createPoint(at);
    List<AreaOutline> found = new ArrayList<>();
    for (Object candidate : outlines.query(new Envelope(at))) {
      Outline outline = (Outline) candidate;
      if (outline.shape().covers(point)) {
        found.add(outline.area());
      }
    }
    found.sort(Comparator.comparing(AreaOutline::level).thenComparing(AreaOutline::code));
    return found;
  }

  private Whereabouts.@Nullable Neighbour nearest(Position position) {
    double[] at = projection.toMetres(position.lon(), position.lat());
    double reach = FIRST_REACH_METRES;
    Best best = within(at, reach);
    while (best.doubt > reach && reach < LAST_REACH_METRES) {
      reach = Math.min(2 * reach, LAST_REACH_METRES);
      best = within(at, reach);
    }
    return best.row < 0 ? null : neighbour(best.row, at);
  }

  private Best within(double[] at, double metres) {
    Best best = new Best();
    points.within(at[0], at[1], metres, best::consider);
    return best;
  }

  private Whereabouts.Neighbour neighbour(int row, double[] at) {
    double east = at[0] - points.x(row);
    double north = at[1] - points.y(row);
    double degrees = Math.toDegrees(Math.atan2(east, north));
    return new Whereabouts.Neighbour(
        atlas.entry(row), Math.hypot(east, north), (degrees + 360) % 360);
  }

  /** The place with the least distance and accuracy together. */
  private final class Best {
    private double doubt = Double.POSITIVE_INFINITY;
    private int row = -1;

    void consider(int other, double metres) {
      Entry entry = atlas.entry(other);
      double together = metres + entry.accuracyMetres();
      boolean nameless = entry.level().compareTo(MatchLevel.TOWN) <= 0;
      if (!nameless && (together < doubt || (together == doubt && other < row))) {
        doubt = together;
        row = other;
      }
    }
  }
}
