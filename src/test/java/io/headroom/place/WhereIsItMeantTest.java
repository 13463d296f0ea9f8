package io.headroom.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Namesakes, landmarks and pins in a county of three villages on one parallel, 10 km apart:
 *
 * <pre>
 *   石头村 (west) ──── 石头村 (middle) ──── 石头村 (east), 石头坪 beside it
 * </pre>
 */
class WhereIsItMeantTest {
  private static final double LAT = 27;
  private static final Offset<Double> A_METRE = Offset.offset(1.0);
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          List.of(
              county(),
              village("west", "石头村", 106.9),
              village("middle", "石头村", 107.0),
              village("east", "石头村", 107.1),
              village("flat", "石头坪村", 107.101)));

  private static Entry county() {
    return new Entry(
        "520121", "开阳县", null, null, "county", "", "", List.of(), new Position(107, LAT), 30_000);
  }

  private static Entry village(String id, String name, double lon) {
    Position at = new Position(lon, LAT);
    return new Entry(id, name, null, null, "village", "520121", "开阳县", List.of(), at, 400);
  }

  private static PlaceQuestion near(String text, double lon) {
    return new PlaceQuestion(text, Datum.WGS84, new Position(lon, LAT));
  }

  private static List<String> found(PlaceQuestion question) {
    return GAZETTEER.search(question, 10).stream().map(match -> match.entry().id()).toList();
  }

  @Test
  void namesakesComeInTheOrderOfTheirDistance() {
    assertThat(found(near("石头村", 106.8)).subList(0, 3)).containsExactly("west", "middle", "east");
    assertThat(found(near("石头村", 107.2)).subList(0, 3)).containsExactly("east", "middle", "west");
    assertThat(found(near("石头村", 107.02)).subList(0, 3)).containsExactly("middle", "east", "west");
  }

  @Test
  void aBetterNameWinsHoweverFarItIs() {
    assertThat(found(near("石头坪村", 106.9)).get(0)).isEqualTo("flat");
    assertThat(found(near("石头村", 107.101)).subList(0, 3)).doesNotContain("flat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"石头村", "石头坪村", "石头", "石头坪", "石头村东侧20米", "没有的村"})
  void anAddressMeansTheSameToEverybody(String address) {
    Resolution nowhere = GAZETTEER.resolve(PlaceQuestion.of(address));
    assertThat(GAZETTEER.resolve(near(address, 106.9))).isEqualTo(nowhere);
    assertThat(GAZETTEER.resolve(near(address, 107.1))).isEqualTo(nowhere);
  }

  @ParameterizedTest
  @CsvSource({
    "石头坪村东侧200米, 200, 0, 500",
    "石头坪村往北1公里, 0, 1000, 900",
    "石头坪村西南面300米, -212.1, -212.1, 550",
    "石头坪村以南20米, 0, -20, 420",
    "石头坪村附近, 0, 0, 460",
    "石头坪村北侧, 0, 0, 460",
    "石头坪村附近300米, 0, 0, 700",
    "石头坪村往前100米, 0, 0, 500"
  })
  void placeBesideALandmarkIsMovedAndLessSure(String text, double x, double y, double accuracy) {
    List<Match> matches = GAZETTEER.resolve(PlaceQuestion.of(text)).matches();
    assertThat(matches).hasSize(1);
    Entry place = matches.get(0).entry();
    assertThat(place.level()).isEqualTo(MatchLevel.NEARBY);
    var offset = LocalPlane.at(new Position(107.101, LAT)).of(place.location());
    assertThat(offset.x).isCloseTo(x, A_METRE);
    assertThat(offset.y).isCloseTo(y, A_METRE);
    assertThat(place.accuracyMetres()).isEqualTo(accuracy);
  }

  @Test
  void whatIsUnknownInAKnownPlaceIsNeverExact() {
    Entry hospital =
        new Entry(
            "h", "白云医院", null, null, "poi", "520121", "开阳县", List.of(), new Position(107, LAT), 0);
    Gazetteer one = Gazetteer.of(List.of(county(), hospital));
    Match exact = one.resolve(PlaceQuestion.of("白云医院")).matches().get(0);
    Match around = one.resolve(PlaceQuestion.of("白云医院住院部")).matches().get(0);
    assertThat(exact.entry().accuracyMetres()).isZero();
    assertThat(around.unmatched()).isEqualTo("住院部");
    assertThat(around.entry().accuracyMetres()).isEqualTo(300);
    Match on = one.resolve(PlaceQuestion.of("白云医院往县城方向500米")).matches().get(0);
    assertThat(on.entry().accuracyMetres()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "北京市海淀区中关村大街1号, 北京市",
    "息烽县石头村, 息烽县",
    "贵州省遵义市石头村, 遵义市",
    "贵州省贵阳市云岩区石头村, 云岩区",
    "贵州省贵阳市开阳县石头坪村,",
    "北京路12号,",
    "没有的村,"
  })
  void anAddressOfAnotherPlaceSaysWhich(String address, String outside) {
    Resolution resolution = GAZETTEER.resolve(PlaceQuestion.of(address));
    assertThat(resolution.outside()).isEqualTo(outside);
    assertThat(outside != null && !resolution.matches().isEmpty()).isFalse();
  }

  static Stream<String> pins() {
    return Stream.of("107.05, 27.01", "27.01, 107.05", "geo:27.01,107.05", "107°3'E 27°0'36\"N");
  }

  @ParameterizedTest
  @MethodSource("pins")
  void aPinIsItsPosition(String text) {
    List<Match> matches = GAZETTEER.resolve(PlaceQuestion.of(text)).matches();
    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).level()).isEqualTo(MatchLevel.POSITION);
    assertThat(LocalPlane.metres(new Position(107.05, 27.01), matches.get(0).entry().location()))
        .isLessThan(2);
    assertThat(GAZETTEER.search(PlaceQuestion.of(text), 5)).isEqualTo(matches);
  }

  @Test
  void aShortPlusCodeIsReadNearTheCountyOrThePlaceItNames() {
    Match whole = GAZETTEER.resolve(PlaceQuestion.of("7PV92222+22")).matches().get(0);
    assertThat(whole.level()).isEqualTo(MatchLevel.POSITION);
    Position at = whole.entry().location();
    assertThat(at.lat()).isBetween(27.0, 27.001);

    assertThat(resolved("2222+22 开阳县").lat()).isBetween(26.9, 27.1);
    assertThat(resolved("2222+22 石头坪村").lon()).isBetween(106.5, 107.6);
    assertThat(GAZETTEER.resolve(PlaceQuestion.of("2222+22 没有的村")).matches()).isEmpty();
    assertThat(GAZETTEER.resolve(PlaceQuestion.of("2222+22 北京市")).matches()).isEmpty();
  }

  private static Position resolved(String text) {
    return GAZETTEER.resolve(PlaceQuestion.of(text)).matches().get(0).entry().location();
  }
}
