package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.place.text.HouseNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * The known house numbers along one road, group or estate, and where an unknown one between them
 * must be.
 *
 * <pre>
 *      9 ●        ? 13        ● 17          odd numbers on one side
 *   ─────┴──────────┴─────────┴───────── road
 *         ● 8               ● 16            even ones on the other
 * </pre>
 *
 * <p>Numbers grow along the road, so the true place lies between the two neighbours: the way along
 * the road to the farther of them is the uncertainty. Neighbours on the same side are preferred.
 */
final class Plates {
  /** Numbers that are further apart than this were not counted along one road. */
  private static final double LONGEST_GAP_METRES = 2_000;

  private static final double METRES_PER_NUMBER = 60;
  private static final double TO_THE_LINE_METRES = 150;
  private static final double DOOR_METRES = 10;
  private static final double STREET_WIDTH_METRES = 30;
  private static final double SHARE_OF_DRIFT = 0.1;
  private static final double LEAST_METRES_PER_NUMBER = 6;

  private final List<Plate> plates;

  private Plates(List<Plate> plates) {
    this.plates = plates;
  }

  /** A known number. */
  record Plate(int number, int sub, Entry entry) {
    Position at() {
      return entry.location();
    }
  }

  /** A place that was worked out. */
  record Estimate(Position at, double accuracyMetres) {}

  /** Along a carrier, as the index knows them. */
  static Plates along(Entry carrier, Atlas atlas) {
    List<Plate> plates = new ArrayList<>();
    atlas
        .index()
        .along(
            atlas.carrierKey(carrier),
            row -> {
              Entry entry = atlas.entry(row);
              HouseNumber number = EntryKeys.plateOf(entry);
              if (number != null) {
                plates.add(new Plate(number.number(), number.sub(), entry));
              }
              return true;
            });
    return of(plates);
  }

  static Plates of(List<Plate> plates) {
    return new Plates(
        plates.stream()
            .sorted(Comparator.comparingInt(Plate::number).thenComparingInt(Plate::sub))
            .toList());
  }

  /** The doors with the number; those with its sub-number alone when there are any. */
  List<Plate> numbered(int number, int sub) {
    List<Plate> same = plates.stream().filter(plate -> plate.number() == number).toList();
    List<Plate> exact = same.stream().filter(plate -> plate.sub() == sub).toList();
    return exact.isEmpty() ? same.stream().limit(1).toList() : exact;
  }

  /** Numbers that begin with the digits, the smallest first. */
  List<Plate> beginning(String digits) {
    return plates.stream()
        .filter(plate -> Integer.toString(plate.number()).startsWith(digits))
        .toList();
  }

  /**
   * Where an unknown number is; null when no two known ones lie around it.
   *
   * @param road its course, in the plane; null when it is not known
   */
  @Nullable Estimate between(int number, @Nullable LineString road, LocalPlane plane) {
    Estimate sameSide = between(number, 2, road, plane);
    return sameSide != null ? sameSide : between(number, 1, road, plane);
  }

  private @Nullable Estimate between(
      int number, int step, @Nullable LineString road, LocalPlane plane) {
    Plate below = null;
    Plate above = null;
    for (Plate plate : plates) {
      boolean counts = (plate.number() - number) % step == 0;
      if (counts && plate.number() < number) {
        below = plate;
      } else if (counts && plate.number() > number && above == null) {
        above = plate;
      }
    }
    if (below == null || above == null) {
      return null;
    }
    Gap gap = new Gap(plane.of(below.at()), plane.of(above.at()), below.number(), above.number());
    return gap.isPlausible() ? gap.estimate(number, road, step == 2, plane) : null;
  }

  /** Two neighbouring known numbers. */
  private record Gap(Coordinate from, Coordinate to, int first, int last) {
    int numbers() {
      return last - first;
    }

    boolean isPlausible() {
      double metres = from.distance(to);
      return metres <= LONGEST_GAP_METRES && metres <= numbers() * METRES_PER_NUMBER;
    }

    Estimate estimate(int number, @Nullable LineString road, boolean sameSide, LocalPlane plane) {
      double share = (number - first) / (double) numbers();
      Course course = road == null ? null : Course.of(this, road);
      Coordinate at = course == null ? straight(share) : course.at(this, share);
      double length = Math.max(from.distance(to), course == null ? 0 : course.metres());
      double farther = Math.max(share, 1 - share) * length;
      double accuracy = farther + (sameSide ? DOOR_METRES : drift(number, length / numbers()));
      return new Estimate(plane.positionOf(at.x, at.y), accuracy);
    }

    /** The two sides of a street do not count at one pace. */
    private static double drift(int number, double metresPerNumber) {
      double fromTheBeginning = number * Math.max(LEAST_METRES_PER_NUMBER, metresPerNumber);
      return Math.max(STREET_WIDTH_METRES, SHARE_OF_DRIFT * fromTheBeginning);
    }

    private Coordinate straight(double share) {
      return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }
  }

  /** The piece of a road between two neighbours, by its length from the road's beginning. */
  private record Course(LengthIndexedLine line, double start, double end) {
    /** Null when the two do not stand along the road. */
    static @Nullable Course of(Gap gap, LineString road) {
      LengthIndexedLine line = new LengthIndexedLine(road);
      Course course = new Course(line, line.project(gap.from()), line.project(gap.to()));
      boolean along =
          line.extractPoint(course.start()).distance(gap.from()) <= TO_THE_LINE_METRES
              && line.extractPoint(course.end()).distance(gap.to()) <= TO_THE_LINE_METRES;
      return along ? course : null;
    }

    double metres() {
      return Math.abs(end - start);
    }

    /** On the road as far along as the number, and as far from its axis as the neighbours. */
    Coordinate at(Gap gap, double share) {
      Coordinate foot = line.extractPoint(start + share * (end - start));
      Coordinate first = line.extractPoint(start);
      Coordinate last = line.extractPoint(end);
      double aside = 1 - share;
      return new Coordinate(
          foot.x + aside * (gap.from().x - first.x) + share * (gap.to().x - last.x),
          foot.y + aside * (gap.from().y - first.y) + share * (gap.to().y - last.y));
    }
  }
}
