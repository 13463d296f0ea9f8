package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Position;
import io.headroom.place.Plates.Estimate;
import io.headroom.place.Plates.Plate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Doors between known doors; metres east and north.
 *
 * <pre>
 *                 (100,100)
 *                     │
 *                     │ ● 21 at (95,60)
 *          ● 1        │
 *   ───────┴──────────┘ (100,0)
 *   (0,0)    ● 2
 * </pre>
 */
class PlatesTest {
  private static final LocalPlane PLANE = LocalPlane.at(new Position(107, 27));
  private static final Offset<Double> A_METRE = Offset.offset(1.0);

  private static Plate door(int number, double x, double y) {
    Position at = PLANE.positionOf(x, y);
    Entry entry =
        new Entry(
            "n" + number, "路" + number + "号", null, null, "address", "1", "镇", List.of(), at, 0);
    return new Plate(number, 0, entry);
  }

  private static LineString line(double... xy) {
    Coordinate[] points = new Coordinate[xy.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    return new GeometryFactory().createLineString(points);
  }

  private static Estimate between(int number, LineString road, Plate... known) {
    return Objects.requireNonNull(Plates.of(List.of(known)).between(number, road, PLANE));
  }

  private static void assertAt(Estimate estimate, double x, double y) {
    Coordinate at = PLANE.of(estimate.at());
    assertThat(at.x).isCloseTo(x, A_METRE);
    assertThat(at.y).isCloseTo(y, A_METRE);
  }

  private static final LineString BENT = line(0, 0, 100, 0, 100, 100);

  @Test
  void doorStandsAlongTheBendNotAcrossIt() {
    // 1 is 20 m along the road, 21 is 160 m along: 11 is half way, at 90 m, and as far aside.
    Estimate eleven = between(11, BENT, door(1, 20, 5), door(21, 95, 60));
    assertAt(eleven, 90 - 2.5, 2.5);
    assertThat(eleven.accuracyMetres()).isCloseTo(70 + 10, A_METRE);
  }

  @Test
  void doorStandsOnItsOwnSideWhereThatIsKnown() {
    Plate[] known = {door(1, 10, 8), door(2, 10, -8), door(9, 90, 8), door(10, 90, -8)};
    assertAt(between(5, BENT, known), 50, 8);
    assertAt(between(6, BENT, known), 50, -8);
  }

  @Test
  void acrossTheStreetIsBetterThanNothingAndLessSure() {
    Estimate six = between(6, BENT, door(1, 10, 8), door(9, 90, 8));
    assertAt(six, 60, 8);
    assertThat(six.accuracyMetres()).isCloseTo(50 + 30, A_METRE);
  }

  @Test
  void withoutAKnownCourseTheRoadIsStraight() {
    Plates plates = Plates.of(List.of(door(1, 0, 0), door(5, 100, 40)));
    assertAt(Objects.requireNonNull(plates.between(3, null, PLANE)), 50, 20);
  }

  @Test
  void doorsFarFromTheLineDoNotFollowIt() {
    Estimate three = between(3, BENT, door(1, 0, 400), door(5, 100, 400));
    assertAt(three, 50, 400);
  }

  @Test
  void nothingIsWorkedOutBeyondTheLastNumberOrOverAGapThatIsNone() {
    Plates plates = Plates.of(List.of(door(3, 0, 0), door(9, 60, 0)));
    assertThat(plates.between(11, BENT, PLANE)).isNull();
    assertThat(plates.between(1, BENT, PLANE)).isNull();
    // 60 m a number at most, and 2 km in all.
    assertThat(Plates.of(List.of(door(1, 0, 0), door(3, 121, 0))).between(2, null, PLANE)).isNull();
    assertThat(Plates.of(List.of(door(1, 0, 0), door(99, 2_001, 0))).between(50, null, PLANE))
        .isNull();
    assertThat(Plates.of(List.of()).between(5, BENT, PLANE)).isNull();
  }

  @Test
  void knownNumbersAreFoundWithTheirSubNumbersAndByTheirBeginning() {
    Entry entry = door(12, 0, 0).entry();
    Plate plain = new Plate(12, 0, entry);
    Plate attached = new Plate(12, 3, entry);
    Plate other = new Plate(120, 0, entry);
    Plates plates = Plates.of(List.of(other, attached, plain));
    assertThat(plates.numbered(12, 0)).containsExactly(plain);
    assertThat(plates.numbered(12, 3)).containsExactly(attached);
    assertThat(plates.numbered(12, 9))
        .as("the house, when the door is unknown")
        .containsExactly(plain);
    assertThat(plates.numbered(13, 0)).isEmpty();
    assertThat(plates.beginning("12")).containsExactly(plain, attached, other);
  }

  /** A street of dice: bends, uneven gaps, odd doors on the left, even ones about opposite. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theTrueDoorLiesWithinTheAccuracy(long seed) {
    Random random = new Random(seed);
    for (int street = 0; street < 100; street++) {
      LineString road = road(random);
      List<Plate> all = doors(random, road);
      List<Plate> known = all.stream().filter(door -> random.nextInt(3) == 0).toList();
      for (Plate truth : all) {
        Estimate estimate = Plates.of(known).between(truth.number(), road, PLANE);
        if (estimate != null && !known.contains(truth)) {
          assertThat(LocalPlane.metres(truth.at(), estimate.at()))
              .as("seed %d, street %d, number %d", seed, street, truth.number())
              .isLessThanOrEqualTo(estimate.accuracyMetres());
        }
      }
    }
  }

  private static LineString road(Random random) {
    double[] xy = new double[2 * (2 + random.nextInt(4))];
    double heading = random.nextDouble() * 6.28;
    for (int i = 2; i < xy.length; i += 2) {
      double length = 100 + random.nextInt(200);
      xy[i] = xy[i - 2] + length * Math.cos(heading);
      xy[i + 1] = xy[i - 1] + length * Math.sin(heading);
      heading += (random.nextDouble() - 0.5) * 2;
    }
    return line(xy);
  }

  private static List<Plate> doors(Random random, LineString road) {
    LengthIndexedLine along = new LengthIndexedLine(road);
    List<Plate> doors = new ArrayList<>();
    double metres = 12;
    for (int number = 1; metres < road.getLength() - 12; number += 2) {
      Coordinate left = along.extractPoint(metres, 5);
      Coordinate right = along.extractPoint(metres - 8 + random.nextInt(16), -5);
      doors.add(door(number, left.x, left.y));
      doors.add(door(number + 1, right.x, right.y));
      metres += 10 + random.nextInt(20);
    }
    return doors;
  }
}
