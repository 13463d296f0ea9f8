package io.headroom.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.LineSection;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCountyTest {
  private static final Rows COUNTY = Rows.SHIPPED;

  @Test
  void theSameSeedGivesTheSameRows() {
    assertThat(Rows.of(600, 42).written()).isEqualTo(Rows.of(600, 42).written());
  }

  @Test
  void anotherSeedGivesAnotherNetwork() {
    Set<String> one = new HashSet<>(Rows.of(600, 42).written());
    List<String> other = Rows.of(600, 43).written();
    long shared = other.stream().filter(one::contains).count();
    assertThat(shared).isLessThan(other.size() * 6L / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 777, 7_000})
  void thereAreExactlyAsManyTransformersAsAskedFor(int transformers) {
    Rows rows = Rows.of(transformers, 5);
    assertThat(rows.of(DistributionTransformer.class)).hasSize(transformers);
    assertThat(rows.of(DistributionTransformer.class).stream().map(DistributionTransformer::id))
        .doesNotHaveDuplicates();
    assertThat(rows.of(LineSection.class).stream().map(LineSection::id)).doesNotHaveDuplicates();
    assertThat(rows.of(Place.class).stream().map(Place::id)).doesNotHaveDuplicates();
    assertThat(rows.of(MapLine.class).stream().map(MapLine::id)).doesNotHaveDuplicates();
  }

  @Test
  void tooFewTransformersAreRefusedByName() {
    assertThatThrownBy(() -> new SampleOptions(3, 1)).hasMessageContaining("transformers must be");
  }

  @Test
  void theCountyHasTheStationsAndFeedersOfACounty() {
    assertThat(stationsAt(220)).isEqualTo(1);
    assertThat(stationsAt(110)).isBetween(5L, 6L);
    assertThat(stationsAt(35)).isBetween(5L, 6L);
    assertThat(COUNTY.of(Feeder.class).stream().filter(f -> f.id().startsWith("F")).count())
        .isBetween(82L, 98L);
    Map<String, Integer> units = new HashMap<>();
    COUNTY.of(PowerTransformer.class).forEach(u -> units.merge(u.substationId(), 1, Integer::sum));
    assertThat(units.values().stream().filter(n -> n >= 2).count()).isGreaterThan(8);
    assertThat(units).containsValue(1);
  }

  private static long stationsAt(int kv) {
    return COUNTY.of(Substation.class).stream().filter(s -> s.voltageKv() == kv).count();
  }

  @Test
  void noMoreThanFourSectionsMeetAtANode() {
    Map<String, Integer> sections = new HashMap<>();
    for (LineSection line : COUNTY.of(LineSection.class)) {
      sections.merge(line.fromNode(), 1, Integer::sum);
      sections.merge(line.toNode(), 1, Integer::sum);
    }
    assertThat(sections.values()).allMatch(n -> n <= 4);
  }

  @Test
  void noSectionIsLongerThanFiveKilometres() {
    assertThat(COUNTY.of(LineSection.class))
        .allSatisfy(
            l -> assertThat(Geodesic.lengthMetres(l.coordinates())).isBetween(5.0, 5_000.0));
  }

  @Test
  void linesOfOneNodeEndInOnePoint() {
    Map<String, String> places = new HashMap<>();
    for (LineSection line : COUNTY.of(LineSection.class)) {
      double[] c = line.coordinates();
      String start = c[0] + " " + c[1];
      String end = c[c.length - 2] + " " + c[c.length - 1];
      assertThat(places.merge(line.fromNode(), start, (a, b) -> a)).isEqualTo(start);
      assertThat(places.merge(line.toNode(), end, (a, b) -> a)).isEqualTo(end);
    }
    for (DistributionTransformer t : COUNTY.of(DistributionTransformer.class)) {
      assertThat(places.get(t.node())).isEqualTo(t.location().lon() + " " + t.location().lat());
    }
  }

  @Test
  void everyTransformerHasANodeOfItsOwn() {
    assertThat(COUNTY.of(DistributionTransformer.class).stream().map(t -> t.node()))
        .doesNotHaveDuplicates();
  }

  @Test
  void fourVillagesInFiveHaveATransformerWithinAKilometre() {
    List<Place> villages =
        COUNTY.of(Place.class).stream()
            .filter(p -> p.kind() == Place.Kind.VILLAGE || p.kind() == Place.Kind.COMMUNITY)
            .toList();
    assertThat(villages).hasSize(136);
    long served = villages.stream().filter(v -> nearestMetres(v.location()) < 1_000).count();
    assertThat(served).isGreaterThanOrEqualTo(136 * 8 / 10);
  }

  @Test
  void someCornersAreFarFromAnyLine() {
    Position corner = new Position(106.766, 26.985);
    double nearest =
        COUNTY.of(LineSection.class).stream()
            .mapToDouble(
                l -> Geodesic.metres(corner, new Position(l.coordinates()[0], l.coordinates()[1])))
            .min()
            .orElseThrow();
    assertThat(nearest).isGreaterThan(2_000);
  }

  private static double nearestMetres(Position place) {
    return COUNTY.of(DistributionTransformer.class).stream()
        .mapToDouble(t -> Geodesic.metres(place, t.location()))
        .min()
        .orElseThrow();
  }

  @Test
  void neighbouringFeedersAreTiedOverOpenSwitches() {
    long open =
        COUNTY.of(Switch.class).stream()
            .filter(s -> !s.normallyClosed() && s.kind() != Switch.Kind.COUPLER)
            .count();
    assertThat(open).isGreaterThan(60);
  }

  @Test
  void everyFeederCarriesLessThanTheSumOfItsTransformers() {
    Map<String, Double> sums = new HashMap<>();
    Set<String> gaps = new HashSet<>();
    for (DistributionTransformer t : COUNTY.of(DistributionTransformer.class)) {
      String feeder = t.node().substring(0, t.node().indexOf('-'));
      sums.merge(feeder, t.loading().isKnown() ? t.loading().peakKva() : 0, Double::sum);
      if (!t.loading().isKnown()) {
        gaps.add(feeder);
      }
    }
    List<Feeder> complete =
        COUNTY.of(Feeder.class).stream()
            .filter(f -> f.isMeasured() && sums.containsKey(f.id()) && !gaps.contains(f.id()))
            .toList();
    assertThat(complete).hasSizeGreaterThan(15);
    assertThat(complete)
        .allSatisfy(f -> assertThat(f.peakA() * 10 * Math.sqrt(3)).isLessThan(sums.get(f.id())));
  }

  @Test
  void homesPeakOnWinterEvenings() {
    assertThat(COUNTY.of(DistributionTransformer.class))
        .filteredOn(t -> t.profile().startsWith("RES") && t.loading().peakAt() != null)
        .allSatisfy(
            t -> {
              assertThat(t.loading().peakAt().getMonthValue()).isBetween(1, 2);
              assertThat(t.loading().peakAt().getHour()).isBetween(18, 21);
            });
  }
}
