package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.GridDataset;
import io.headroom.network.Place;
import io.headroom.place.AddressVariants.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Addresses of the sample county in generated variants: how many are found, at the first place and
 * among the first five. The rates are printed, and may not fall.
 */
class AddressVariantsTest {
  private static final long SEED = 20261126;
  private static final int EACH = 60;

  /** Least shares at the first place and among the first five. */
  private record Rates(double first, double five) {}

  private static final Rates LITERAL = new Rates(1, 1);
  private static final Map<String, Rates> LEAST =
      Map.of(
          "homophone", new Rates(0.95, 0.98),
          "slip in pinyin", new Rates(0.85, 0.90),
          "character left out", new Rates(0.85, 0.90));

  private static final Set<Place.Kind> MISSPELT =
      Set.of(Place.Kind.VILLAGE, Place.Kind.COMMUNITY, Place.Kind.POI, Place.Kind.BUILDING);

  private final GridDataset dataset = SampleCountySnapshot.get().dataset();
  private final Gazetteer gazetteer = SampleCountySnapshot.get().gazetteer();

  @Test
  void hitRatesHold() {
    Map<String, String> townships =
        dataset.areas().stream()
            .collect(Collectors.toMap(AdministrativeArea::code, AdministrativeArea::name));
    AddressVariants all = new AddressVariants(dataset.places(), townships, SEED);
    List<Place> longNames =
        dataset.places().stream()
            .filter(p -> p.name().length() >= 5 && MISSPELT.contains(p.kind()))
            .filter(p -> p.name().chars().noneMatch(Character::isDigit))
            .toList();
    AddressVariants misspelt = new AddressVariants(longNames, townships, SEED);
    List<String> failures = new ArrayList<>();
    all.ways()
        .forEach(
            (name, way) -> {
              boolean literal = !LEAST.containsKey(name);
              List<Variant> variants =
                  literal ? all.of(way, EACH) : misspelt.of(misspelt.ways().get(name), EACH);
              failures.addAll(measure(name, variants));
            });
    assertThat(failures).isEmpty();
  }

  /** Prints the rates; complains where one is too low. */
  private List<String> measure(String name, List<Variant> variants) {
    List<String> missed = new ArrayList<>();
    int first = 0;
    int five = 0;
    for (Variant variant : variants) {
      List<Match> found = gazetteer.search(PlaceQuestion.of(variant.question()), 5);
      boolean top = !found.isEmpty() && isMeant(found.get(0), variant.place());
      first += top ? 1 : 0;
      five += found.stream().anyMatch(match -> isMeant(match, variant.place())) ? 1 : 0;
      if (!top) {
        missed.add(variant.question() + " for " + variant.place().name());
      }
    }
    double atFirst = first / (double) variants.size();
    double amongFive = five / (double) variants.size();
    System.out.printf(
        Locale.ROOT,
        "addresses, %s: %.0f %% first, %.0f %% among five of %d%n",
        name,
        100 * atFirst,
        100 * amongFive,
        variants.size());
    Rates least = LEAST.getOrDefault(name, LITERAL);
    boolean low = atFirst < least.first() || amongFive < least.five();
    return low ? List.of(name + ", seed " + SEED + ": " + missed) : List.of();
  }

  private static boolean isMeant(Match match, Place place) {
    return match.entry().name().equals(place.name())
        && match.entry().areaCode().equals(place.areaCode());
  }

  @Test
  void unknownNumbersAreWorkedOutWithinTheirAccuracy() {
    Function<String, List<Match>> resolve =
        question -> gazetteer.resolve(PlaceQuestion.of(question)).matches();
    Map<String, Place> doors =
        dataset.places().stream()
            .filter(p -> p.kind() == Place.Kind.ADDRESS)
            .collect(Collectors.toMap(p -> p.areaCode() + p.name(), p -> p, (a, b) -> a));
    // Every known door is taken out in turn, and must be found again from its neighbours.
    List<Place> tried =
        doors.values().stream().filter(p -> p.name().matches(".*路\\d+号")).limit(40).toList();
    for (Place door : tried) {
      Gazetteer without = withoutDoor(door);
      List<Match> found = without.resolve(PlaceQuestion.of(door.address())).matches();
      assertThat(resolve.apply(String.valueOf(door.address()))).hasSize(1);
      if (found.size() == 1 && found.get(0).interpolated()) {
        Entry guess = found.get(0).entry();
        assertThat(LocalPlane.metres(guess.location(), door.location()))
            .as("%s", door.name())
            .isLessThanOrEqualTo(guess.accuracyMetres());
      }
    }
  }

  private Gazetteer withoutDoor(Place door) {
    String road = door.name().replaceAll("\\d+号$", "");
    List<Entry> near = new ArrayList<>();
    for (Place place : dataset.places()) {
      boolean same = String.valueOf(place.areaCode()).equals(door.areaCode());
      if (same && place != door && place.name().startsWith(road)) {
        near.add(entry(place));
      }
    }
    return Gazetteer.of(near);
  }

  private static Entry entry(Place place) {
    return new Entry(
        place.id(),
        place.name(),
        null,
        place.address(),
        place.kind().name().toLowerCase(Locale.ROOT),
        String.valueOf(place.areaCode()),
        "",
        place.aliases(),
        place.location(),
        place.accuracyM());
  }
}
