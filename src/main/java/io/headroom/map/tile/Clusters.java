package io.headroom.map.tile;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import java.util.List;

/**
 * Transformers of one tile, gathered square by square.
 *
 * <p>A square stands where its members are on average and wears the worst of their grades. Unlike
 * along a supply path, one without data does not speak for the others: it counts as less bad than
 * one that is heavily loaded.
 */
final class Clusters {
  static final List<Grade> BEST_FIRST =
      List.of(Grade.NORMAL, Grade.NO_DATA, Grade.HEAVY, Grade.OVERLOADED);
  static final List<Zone> GREENEST_FIRST = List.of(Zone.GREEN, Zone.NO_DATA, Zone.YELLOW, Zone.RED);

  private static final int ACROSS = 16;
  private static final int SIDE = TileAddress.EXTENT / ACROSS;

  private final int[] counts = new int[ACROSS * ACROSS];
  private final long[] sumsX = new long[ACROSS * ACROSS];
  private final long[] sumsY = new long[ACROSS * ACROSS];
  private final int[] grades = new int[ACROSS * ACROSS];
  private final int[] zones = new int[ACROSS * ACROSS];
  private final int[] slots = new int[ACROSS * ACROSS];

  /** The square that it fell into. */
  int add(int slot, int column, int line) {
    int square = line / SIDE * ACROSS + column / SIDE;
    counts[square]++;
    sumsX[square] += column;
    sumsY[square] += line;
    slots[square] = slot;
    return square;
  }

  /**
   * @param rank of a grade among {@link #BEST_FIRST}
   */
  void grade(int square, int rank) {
    grades[square] = Math.max(grades[square], rank);
  }

  /**
   * @param rank of a zone among {@link #GREENEST_FIRST}
   */
  void zone(int square, int rank) {
    zones[square] = Math.max(zones[square], rank);
  }

  int squares() {
    return counts.length;
  }

  int count(int square) {
    return counts[square];
  }

  /** The only one of a square with one. */
  int slot(int square) {
    return slots[square];
  }

  int column(int square) {
    return Math.toIntExact(sumsX[square] / counts[square]);
  }

  int line(int square) {
    return Math.toIntExact(sumsY[square] / counts[square]);
  }

  Grade grade(int square) {
    return BEST_FIRST.get(grades[square]);
  }

  Zone zone(int square) {
    return GREENEST_FIRST.get(zones[square]);
  }
}
