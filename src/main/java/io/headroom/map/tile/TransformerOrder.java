package io.headroom.map.tile;

import io.headroom.geo.Position;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * All distribution transformers along a Z-curve, where those of a tile stand side by side.
 *
 * <pre>
 *   0─1 4─5      The number of a square is its column and line, bit by bit in turn; a tile of
 *    ╱ ╱ ╱       zoom z is all numbers that begin with its own 2z bits.
 *   2─3 6─7
 * </pre>
 *
 * <p>The curve is followed down to zoom {@value #CURVE_ZOOM}; a smaller tile is a part of a square
 * that still has to be looked through. Sixteen bytes a transformer; frozen once built.
 */
final class TransformerOrder {
  private static final int CURVE_ZOOM = 16;

  private final int[] rows;
  private final int[] xs;
  private final int[] ys;
  private final int[] slots;

  /** Takes one slot after the other. */
  @FunctionalInterface
  interface Visitor {
    void visit(int slot);
  }

  /**
   * @param placeOf where the transformer of a row is shown
   */
  TransformerOrder(int size, IntFunction<Position> placeOf) {
    int[] columns = new int[size];
    int[] lines = new int[size];
    long[] order = new long[size];
    for (int row = 0; row < size; row++) {
      Position at = placeOf.apply(row);
      columns[row] = Mercator.x(at.lon());
      lines[row] = Mercator.y(at.lat());
      // Numbers of squares are unsigned; shifted below zero they sort as such.
      order[row] = (squareOf(columns[row], lines[row]) << Integer.SIZE | row) ^ Long.MIN_VALUE;
    }
    Arrays.parallelSort(order);
    rows = new int[size];
    xs = new int[size];
    ys = new int[size];
    slots = new int[size];
    for (int slot = 0; slot < size; slot++) {
      int row = (int) order[slot];
      rows[slot] = row;
      xs[slot] = columns[row];
      ys[slot] = lines[row];
      slots[row] = slot;
    }
  }

  int size() {
    return rows.length;
  }

  int row(int slot) {
    return rows[slot];
  }

  int slot(int row) {
    return slots[row];
  }

  /** Place in the world, see {@link Mercator}. */
  int x(int slot) {
    return xs[slot];
  }

  int y(int slot) {
    return ys[slot];
  }

  /** Every transformer in the tile's own square. */
  void within(TileAddress tile, Visitor visitor) {
    int finer = Math.max(0, tile.zoom() - CURVE_ZOOM);
    int coarser = 2 * Math.max(0, CURVE_ZOOM - tile.zoom());
    long square = spread(tile.x() >>> finer) | spread(tile.y() >>> finer) << 1;
    int end = firstFrom((square + 1) << coarser);
    for (int slot = firstFrom(square << coarser); slot < end; slot++) {
      if (finer == 0 || isIn(tile, slot)) {
        visitor.visit(slot);
      }
    }
  }

  private boolean isIn(TileAddress tile, int slot) {
    int shift = Integer.SIZE - tile.zoom();
    return xs[slot] >>> shift == tile.x() && ys[slot] >>> shift == tile.y();
  }

  private int firstFrom(long square) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (squareOf(xs[middle], ys[middle]) < square) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long squareOf(int x, int y) {
    int shift = Integer.SIZE - CURVE_ZOOM;
    return spread(x >>> shift) | spread(y >>> shift) << 1;
  }

  /** Every bit of a number below 2^16 with an empty one before it. */
  private static long spread(int number) {
    long bits = number;
    bits = (bits | bits << 8) & 0x00FF00FFL;
    bits = (bits | bits << 4) & 0x0F0F0F0FL;
    bits = (bits | bits << 2) & 0x33333333L;
    return (bits | bits << 1) & 0x55555555L;
  }
}
