package io.headroom.sample.land;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spots already taken, and how far a new one would be from the nearest of them. */
final class Crowd {
  private static final double CELL_METRES = 500;
  private static final int REACH_CELLS = 6;

  private final Map<Long, List<Spot>> cells = new HashMap<>();

  void add(Spot spot) {
    cells.computeIfAbsent(key(cell(spot.x()), cell(spot.y())), k -> new ArrayList<>()).add(spot);
  }

  /** Metres to the nearest taken spot; anything beyond 3 km counts as 3 km. */
  double room(Spot spot) {
    double nearest = CELL_METRES * REACH_CELLS;
    long column = cell(spot.x());
    long row = cell(spot.y());
    for (int ring = 0; ring <= REACH_CELLS && (ring - 1) * CELL_METRES < nearest; ring++) {
      nearest = Math.min(nearest, nearestInRing(spot, column, row, ring));
    }
    return nearest;
  }

  private double nearestInRing(Spot spot, long column, long row, int ring) {
    double nearest = Double.POSITIVE_INFINITY;
    for (long c = column - ring; c <= column + ring; c++) {
      boolean edge = c == column - ring || c == column + ring;
      for (long r = row - ring; r <= row + ring; r += edge ? 1 : Math.max(1, 2L * ring)) {
        for (Spot other : cells.getOrDefault(key(c, r), List.of())) {
          nearest = Math.min(nearest, spot.metresTo(other));
        }
      }
    }
    return nearest;
  }

  private static long cell(double metres) {
    return (long) Math.floor(metres / CELL_METRES);
  }

  private static long key(long column, long row) {
    return column * 1_000_003L + row;
  }
}
