package io.headroom.sample.address;

import io.headroom.sample.land.Course;
import io.headroom.sample.land.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * A house number where it belongs: odd ones on the left of the road as the numbers run, even ones
 * on the right.
 *
 * <pre>
 *      1   3   5       7   9          about one each twelve metres;
 *   ──────────────┼──────────────►    none within ten metres of a corner
 *      2    4  6      8   10
 * </pre>
 *
 * @param along metres from the start of the road
 * @param left metres to the left of its axis; below zero to the right
 * @param known false for the many that nobody delivered
 */
record Door(int number, double along, double left, boolean known) {
  private static final double CORNER_METRES = 10;

  /** All numbers of a road, side by side; the first and the last of a side are known. */
  static List<Door> along(Road road, Dice dice) {
    List<Door> doors = new ArrayList<>(side(road, 1, dice.fork("left")));
    doors.addAll(side(road, 2, dice.fork("right")));
    return doors;
  }

  private static List<Door> side(Road road, int first, Dice dice) {
    List<Double> places = places(road.course(), road.crossings(), dice);
    List<Door> doors = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < places.size(); i++) {
      double off = dice.between(8, 15) * (first == 1 ? 1 : -1);
      boolean known = i == next || i == places.size() - 1;
      doors.add(new Door(first + 2 * i, places.get(i), off, known));
      if (known) {
        int step = i + 3 + (dice.below(4) + 1) / 2;
        next = step > places.size() - 3 ? places.size() - 1 : step;
      }
    }
    return doors;
  }

  private static List<Double> places(Course course, List<Double> crossings, Dice dice) {
    List<Double> places = new ArrayList<>();
    double along = dice.between(12, 18);
    while (along < course.metres() - CORNER_METRES) {
      double here = along;
      if (crossings.stream().allMatch(c -> Math.abs(c - here) > CORNER_METRES)) {
        places.add(along);
      }
      along += dice.between(10, 14);
    }
    return places;
  }
}
