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
 * <p>Numbers grow along the road, so the true place lies between the two neighbours: the farther of
 * them is the uncertainty. Neighbours on the same side are preferred.
 */
final class Plates {
  /** Numbers that are further apart than this were not counted along one road. */
  private static final double LONGEST_GAP_METRES = 2_000;

  private static final double METRES_PER_NUMBER = 60;
  private static final double TO_THE_LINE_METRES = 150;
  private static final double DOOR_METRES = 10;
  private static final double STREET_WIDTH_METRES = 20;

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
    plates.sort(Comparator.comparingInt(Plate::number).thenComparingInt(Plate::sub));
    return new Plates(plates);
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
    Gap gap = new Gap(plane.of(below.at()), plane.of(above.at()), above.number() - below.number());
    double share = (number - below.number()) / (double) gap.numbers();
    return gap.isPlausible() ? gap.estimate(share, road, step == 2, plane) : null;
  }

  /** Two neighbouring known numbers. */
  private record Gap(Coordinate from, Coordinate to, int numbers) {
    boolean isPlausible() {
      double metres = from.distance(to);
      return metres <= LONGEST_GAP_METRES && metres <= numbers * METRES_PER_NUMBER;
    }

    Estimate estimate(double share, @Nullable LineString road, boolean sameSide, LocalPlane plane) {
      Coordinate at = road == null ? straight(share) : along(road, share);
      double farther = Math.max(at.distance(from), at.distance(to));
      double accuracy = farther + (sameSide ? DOOR_METRES : STREET_WIDTH_METRES);
      return new Estimate(plane.positionOf(at.x, at.y), accuracy);
    }

    private Coordinate straight(double share) {
      return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }

    /** On the road as far along as the number, and as far from its axis as its neighbours. */
    private Coordinate along(LineString road, double share) {
      LengthIndexedLine line = new LengthIndexedLine(road);
      double start = line.project(from);
      double end = line.project(to);
      Coordinate foot = line.extractPoint(start + share * (end - start));
      Coordinate first = line.extractPoint(start);
      Coordinate last = line.extractPoint(end);
      if (first.distance(from) > TO_THE_LINE_METRES || last.distance(to) > TO_THE_LINE_METRES) {
        return straight(share);
      }
      double aside = 1 - share;
      return new Coordinate(
          foot.x + aside * (from.x - first.x) + share * (to.x - last.x),
          foot.y + aside * (from.y - first.y) + share * (to.y - last.y));
    }
  }
}
