package io.headroom.map.tile;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private static final int[] GRADE_RANKS = ranks(Grade.values(), BEST_FIRST);
  private static final int[] ZONE_RANKS = ranks(Zone.values(), GREENEST_FIRST);

  private final int[] counts = new int[ACROSS * ACROSS];
  private final long[] sumsX = new long[ACROSS * ACROSS];
  private final long[] sumsY = new long[ACROSS * ACROSS];
  private final int[] grades = new int[ACROSS * ACROSS];
  private final int[] zones = new int[ACROSS * ACROSS];
  private final int[] slots = new int[ACROSS * ACROSS];

  private static <E extends Enum<E>> int[] ranks(E[] all, List<E> order) {
    int[] ranks = new int[all.length];
    for (E one : all) {
      ranks[one.ordinal()] = order.indexOf(one);
    }
    return ranks;
  }

  /**
   * @param zone null for demand
   */
  void add(int slot, int column, int line, Grade grade, @Nullable Zone zone) {
    int square = line / SIDE * ACROSS + column / SIDE;
    counts[square]++;
    sumsX[square] += column;
    sumsY[square] += line;
    slots[square] = slot;
    grades[square] = Math.max(grades[square], GRADE_RANKS[grade.ordinal()]);
    if (zone != null) {
      zones[square] = Math.max(zones[square], ZONE_RANKS[zone.ordinal()]);
    }
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
