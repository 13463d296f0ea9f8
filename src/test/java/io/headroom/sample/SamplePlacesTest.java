package io.headroom.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.ingest.Progress;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AdministrativeArea.Level;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.sample.land.CountyRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplePlacesTest {
  private static final Rows MANY = rows(60_000, 3);

  private static Rows rows(int places, long seed) {
    Rows rows = new Rows();
    SamplePlaces.generate(
        new SamplePlacesOptions(places, seed), CountyRows.to(rows), Progress.NONE);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 12_345})
  void thereAreExactlyAsManyPlacesAsAskedFor(int places) {
    List<Place> made = new ArrayList<>();
    SamplePlaces.generate(new SamplePlacesOptions(places, 1), made::add);
    assertThat(made).hasSize(places);
  }

  @Test
  void theSameSeedGivesTheSameRowsAndAnotherOthers() {
    assertThat(rows(9_000, 7).written()).isEqualTo(rows(9_000, 7).written());
    Set<String> one = new HashSet<>(rows(9_000, 7).written());
    List<String> other = rows(9_000, 8).written();
    assertThat(other.stream().filter(one::contains).count()).isLessThan(other.size() / 2);
  }

  @Test
  void tooFewAndTooManyAreRefusedByName() {
    for (int places : new int[] {999, 5_000_001}) {
      assertThatThrownBy(() -> new SamplePlacesOptions(places, 1))
          .hasMessage("places must be 1000 to 5000000, got " + places);
    }
  }

  @Test
  void noIdOccursTwice() {
    assertThat(MANY.of(Place.class).stream().map(Place::id)).doesNotHaveDuplicates();
    assertThat(MANY.of(MapLine.class).stream().map(MapLine::id)).doesNotHaveDuplicates();
    assertThat(MANY.of(AdministrativeArea.class).stream().map(AdministrativeArea::code))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyCountyHasANameOfItsOwn() {
    List<String> counties =
        MANY.of(AdministrativeArea.class).stream()
            .filter(area -> area.level() == Level.COUNTY)
            .map(AdministrativeArea::name)
            .toList();
    assertThat(counties).hasSizeGreaterThan(10).doesNotHaveDuplicates().contains("开阳县");
  }

  @Test
  void aPlaceLiesInItsTownshipAndSaysSo() {
    Map<String, AdministrativeArea> areas =
        MANY.of(AdministrativeArea.class).stream()
            .collect(Collectors.toMap(AdministrativeArea::code, area -> area));
    for (Place place : MANY.of(Place.class)) {
      AdministrativeArea town = areas.get(place.areaCode());
      AdministrativeArea county = areas.get(town.parentCode());
      assertThat(place.address()).startsWith(county.name() + town.name());
      assertThat(
              county
                  .outline()
                  .getEnvelopeInternal()
                  .contains(place.location().lon(), place.location().lat()))
          .as(place.id())
          .isTrue();
    }
  }

  @Test
  void villagesHaveManyNamesOfTheUsualLengths() {
    Map<String, Integer> times = new HashMap<>();
    MANY.of(Place.class).stream()
        .filter(p -> p.kind() == Place.Kind.VILLAGE || p.kind() == Place.Kind.COMMUNITY)
        .forEach(p -> times.merge(p.name(), 1, Integer::sum));
    long villages = times.values().stream().mapToInt(n -> n).sum();
    long unique = times.values().stream().filter(n -> n == 1).count();
    assertThat(unique).isGreaterThan(villages * 6 / 10).isLessThan(villages);
    long usual = times.keySet().stream().filter(n -> n.length() >= 3 && n.length() <= 6).count();
    assertThat(usual).isGreaterThan(times.size() * 95L / 100);
  }

  @Test
  void everyKindOfPlaceIsThereAndEveryLineHasAName() {
    assertThat(MANY.of(Place.class).stream().map(Place::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Place.Kind.values());
    assertThat(MANY.of(MapLine.class)).isNotEmpty().allMatch(line -> line.name() != null);
    assertThat(MANY.all).noneMatch(row -> !isOfPlaces(row));
  }

  private static boolean isOfPlaces(Object row) {
    return row instanceof Place || row instanceof MapLine || row instanceof AdministrativeArea;
  }
}
