package io.headroom.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

class SegmentIndexTest {
  private record Hit(int line, double metres, double along, double footX, double footY) {}

  @Test
  void emptyIndexIsInfinitelyFar() {
    SegmentIndex index = new SegmentIndex.Builder().build();
    assertThat(index.nearestDistance(0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(hits(index, 0, 0, 1e9)).isEmpty();
  }

  @Test
  void footAndMetresAlongTheLineAreThoseOfTheDrawing() {
    //            ● (5, 3)
    // (0,0)──────┴────(10,0)
    //                    │
    //                 (10,-10)
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    builder.addLine(7, new double[] {0, 0, 10, 0, 10, -10});
    SegmentIndex index = builder.build();
    assertThat(hits(index, 5, 3, 3)).containsExactly(new Hit(7, 3, 5, 5, 0));
    assertThat(hits(index, 12, -4, 2)).containsExactly(new Hit(7, 2, 14, 10, -4));
    assertThat(hits(index, 5, 3, Math.nextDown(3.0))).isEmpty();
    assertThat(index.nearestDistance(5, 3)).isEqualTo(3);
  }

  @Test
  void cornerIsVisitedOnceForEachOfItsSegments() {
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    builder.addLine(1, new double[] {0, 0, 10, 0, 10, -10});
    assertThat(hits(builder.build(), 11, 1, 2)).extracting(Hit::along).containsExactly(10.0, 10.0);
  }

  @Test
  void segmentWithoutLengthIsAPoint() {
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    builder.addLine(0, new double[] {3, 4, 3, 4});
    assertThat(builder.build().nearestDistance(0, 0)).isEqualTo(5);
  }

  @Test
  void badLinesAreRefusedByNumber() {
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addLine(42, new double[] {1, 2}))
        .withMessageContaining("42");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addLine(43, new double[] {1, 2, Double.NaN, 4}))
        .withMessageContaining("43");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithBruteForce(long seed) {
    Random random = new Random(seed);
    List<double[]> lines = new ArrayList<>();
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    for (int line = 0; line < 1 + random.nextInt(400); line++) {
      lines.add(wander(random));
      builder.addLine(line, lines.get(line));
    }
    SegmentIndex index = builder.build();
    for (int question = 0; question < 150; question++) {
      double x = random.nextDouble() * 1000;
      double y = random.nextDouble() * 1000;
      double radius = random.nextDouble() * 150;
      String where = "seed " + seed + ", question " + question + " at " + x + ", " + y;
      assertThat(hits(index, x, y, radius).stream().map(Hit::line).sorted().toList())
          .as(where)
          .isEqualTo(bruteLines(lines, x, y, radius));
      assertThat(index.nearestDistance(x, y))
          .as(where)
          .isCloseTo(bruteNearest(lines, x, y), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void footLiesAsFarAwayAsItSaysAndAsFarAlong(long seed) {
    Random random = new Random(seed);
    double[] line = wander(random);
    SegmentIndex.Builder builder = new SegmentIndex.Builder();
    builder.addLine(0, line);
    double length = 0;
    for (int i = 2; i < line.length; i += 2) {
      length += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
    }
    for (Hit hit : hits(builder.build(), 500, 500, 1e6)) {
      String where = "seed " + seed + " " + hit;
      assertThat(Math.hypot(hit.footX() - 500, hit.footY() - 500))
          .as(where)
          .isCloseTo(hit.metres(), within(1e-9));
      assertThat(hit.along()).as(where).isBetween(0.0, length + 1e-9);
    }
  }

  /** A line of two to eight points with steps of at most a hundred metres. */
  private static double[] wander(Random random) {
    double[] xy = new double[2 * (2 + random.nextInt(7))];
    xy[0] = random.nextDouble() * 1000;
    xy[1] = random.nextDouble() * 1000;
    for (int i = 2; i < xy.length; i++) {
      xy[i] = xy[i - 2] + random.nextDouble() * 200 - 100;
    }
    return xy;
  }

  private static List<Hit> hits(SegmentIndex index, double x, double y, double radius) {
    List<Hit> hits = new ArrayList<>();
    index.within(
        x,
        y,
        radius,
        (line, metres, along, fx, fy) -> hits.add(new Hit(line, metres, along, fx, fy)));
    return hits;
  }

  private static List<Integer> bruteLines(List<double[]> lines, double x, double y, double radius) {
    List<Integer> found = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (double metres : distances(lines.get(line), x, y)) {
        if (metres <= radius) {
          found.add(line);
        }
      }
    }
    return found;
  }

  private static double bruteNearest(List<double[]> lines, double x, double y) {
    return lines.stream()
        .flatMap(line -> distances(line, x, y).stream())
        .mapToDouble(metres -> metres)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static List<Double> distances(double[] line, double x, double y) {
    List<Double> distances = new ArrayList<>();
    for (int i = 2; i < line.length; i += 2) {
      distances.add(
          Distance.pointToSegment(
              new Coordinate(x, y),
              new Coordinate(line[i - 2], line[i - 1]),
              new Coordinate(line[i], line[i + 1])));
    }
    return distances;
  }
}
