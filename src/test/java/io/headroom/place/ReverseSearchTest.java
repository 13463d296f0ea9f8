package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Position;
import io.headroom.place.index.IndexHome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A county of two towns, one degree wide:
 *
 * <pre>
 *   107.0      107.5      108.0
 *     ┌──────────┬──────────┐ 27.5
 *     │    东镇   │   西镇    │
 *     └──────────┴──────────┘ 27.0
 * </pre>
 */
class ReverseSearchTest {
  private static final Position MIDDLE = new Position(107.25, 27.25);

  private static AreaOutline area(String code, MatchLevel level, double west, double east) {
    Envelope box = new Envelope(west, east, 27, 27.5);
    return new AreaOutline(
        code, code + "号地", null, level, "", new GeometryFactory().toGeometry(box));
  }

  private static Gazetteer county(List<Entry> entries) {
    List<AreaOutline> areas =
        List.of(
            area("2", MatchLevel.TOWN, 107.5, 108),
            area("1", MatchLevel.TOWN, 107, 107.5),
            area("0", MatchLevel.COUNTY, 107, 108));
    return Gazetteer.of(new PlaceSources(entries, List.of(), areas), IndexHome.inMemory());
  }

  private static Entry place(String id, String kind, double x, double y, double accuracyMetres) {
    Position at = LocalPlane.at(MIDDLE).positionOf(x, y);
    return new Entry(id, "地点" + id, null, null, kind, "1", "东镇", List.of(), at, accuracyMetres);
  }

  @ParameterizedTest
  @CsvSource({
    "107.2, 27.2, 0 1",
    "107.8, 27.2, 0 2",
    "107.5, 27.2, 0 1 2",
    "107.0, 27.0, 0 1",
    "106.9, 27.2, ''",
    "116.4, 39.9, ''",
    "-60, -10, ''"
  })
  void areasThatHoldAPositionComeLargestFirst(double lon, double lat, String codes) {
    Whereabouts whereabouts = county(List.of()).whereabouts(new Position(lon, lat));
    assertThat(whereabouts.areas())
        .extracting(AreaOutline::code)
        .containsExactly(codes.isEmpty() ? new String[0] : codes.split(" "));
    assertThat(whereabouts.nearest()).isNull();
  }

  @Test
  void directionIsFromThePlaceTowardsThePosition() {
    Gazetteer county = county(List.of(place("a", "poi", 300, 0, 0)));
    Whereabouts.Neighbour nearest = Objects.requireNonNull(county.whereabouts(MIDDLE).nearest());
    assertThat(nearest.distanceMetres()).isCloseTo(300, Offset.offset(1.0));
    assertThat(nearest.degrees()).isCloseTo(270, Offset.offset(0.5));
  }

  @Test
  void aSurePlaceSaysMoreThanANearerGuess() {
    Gazetteer county =
        county(List.of(place("guess", "village", 50, 0, 800), place("sure", "poi", 400, 0, 0)));
    assertThat(Objects.requireNonNull(county.whereabouts(MIDDLE).nearest()).entry().id())
        .isEqualTo("sure");
  }

  @Test
  void aPlaceIsNamedFromThirtyKilometresAndNoFurther() {
    assertThat(county(List.of(place("a", "poi", 29_000, 0, 0))).whereabouts(MIDDLE).nearest())
        .isNotNull();
    assertThat(county(List.of(place("a", "poi", 31_000, 0, 0))).whereabouts(MIDDLE).nearest())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nearestAgreesWithBruteForce(long seed) {
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    String[] kinds = {"poi", "village", "road", "town", "address"};
    for (int i = 0; i < 300; i++) {
      double x = 6_000 * random.nextGaussian();
      double y = 6_000 * random.nextGaussian();
      double accuracy = random.nextBoolean() ? 0 : random.nextInt(3_000);
      entries.add(place("p" + i, kinds[random.nextInt(kinds.length)], x, y, accuracy));
    }
    Gazetteer county = county(entries);
    for (int question = 0; question < 100; question++) {
      double x = 5_000 * random.nextGaussian();
      double y = 5_000 * random.nextGaussian();
      Position at = LocalPlane.at(MIDDLE).positionOf(x, y);
      Entry expected =
          entries.stream()
              .filter(entry -> entry.level() != MatchLevel.TOWN)
              .min(Comparator.comparingDouble(entry -> doubt(entry, at)))
              .orElseThrow();
      Entry found = Objects.requireNonNull(county.whereabouts(at).nearest()).entry();
      // The two planes differ by some millimetres a kilometre.
      assertThat(doubt(found, at))
          .as("seed %d, question %d: %s instead of %s", seed, question, found, expected)
          .isCloseTo(doubt(expected, at), Offset.offset(20.0));
    }
  }

  private static double doubt(Entry entry, Position at) {
    return LocalPlane.metres(at, entry.location()) + entry.accuracyMetres();
  }
}
