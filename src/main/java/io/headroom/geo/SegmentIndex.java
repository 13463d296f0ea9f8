package io.headroom.geo;

import java.util.Arrays;

/**
 * Finds line segments near a place, in a plane measured in metres.
 *
 * <p>A packed R-tree: segments are put in the order of a Hilbert curve, every sixteen share a box,
 * every sixteen boxes share a larger one. Boxes reach further than a circle at their corners, so
 * every segment is measured again before it is visited. Built once, then read by any number of
 * threads.
 *
 * <pre>
 *      ● place
 *      ┊ distance
 *   A──┴foot────────B      alongMetres = from the first point of the line to the foot
 * </pre>
 */
public final class SegmentIndex {
  private static final int FAN_OUT = 16;

  private final SegmentStore segments;
  private final double[][] boxes;

  private SegmentIndex(SegmentStore segments) {
    this.segments = segments;
    this.boxes = levels(segments);
  }

  /** Collects lines; not for several threads at once. */
  public static final class Builder {
    private final SegmentStore.Growing segments = new SegmentStore.Growing();

    /**
     * @param line the caller's number of the line, handed back with every hit
     * @param xy x, y, x, y … of at least two points
     */
    public void addLine(int line, double[] xy) {
      if (xy.length < 4 || xy.length % 2 != 0) {
        throw new IllegalArgumentException(
            "line " + line + " needs x, y of two points or more, got " + xy.length + " numbers");
      }
      for (double metres : xy) {
        if (!Double.isFinite(metres)) {
          throw new IllegalArgumentException("line " + line + " must be finite, got " + metres);
        }
      }
      segments.addLine(line, xy);
    }

    public SegmentIndex build() {
      return new SegmentIndex(segments.inHilbertOrder());
    }
  }

  /**
   * Called for every segment found, in no particular order; a line with several segments in reach
   * comes several times.
   */
  @FunctionalInterface
  public interface Visitor {
    void visit(int line, double distanceMetres, double alongMetres, double footX, double footY);
  }

  /** Visits every segment that the circle touches. */
  public void within(double x, double y, double radiusMetres, Visitor visitor) {
    if (!(radiusMetres >= 0)) {
      throw new IllegalArgumentException("radius must be at least 0 m, got " + radiusMetres);
    }
    CircleSearch search = new CircleSearch(new Foot(x, y), radiusMetres * radiusMetres, visitor);
    search.search(boxes.length - 1, 0);
  }

  /** Distance to the nearest segment; infinite when there is none. */
  public double nearestDistance(double x, double y) {
    NearestSearch search = new NearestSearch(new Foot(x, y));
    search.search(boxes.length - 1, 0);
    return Math.sqrt(search.bestSquared);
  }

  public int size() {
    return segments.size();
  }

  /** Boxes of each level as west, south, east, north …; the last level is one box, or none. */
  private static double[][] levels(SegmentStore segments) {
    if (segments.size() == 0) {
      return new double[0][];
    }
    double[][] levels = {segments.boxes(FAN_OUT)};
    while (levels[levels.length - 1].length > 4) {
      levels = Arrays.copyOf(levels, levels.length + 1);
      levels[levels.length - 1] = joined(levels[levels.length - 2]);
    }
    return levels;
  }

  private static double[] joined(double[] lower) {
    int count = (lower.length / 4 + FAN_OUT - 1) / FAN_OUT;
    double[] boxes = SegmentStore.emptyBoxes(count);
    for (int i = 0; i < lower.length / 4; i++) {
      int box = i / FAN_OUT * 4;
      boxes[box] = Math.min(boxes[box], lower[4 * i]);
      boxes[box + 1] = Math.min(boxes[box + 1], lower[4 * i + 1]);
      boxes[box + 2] = Math.max(boxes[box + 2], lower[4 * i + 2]);
      boxes[box + 3] = Math.max(boxes[box + 3], lower[4 * i + 3]);
    }
    return boxes;
  }

  private double squaredDistanceToBox(int level, int box, Foot foot) {
    double[] b = boxes[level];
    double dx = Math.max(0, Math.max(b[4 * box] - foot.px, foot.px - b[4 * box + 2]));
    double dy = Math.max(0, Math.max(b[4 * box + 1] - foot.py, foot.py - b[4 * box + 3]));
    return dx * dx + dy * dy;
  }

  private int childrenEnd(int level, int box) {
    int children = level == 0 ? segments.size() : boxes[level - 1].length / 4;
    return Math.min(children, (box + 1) * FAN_OUT);
  }

  private final class CircleSearch {
    private final Foot foot;
    private final double squaredRadius;
    private final Visitor visitor;

    CircleSearch(Foot foot, double squaredRadius, Visitor visitor) {
      this.foot = foot;
      this.squaredRadius = squaredRadius;
      this.visitor = visitor;
    }

    void search(int level, int box) {
      if (level < 0 || squaredDistanceToBox(level, box, foot) > squaredRadius) {
        return;
      }
      for (int child = box * FAN_OUT; child < childrenEnd(level, box); child++) {
        if (level == 0) {
          check(child);
        } else {
          search(level - 1, child);
        }
      }
    }

    private void check(int segment) {
      double squared = segments.measure(segment, foot);
      if (squared <= squaredRadius) {
        visitor.visit(
            segments.line(segment),
            Math.sqrt(squared),
            segments.along(segment, foot),
            foot.x,
            foot.y);
      }
    }
  }

  private final class NearestSearch {
    private final Foot foot;
    private double bestSquared = Double.POSITIVE_INFINITY;

    NearestSearch(Foot foot) {
      this.foot = foot;
    }

    void search(int level, int box) {
      if (level < 0) {
        return;
      }
      if (level == 0) {
        for (int segment = box * FAN_OUT; segment < childrenEnd(0, box); segment++) {
          bestSquared = Math.min(bestSquared, segments.measure(segment, foot));
        }
        return;
      }
      int nearest = nearestChild(level, box);
      search(level - 1, nearest);
      for (int child = box * FAN_OUT; child < childrenEnd(level, box); child++) {
        if (child != nearest && squaredDistanceToBox(level - 1, child, foot) < bestSquared) {
          search(level - 1, child);
        }
      }
    }

    /** Searched first, so that its find rules out most of the others. */
    private int nearestChild(int level, int box) {
      int nearest = box * FAN_OUT;
      double least = Double.POSITIVE_INFINITY;
      for (int child = box * FAN_OUT; child < childrenEnd(level, box); child++) {
        double squared = squaredDistanceToBox(level - 1, child, foot);
        if (squared < least) {
          least = squared;
          nearest = child;
        }
      }
      return nearest;
    }
  }

  /** A place asked about, and the nearest point of the segment measured last. */
  static final class Foot {
    final double px;
    final double py;
    double x;
    double y;

    Foot(double px, double py) {
      this.px = px;
      this.py = py;
    }
  }
}
