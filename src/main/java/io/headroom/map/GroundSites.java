package io.headroom.map;

import io.headroom.geo.MetricProjection;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.LineSections;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The places of a network that ground may belong to: every transformer, and the lines that lead to
 * it, spot by spot.
 *
 * <pre>
 *   ●───·───·───·│·───·───●     a spot belongs to the transformer nearest along the lines
 * </pre>
 */
final class GroundSites {
  /** Spots on a line stand no farther apart. */
  static final double SPACING_METRES = 200;

  private final MetricProjection projection;
  private final SupplyForest forest;
  private final Assets assets;
  private final DistributionTransformers transformers;
  private final LineSections sections;
  private final int[] regions;

  /**
   * @param townships says where a transformer stands
   */
  GroundSites(Snapshot snapshot, Townships townships) {
    this.projection = snapshot.projection();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.transformers = snapshot.dataset().network().distributionTransformers();
    this.sections = snapshot.dataset().network().lineSections();
    this.regions = new int[transformers.size()];
    for (int row = 0; row < regions.length; row++) {
      regions[row] = townships.regionAt(transformers.lon(row), transformers.lat(row));
    }
  }

  /** Township of each transformer, by row. */
  int region(int row) {
    return regions[row];
  }

  /** The transformer itself, as part of a group. */
  GroundSite transformer(int row, int group) {
    double[] at = projection.toMetres(transformers.lon(row), transformers.lat(row));
    return new GroundSite(at[0], at[1], group, regions[row], true);
  }

  /**
   * All transformers that have a group, then the spots on their lines.
   *
   * @param group of a transformer asset; −1 when it counts for nothing
   */
  List<GroundSite> along(IntUnaryOperator group) {
    List<GroundSite> sites = new ArrayList<>();
    for (int row = 0; row < transformers.size(); row++) {
      int of = group.applyAsInt(asset(row));
      if (of >= 0) {
        sites.add(transformer(row, of));
      }
    }
    IntPredicate counts = asset -> group.applyAsInt(asset) >= 0;
    double[][] courses = courses();
    NearestTransformer nearest = new NearestTransformer(forest, lengths(courses), counts);
    for (int row = 0; row < courses.length; row++) {
      if (courses[row].length > 2) {
        addSpots(row, courses[row], nearest, group, sites);
      }
    }
    return sites;
  }

  private int asset(int transformer) {
    return assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, transformer);
  }

  /** Vertices in metres, x and y in turn; empty for what carries no power. */
  private double[][] courses() {
    double[][] courses = new double[sections.size()][];
    for (int row = 0; row < courses.length; row++) {
      boolean live = forest.isSupplied(assets.asset(AssetKind.LINE_SECTION, row));
      courses[row] = live && sections.isInService(row) ? course(row) : new double[0];
    }
    return courses;
  }

  private double[] course(int row) {
    double[] course = new double[2 * sections.vertexCount(row)];
    for (int v = 0; v < sections.vertexCount(row); v++) {
      double[] at = projection.toMetres(sections.lon(row, v), sections.lat(row, v));
      course[2 * v] = at[0];
      course[2 * v + 1] = at[1];
    }
    return course;
  }

  private double[] lengths(double[][] courses) {
    double[] lengths = new double[courses.length];
    for (int row = 0; row < lengths.length; row++) {
      double drawn = length(courses[row]);
      lengths[row] = drawn > 0 ? drawn : Math.max(0, sections.lengthM(row));
    }
    return lengths;
  }

  private static double length(double[] course) {
    double length = 0;
    for (int i = 2; i < course.length; i += 2) {
      length += Math.hypot(course[i] - course[i - 2], course[i + 1] - course[i - 1]);
    }
    return length;
  }

  private void addSpots(
      int row,
      double[] course,
      NearestTransformer nearest,
      IntUnaryOperator group,
      List<GroundSite> sites) {
    double length = length(course);
    int spots = (int) Math.ceil(length / SPACING_METRES);
    LineWalk walk = new LineWalk(course);
    for (int spot = 0; spot < spots; spot++) {
      double at = length * (spot + 0.5) / spots;
      double ahead = length - at + nearest.metresFrom(sections.toNode(row));
      double back = at + nearest.metresFrom(sections.fromNode(row));
      int owner = nearest.rowFrom(back <= ahead ? sections.fromNode(row) : sections.toNode(row));
      if (owner >= 0) {
        double[] place = walk.to(at);
        int of = group.applyAsInt(asset(owner));
        sites.add(new GroundSite(place[0], place[1], of, regions[owner], false));
      }
    }
  }

  /** Goes along a line, never back. */
  private static final class LineWalk {
    private final double[] course;
    private int next = 2;
    private double passed;

    LineWalk(double[] course) {
      this.course = course;
    }

    double[] to(double metres) {
      double step = step();
      while (passed + step < metres && next + 2 < course.length) {
        passed += step;
        next += 2;
        step = step();
      }
      double share = step > 0 ? Math.min(1, (metres - passed) / step) : 0;
      return new double[] {
        course[next - 2] + share * (course[next] - course[next - 2]),
        course[next - 1] + share * (course[next + 1] - course[next - 1])
      };
    }

    private double step() {
      return Math.hypot(course[next] - course[next - 2], course[next + 1] - course[next - 1]);
    }
  }
}
