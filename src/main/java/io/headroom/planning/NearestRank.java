package io.headroom.planning;

import java.util.List;

/**
 * Percentiles by nearest rank: the least of the values that at least so many per cent do not
 * exceed. Always one of the values.
 */
final class NearestRank {
  private static final int WHOLE = 100;

  private NearestRank() {}

  /**
   * @param values at least one
   * @param percent above 0, at most 100
   */
  static int of(List<Integer> values, int percent) {
    List<Integer> ascending = values.stream().sorted().toList();
    int rank = (ascending.size() * percent + WHOLE - 1) / WHOLE;
    return ascending.get(rank - 1);
  }
}
