package io.headroom.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointIndexTest {
  private static final IntPredicate ANY = item -> true;

  @Test
  void emptyIndexFindsNothing() {
    PointIndex index = PointIndex.of(new double[0], new double[0]);
    assertThat(index.nearest(0, 0, ANY)).isEqualTo(-1);
    assertThat(within(index, 0, 0, Double.POSITIVE_INFINITY)).isEmpty();
  }

  @Test
  void circleIncludesItsEdgeAndLeavesOutTheCornersOfItsBox() {
    // 0 at (3,4) on the circle of radius 5; 1 at (4,4) inside the box only
    PointIndex index = PointIndex.of(new double[] {3, 4}, new double[] {4, 4});
    assertThat(within(index, 0, 0, 5)).containsExactly(0);
    assertThat(within(index, 0, 0, Math.nextDown(5.0))).isEmpty();
  }

  @Test
  void pointItselfIsFoundWithRadiusZero() {
    PointIndex index = PointIndex.of(new double[] {1, 1, 2}, new double[] {1, 1, 2});
    assertThat(within(index, 1, 1, 0)).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void equallyNearMeansTheLowerItem() {
    PointIndex index = PointIndex.of(new double[] {1, -1, 0, 0}, new double[] {0, 0, 1, -1});
    assertThat(index.nearest(0, 0, ANY)).isZero();
    assertThat(index.nearest(0, 0, item -> item != 0)).isEqualTo(1);
    assertThat(index.nearest(0, 0, item -> false)).isEqualTo(-1);
  }

  @Test
  void badFiguresAreRefused() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PointIndex.of(new double[] {Double.NaN}, one))
        .withMessageContaining("point 0");
    assertThatIllegalArgumentException().isThrownBy(() -> PointIndex.of(one, new double[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PointIndex.of(one, one).within(0, 0, Double.NaN, (item, metres) -> {}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithBruteForce(long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(3_000);
    // Whole metres make many equal coordinates and equal distances.
    boolean whole = seed % 2 == 0;
    double[] x = coordinates(random, count, whole);
    double[] y = coordinates(random, count, whole);
    PointIndex index = PointIndex.of(x, y);
    for (int question = 0; question < 200; question++) {
      double qx = coordinate(random, whole);
      double qy = coordinate(random, whole);
      double radius = coordinate(random, whole) / 4;
      IntPredicate accepts = question % 3 == 0 ? item -> item % 7 == 3 : ANY;
      String where = "seed " + seed + ", question " + question + " at " + qx + ", " + qy;
      assertThat(within(index, qx, qy, radius))
          .as(where)
          .containsExactlyElementsOf(bruteWithin(x, y, qx, qy, radius));
      assertThat(index.nearest(qx, qy, accepts))
          .as(where)
          .isEqualTo(bruteNearest(x, y, qx, qy, accepts));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void reportedDistanceIsThatOfTheItem(long seed) {
    Random random = new Random(seed);
    double[] x = coordinates(random, 500, false);
    double[] y = coordinates(random, 500, false);
    PointIndex index = PointIndex.of(x, y);
    List<Integer> seen = new ArrayList<>();
    index.within(
        500,
        500,
        300,
        (item, metres) -> {
          seen.add(item);
          assertThat(metres)
              .as("seed %d item %d", seed, item)
              .isEqualTo(index.distance(item, 500, 500));
          assertThat(metres).isEqualTo(Math.sqrt(squared(x[item] - 500, y[item] - 500)));
        });
    assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
  }

  private static double squared(double dx, double dy) {
    return dx * dx + dy * dy;
  }

  private static double[] coordinates(Random random, int count, boolean whole) {
    return random
        .doubles(count)
        .map(share -> whole ? Math.floor(share * 30) : share * 1000)
        .toArray();
  }

  private static double coordinate(Random random, boolean whole) {
    return whole ? random.nextInt(30) : random.nextDouble() * 1000;
  }

  private static List<Integer> within(PointIndex index, double x, double y, double radius) {
    List<Integer> found = new ArrayList<>();
    index.within(x, y, radius, (item, metres) -> found.add(item));
    return found.stream().sorted().toList();
  }

  private static List<Integer> bruteWithin(
      double[] x, double[] y, double qx, double qy, double radius) {
    TreeSet<Integer> found = new TreeSet<>();
    for (int i = 0; i < x.length; i++) {
      if (squared(x[i] - qx, y[i] - qy) <= radius * radius) {
        found.add(i);
      }
    }
    return List.copyOf(found);
  }

  private static int bruteNearest(
      double[] x, double[] y, double qx, double qy, IntPredicate accepts) {
    int best = -1;
    for (int i = 0; i < x.length; i++) {
      boolean nearer =
          best < 0 || squared(x[i] - qx, y[i] - qy) < squared(x[best] - qx, y[best] - qy);
      if (accepts.test(i) && nearer) {
        best = i;
      }
    }
    return best;
  }
}
