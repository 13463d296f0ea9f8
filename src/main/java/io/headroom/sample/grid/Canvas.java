package io.headroom.sample.grid;

import io.headroom.sample.land.Spot;
import java.util.Arrays;

/**
 * Everything drawn so far, so that the next line keeps clear of it.
 *
 * <pre>
 *        │           lines may cross between their corners,
 *   ●────┼────●      but no corner or end comes within three metres
 *        │           of a line or corner that is not its own
 * </pre>
 *
 * <p>Whoever joins equipment by position alone, with a snap of a metre or two, then finds the same
 * network as whoever follows the node ids.
 */
final class Canvas {
  static final double CLEARANCE_METRES = 3.4;

  /** A switch that begins a branch stands this far from the fork. */
  static final double START_METRES = 18;

  private static final double CELL_METRES = 90;

  private final double west;
  private final double south;
  private final int columns;
  private final int rows;
  private final int[] firstPoint;
  private final int[] firstSegment;
  private int[] nextPoint = new int[4096];
  private int[] nextSegment = new int[4096];
  private int[] segmentOf = new int[4096];
  private Spot[] points = new Spot[4096];
  private Spot[] segments = new Spot[4096];
  private int pointCount;
  private int linkCount;
  private int segmentCount;

  Canvas(Spot southWest, Spot northEast) {
    west = southWest.x();
    south = southWest.y();
    columns = (int) ((northEast.x() - west) / CELL_METRES) + 2;
    rows = (int) ((northEast.y() - south) / CELL_METRES) + 2;
    firstPoint = new int[columns * rows];
    firstSegment = new int[columns * rows];
    Arrays.fill(firstPoint, -1);
    Arrays.fill(firstSegment, -1);
  }

  /** Takes the corners and pieces of a course. */
  void draw(Spot[] course) {
    for (int i = 0; i < course.length; i++) {
      addPoint(course[i]);
      if (i > 0) {
        addSegment(course[i - 1], course[i]);
      }
    }
  }

  /** How many corners and pieces of a course come too near to what is drawn; its start is known. */
  int conflicts(Spot[] course) {
    int conflicts = startsApart(course) ? 0 : 1;
    for (int i = 1; i < course.length; i++) {
      conflicts += isFree(course[i]) ? 0 : 1;
      conflicts += isClear(course[i - 1], course[i], course[0]) ? 0 : 1;
    }
    return conflicts;
  }

  /** True when the place of a first switch is clear of the other lines at the start. */
  private boolean startsApart(Spot[] course) {
    double metres = course[0].metresTo(course[1]);
    return metres < START_METRES || isFree(course[0].towards(course[1], START_METRES / metres));
  }

  /** Like {@link #conflicts}, for a course whose both ends are known nodes. */
  int conflictsBetween(Spot[] course) {
    int conflicts = 0;
    Spot last = course[course.length - 1];
    for (int i = 1; i < course.length; i++) {
      conflicts += i == course.length - 1 || isFree(course[i]) ? 0 : 1;
      conflicts += isClear(course[i - 1], course[i], course[0], last) ? 0 : 1;
    }
    return conflicts;
  }

  /** True when no drawn line or corner comes near the spot. */
  boolean isFree(Spot spot) {
    int column = column(spot.x());
    int row = row(spot.y());
    for (int c = column - 1; c <= column + 1; c++) {
      for (int r = row - 1; r <= row + 1; r++) {
        if (isInside(c, r) && isNear(spot, c * rows + r)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isNear(Spot spot, int cell) {
    for (int link = firstSegment[cell]; link >= 0; link = nextSegment[link]) {
      Spot a = segments[2 * segmentOf[link]];
      Spot b = segments[2 * segmentOf[link] + 1];
      if (spot.metresToSegment(a, b) < CLEARANCE_METRES) {
        return true;
      }
    }
    return false;
  }

  /** True when no drawn corner other than the known ones comes near the straight piece. */
  boolean isClear(Spot a, Spot b, Spot... known) {
    int toColumn = column(Math.max(a.x(), b.x()) + CLEARANCE_METRES);
    int toRow = row(Math.max(a.y(), b.y()) + CLEARANCE_METRES);
    for (int c = column(Math.min(a.x(), b.x()) - CLEARANCE_METRES); c <= toColumn; c++) {
      for (int r = row(Math.min(a.y(), b.y()) - CLEARANCE_METRES); r <= toRow; r++) {
        if (isInside(c, r) && hasPointNear(a, b, c * rows + r, known)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean hasPointNear(Spot a, Spot b, int cell, Spot[] known) {
    for (int point = firstPoint[cell]; point >= 0; point = nextPoint[point]) {
      boolean isKnown = false;
      for (Spot spot : known) {
        isKnown |= spot.equals(points[point]);
      }
      if (!isKnown && points[point].metresToSegment(a, b) < CLEARANCE_METRES) {
        return true;
      }
    }
    return false;
  }

  /** Keeps a single point free, such as a substation. */
  void reserve(Spot spot) {
    addPoint(spot);
    addSegment(spot, spot);
  }

  private void addPoint(Spot spot) {
    if (pointCount == points.length) {
      points = Arrays.copyOf(points, 2 * pointCount);
      nextPoint = Arrays.copyOf(nextPoint, 2 * pointCount);
    }
    int cell = column(spot.x()) * rows + row(spot.y());
    points[pointCount] = spot;
    nextPoint[pointCount] = firstPoint[cell];
    firstPoint[cell] = pointCount++;
  }

  private void addSegment(Spot a, Spot b) {
    if (2 * segmentCount + 2 > segments.length) {
      segments = Arrays.copyOf(segments, 2 * segments.length);
    }
    segments[2 * segmentCount] = a;
    segments[2 * segmentCount + 1] = b;
    for (int c = column(Math.min(a.x(), b.x())); c <= column(Math.max(a.x(), b.x())); c++) {
      for (int r = row(Math.min(a.y(), b.y())); r <= row(Math.max(a.y(), b.y())); r++) {
        link(c * rows + r);
      }
    }
    segmentCount++;
  }

  private void link(int cell) {
    if (linkCount == segmentOf.length) {
      segmentOf = Arrays.copyOf(segmentOf, 2 * linkCount);
      nextSegment = Arrays.copyOf(nextSegment, 2 * linkCount);
    }
    segmentOf[linkCount] = segmentCount;
    nextSegment[linkCount] = firstSegment[cell];
    firstSegment[cell] = linkCount++;
  }

  private int column(double x) {
    return Math.max(0, Math.min(columns - 1, (int) Math.floor((x - west) / CELL_METRES)));
  }

  private int row(double y) {
    return Math.max(0, Math.min(rows - 1, (int) Math.floor((y - south) / CELL_METRES)));
  }

  private boolean isInside(int column, int row) {
    return column >= 0 && column < columns && row >= 0 && row < rows;
  }
}
