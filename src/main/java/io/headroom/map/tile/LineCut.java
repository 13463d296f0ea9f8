package io.headroom.map.tile;

import java.util.BitSet;

/**
 * Draws lines into a tile: thinned to what its zoom can show, then cut at its buffer.
 *
 * <p>Lines are thinned whole (Douglas and Peucker, 1973) and in units that all tiles of a zoom
 * share, so that a line crosses from one tile into the next at one place. A line smaller than a
 * pixel is not drawn.
 */
final class LineCut {
  /** Tiles are drawn 256 pixels wide. */
  static final int PIXEL = TileAddress.EXTENT / 256;

  private static final double LOW = -TileAddress.BUFFER;
  private static final double HIGH = (double) TileAddress.EXTENT + TileAddress.BUFFER;

  private final TileAddress tile;
  private final double tolerance;
  private final TilePaths paths = new TilePaths();
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private final BitSet kept = new BitSet();

  /**
   * @param tolerance how far a line may stray from its course, in units of the tile
   */
  LineCut(TileAddress tile, double tolerance) {
    this.tile = tile;
    this.tolerance = tolerance;
  }

  TilePaths paths() {
    return paths;
  }

  /** Begins with nothing again. */
  LineCut clear() {
    paths.clear();
    return this;
  }

  /**
   * @param world x, y, x, y … as {@link Mercator} has them
   */
  void add(int[] world) {
    int size = place(world);
    if (size < 2 || isSpeck(size)) {
      return;
    }
    kept.clear();
    kept.set(0);
    kept.set(size - 1);
    thin(0, size - 1);
    cut(size);
  }

  private int place(int[] world) {
    if (world.length / 2 > xs.length) {
      xs = new double[world.length];
      ys = new double[world.length];
    }
    int size = 0;
    for (int i = 0; i < world.length; i += 2) {
      double x = tile.column(world[i]);
      double y = tile.line(world[i + 1]);
      if (size == 0 || xs[size - 1] != x || ys[size - 1] != y) {
        xs[size] = x;
        ys[size++] = y;
      }
    }
    return size;
  }

  private boolean isSpeck(int size) {
    return span(xs, size) < PIXEL && span(ys, size) < PIXEL;
  }

  private static double span(double[] numbers, int size) {
    double least = numbers[0];
    double most = numbers[0];
    for (int i = 1; i < size; i++) {
      least = Math.min(least, numbers[i]);
      most = Math.max(most, numbers[i]);
    }
    return most - least;
  }

  private void thin(int first, int last) {
    int farthest = -1;
    double most = tolerance * tolerance;
    for (int i = first + 1; i < last; i++) {
      double squared = squaredDistance(i, first, last);
      if (squared > most) {
        most = squared;
        farthest = i;
      }
    }
    if (farthest >= 0) {
      kept.set(farthest);
      thin(first, farthest);
      thin(farthest, last);
    }
  }

  private double squaredDistance(int i, int a, int b) {
    double dx = xs[b] - xs[a];
    double dy = ys[b] - ys[a];
    double squared = dx * dx + dy * dy;
    double along = squared == 0 ? 0 : ((xs[i] - xs[a]) * dx + (ys[i] - ys[a]) * dy) / squared;
    double part = Math.max(0, Math.min(1, along));
    double offX = xs[a] + part * dx - xs[i];
    double offY = ys[a] + part * dy - ys[i];
    return offX * offX + offY * offY;
  }

  private void cut(int size) {
    boolean open = false;
    for (int a = 0, b = kept.nextSetBit(1); b > 0 && b < size; a = b, b = kept.nextSetBit(b + 1)) {
      open = cutSegment(a, b, open);
    }
    if (open) {
      paths.endWith(2);
    }
  }

  /** Liang and Barsky, 1984: the part of a segment inside a box. True when it ends inside. */
  private boolean cutSegment(int a, int b, boolean open) {
    double dx = xs[b] - xs[a];
    double dy = ys[b] - ys[a];
    double from = Math.max(entry(xs[a], dx), entry(ys[a], dy));
    double to = Math.min(exit(xs[a], dx), exit(ys[a], dy));
    if (!(from <= to)) {
      return false;
    }
    if (!open) {
      paths.begin();
      paths.add(xs[a] + from * dx, ys[a] + from * dy);
    }
    paths.add(xs[a] + to * dx, ys[a] + to * dy);
    if (to < 1) {
      paths.endWith(2);
    }
    return to == 1;
  }

  private static double entry(double start, double step) {
    if (step == 0) {
      return start < LOW || start > HIGH ? Double.POSITIVE_INFINITY : 0;
    }
    return Math.max(0, ((step > 0 ? LOW : HIGH) - start) / step);
  }

  private static double exit(double start, double step) {
    return step == 0 ? 1 : Math.min(1, ((step > 0 ? HIGH : LOW) - start) / step);
  }
}
