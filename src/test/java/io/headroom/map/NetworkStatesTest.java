package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Grade;
import io.headroom.capacity.PathShares;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.LoadProfile.Season;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

class NetworkStatesTest {
  private static final Envelope EVERYWHERE = new Envelope(70, 140, 0, 60);
  private static final Snapshot SAMPLE = SampleCountySnapshot.get();
  private static final CountyMap MAP = map(SAMPLE, asset -> true);

  private static CountyMap map(Snapshot snapshot, IntPredicate shown) {
    CustomersServed served = CustomersServed.of(snapshot.dataset().network(), snapshot.forest());
    return CountyMap.of(snapshot, served, new Showing(shown));
  }

  /** Shows some assets, and those exactly. */
  private record Showing(IntPredicate shown) implements MapDisclosure {
    @Override
    public boolean shows(int asset) {
      return shown.test(asset);
    }

    @Override
    public boolean isPublic() {
      return false;
    }

    @Override
    public Position position(Position exact, boolean isShown) {
      return exact;
    }
  }

  private static List<AssetState> states(Direction direction, @Nullable HourOfYear hour) {
    return MAP.states().find(EVERYWHERE, direction, hour).states();
  }

  private static Map<Integer, AssetState> of(AssetState.Kind kind, List<AssetState> states) {
    return states.stream()
        .filter(state -> state.kind() == kind && state.asset() >= 0)
        .collect(Collectors.toMap(AssetState::asset, Function.identity()));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void ofTheYearAnAreaIsColouredAsTheConstraintsAre(Direction direction) {
    List<AssetState> states = states(direction, null);
    for (AreaLevel level : List.of(AreaLevel.AREA, AreaLevel.FEEDER, AreaLevel.TRANSFORMER)) {
      AreaQuestion question = new AreaQuestion(EVERYWHERE, direction, level);
      for (ConstrainedArea area : MAP.areas().find(question).areas()) {
        assertThat(states)
            .filteredOn(s -> s.kind() == AssetState.Kind.AREA && s.id().equals(area.id()))
            .as("%s %s", level, area.id())
            .singleElement()
            .satisfies(s -> assertThat(s.grade()).isEqualTo(area.grade()))
            .satisfies(s -> assertThat(s.zone()).isEqualTo(area.zone()))
            .extracting(AssetState::availableKva)
            .isEqualTo(area.availableKva());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"WINTER,3", "WINTER,19", "SUMMER,12", "AUTUMN,23"})
  void demandAtAnHourIsTheLeastOfRatingsAndLoadFlowThen(Season season, int hour) {
    HourOfYear at = new HourOfYear(season, hour);
    PathShares shares = PathShares.of(SAMPLE.rules(), Use.COMMERCIAL, Double.NaN, false);
    double factor = SAMPLE.rules().powerFactor(Use.COMMERCIAL);
    double share = SAMPLE.rules().lineShare(Use.COMMERCIAL, Double.NaN);
    Map<Integer, AssetState> states =
        of(AssetState.Kind.DISTRIBUTION_TRANSFORMER, states(Direction.DEMAND, at));
    for (int asset = 0; asset < states.size(); asset += 29) {
      int[] path = SAMPLE.forest().path(asset);
      double ratings = SAMPLE.hours().along(path, shares)[at.index()];
      double bus =
          SAMPLE.hosting().demandHours(SAMPLE.forest().parent(asset), factor)[at.index()] / share;
      double expected = ratings > 0 ? Math.min(ratings, bus) : ratings;
      if (Double.isNaN(expected)) {
        assertThat(states.get(asset).availableKva()).as(states.get(asset).id()).isNaN();
      } else {
        assertThat(states.get(asset).availableKva())
            .as(states.get(asset).id())
            .isCloseTo(expected, within(1e-6 + 1e-6 * Math.abs(expected)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"WINTER,3", "SUMMER,14", "WINTER,19"})
  void noHourIsWorseThanTheYear(Season season, int hour) {
    HourOfYear at = new HourOfYear(season, hour);
    List<AssetState> year = states(Direction.DEMAND, null);
    List<AssetState> then = states(Direction.DEMAND, at);
    for (AssetState.Kind kind :
        List.of(AssetState.Kind.DISTRIBUTION_TRANSFORMER, AssetState.Kind.FEEDER)) {
      Map<Integer, AssetState> worst = of(kind, year);
      of(kind, then)
          .forEach(
              (asset, state) -> {
                AssetState ofYear = worst.get(asset);
                assertThat(rank(state.grade()))
                    .as(state.id())
                    .isLessThanOrEqualTo(rank(ofYear.grade()));
                assertThat(Double.isNaN(state.availableKva()))
                    .as(state.id())
                    .isEqualTo(Double.isNaN(ofYear.availableKva()));
                if (!Double.isNaN(state.availableKva())) {
                  // The load flow of the peak has every feeder at its own: a per cent or two beside
                  // the hour's.
                  assertThat(state.availableKva())
                      .as(state.id())
                      .isGreaterThanOrEqualTo(
                          ofYear.availableKva() - 0.2 - 0.02 * Math.abs(ofYear.availableKva()));
                }
              });
    }
  }

  private static int rank(Grade grade) {
    return List.of(Grade.NORMAL, Grade.HEAVY, Grade.OVERLOADED, Grade.NO_DATA).indexOf(grade);
  }

  @Test
  void aGradeAtAnHourIsThatOfTheLoadThen() {
    HourOfYear night = new HourOfYear(Season.SPRING, 3);
    of(AssetState.Kind.FEEDER, states(Direction.DEMAND, night))
        .forEach(
            (feeder, state) -> {
              double load = SAMPLE.loading().loadKva(feeder, night.index());
              double promised = SAMPLE.loading().committedKva(feeder, night.index());
              double utilisation = (load + promised) / SAMPLE.headroom().ratedKva(feeder);
              assertThat(state.grade()).isEqualTo(Grade.of(utilisation, SAMPLE.rules()));
            });
  }

  @Test
  void theSunFeedsNothingInAtNight() {
    int asset =
        of(AssetState.Kind.FEEDER, states(Direction.GENERATION, null)).keySet().iterator().next();
    double midnight = available(asset, new HourOfYear(Season.SUMMER, 0));
    double hosted =
        SAMPLE.hosting().generationHours(asset)[new HourOfYear(Season.SUMMER, 0).index()];
    assertThat(midnight)
        .isCloseTo(hosted / SAMPLE.rules().maximumReverseRatio(), within(1e-6 * hosted));
  }

  private static double available(int asset, HourOfYear at) {
    return of(AssetState.Kind.FEEDER, states(Direction.GENERATION, at)).get(asset).availableKva();
  }

  @Test
  void whatMayNotBeShownHasNoState() {
    Snapshot drawn = DrawnCounty.snapshot();
    int hidden = drawn.forest().assets().find("D3");
    NetworkStates states = map(drawn, asset -> asset != hidden).states();

    assertThat(states.find(EVERYWHERE, Direction.DEMAND, null).states())
        .extracting(AssetState::asset)
        .contains(drawn.forest().assets().find("D2"), drawn.forest().assets().find("F1"))
        .doesNotContain(hidden);
  }

  @Test
  void aBoxHoldsItsStationsFeedersAndTransformers() {
    Snapshot drawn = DrawnCounty.snapshot();
    Envelope east = new Envelope(107.02, 107.05, 27.04, 27.06);

    assertThat(map(drawn, asset -> true).states().find(east, Direction.DEMAND, null).states())
        .filteredOn(s -> s.kind() == AssetState.Kind.DISTRIBUTION_TRANSFORMER)
        .extracting(AssetState::id)
        .contains("D6")
        .doesNotContain("D1", "D2", "D3");
  }

  @Test
  void everyMainTransformerAndStationOfTheCountyIsThere() {
    List<AssetState> states = states(Direction.DEMAND, null);

    assertThat(of(AssetState.Kind.MAIN_TRANSFORMER, states))
        .hasSize(SAMPLE.forest().assets().count(AssetKind.MAIN_TRANSFORMER));
    assertThat(states)
        .filteredOn(s -> s.kind() == AssetState.Kind.SUBSTATION)
        .extracting(AssetState::id)
        .doesNotHaveDuplicates()
        .isSubsetOf(SAMPLE.dataset().network().substations().stream().map(s -> s.id()).toList());
  }
}
