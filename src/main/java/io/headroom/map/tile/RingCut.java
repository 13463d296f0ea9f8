package io.headroom.map.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws ground into a tile: every corner put on its unit, then cut at the buffer side by side
 * (Sutherland and Hodgman, 1974).
 *
 * <p>Corners are not thinned: neighbours share them, and thinned each by itself they would part. A
 * ring smaller than a pixel is not drawn.
 */
final class RingCut {
  private static final double LOW = -TileAddress.BUFFER;
  private static final double HIGH = (double) TileAddress.EXTENT + TileAddress.BUFFER;

  private final TileAddress tile;
  private final Envelope box;
  private final TilePaths rings = new TilePaths();
  private double[] xy = new double[256];
  private double[] spare = new double[256];
  private int end;

  RingCut(TileAddress tile) {
    this.tile = tile;
    this.box = tile.box();
  }

  TilePaths rings() {
    return rings;
  }

  /**
   * Begins with this.
   *
   * @param ground polygons in degrees
   */
  RingCut draw(Geometry ground) {
    rings.clear();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      if (ground.getGeometryN(i) instanceof Polygon part
          && box.intersects(part.getEnvelopeInternal())) {
        add(part);
      }
    }
    return this;
  }

  private void add(Polygon part) {
    if (!addRing(part.getExteriorRing(), true)) {
      return;
    }
    for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
      addRing(part.getInteriorRingN(hole), false);
    }
  }

  /** False when nothing of it can be seen. */
  private boolean addRing(LinearRing ring, boolean outer) {
    if (!place(ring.getCoordinateSequence())) {
      return false;
    }
    for (int side = 0; side < 4; side++) {
      cut(side);
    }
    rings.begin();
    for (int i = 0; i < end; i += 2) {
      rings.add(xy[i], xy[i + 1]);
    }
    return endRing(outer);
  }

  private boolean endRing(boolean outer) {
    rings.openLast();
    if (!rings.endWith(3)) {
      return false;
    }
    long area = rings.lastArea();
    if (area == 0) {
      rings.dropLast();
      return false;
    }
    if (area > 0 != outer) {
      rings.turnLast();
    }
    return true;
  }

  /** False when it is smaller than a pixel. */
  private boolean place(CoordinateSequence corners) {
    reserve(2 * corners.size());
    end = 0;
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.POSITIVE_INFINITY;
    double south = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < corners.size(); i++) {
      double x = tile.column(Mercator.x(corners.getOrdinate(i, Coordinate.X)));
      double y = tile.line(Mercator.y(corners.getOrdinate(i, Coordinate.Y)));
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
      xy[end++] = x;
      xy[end++] = y;
    }
    return east - west >= LineCut.PIXEL || south - north >= LineCut.PIXEL;
  }

  private void reserve(int numbers) {
    if (numbers > xy.length) {
      xy = new double[2 * numbers];
    }
  }

  /** Sides in turn: west, north, east, south. */
  private void cut(int side) {
    if (spare.length < 2 * end + 4) {
      spare = new double[4 * end + 4];
    }
    int count = 0;
    for (int i = 0; i < end; i += 2) {
      int before = i == 0 ? end - 2 : i - 2;
      double inside = inside(side, xy[i], xy[i + 1]);
      double insideBefore = inside(side, xy[before], xy[before + 1]);
      if (inside >= 0 != insideBefore >= 0) {
        double part = insideBefore / (insideBefore - inside);
        spare[count++] = xy[before] + part * (xy[i] - xy[before]);
        spare[count++] = xy[before + 1] + part * (xy[i + 1] - xy[before + 1]);
      }
      if (inside >= 0) {
        spare[count++] = xy[i];
        spare[count++] = xy[i + 1];
      }
    }
    double[] cut = spare;
    spare = xy;
    xy = cut;
    end = count;
  }

  /** How far a point is on the inner side. */
  private static double inside(int side, double x, double y) {
    return switch (side) {
      case 0 -> x - LOW;
      case 1 -> y - LOW;
      case 2 -> HIGH - x;
      default -> HIGH - y;
    };
  }
}
