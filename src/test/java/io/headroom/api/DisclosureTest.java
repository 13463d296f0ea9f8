package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.DrawnCounty;
import io.headroom.geo.Position;
import io.headroom.map.CustomersServed;
import io.headroom.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
  private static final Snapshot SNAPSHOT = DrawnCounty.snapshot();
  private static final CustomersServed SERVED =
      CustomersServed.of(SNAPSHOT.dataset().network(), SNAPSHOT.forest());

  private static Disclosure at(Disclosure.Level level) {
    return new Disclosure(level, SNAPSHOT, SERVED);
  }

  private static int asset(String id) {
    return SNAPSHOT.forest().assets().find(id);
  }

  @ParameterizedTest
  @CsvSource({
    // D3 serves 3 customers, D7 and D8 are dedicated, L13 leads to D3 only, L31 to the mine only
    "D1, true",
    "D5, true",
    "D3, false",
    "D7, false",
    "D8, false",
    "F1, true",
    "F3, false",
    "L11, true",
    "L13, false",
    "L31, false",
    "T1, true"
  })
  void onlyWhatManyShareIsPublic(String id, boolean shown) {
    assertThat(at(Disclosure.Level.PUBLIC).shows(asset(id))).isEqualTo(shown);
    assertThat(at(Disclosure.Level.FULL).shows(asset(id))).isTrue();
  }

  @Test
  void aHiddenAssetHasNeitherIdNorName() {
    Disclosure disclosure = at(Disclosure.Level.PUBLIC);

    assertThat(disclosure.id(asset("D7"))).isNull();
    assertThat(disclosure.name(asset("D7")).zh()).doesNotContain("水泥");
    assertThat(disclosure.showsRow("D7")).isFalse();
    assertThat(disclosure.showsRow("no such row")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "-20, 0, 0",
    "0, 0, 0",
    "0.1, 0-50, 0",
    "49.9, 0-50, 0",
    "50, 50-100, 50",
    "399, 200-400, 200",
    "12500, 12500+, 12500",
    "90000, 12500+, 12500"
  })
  void aHiddenFigureIsToldByItsBand(double kva, String band, double lowerEnd) {
    assertThat(Disclosure.band(kva)).isEqualTo(band);
    assertThat(Disclosure.floor(kva, Double.NaN)).isEqualTo(lowerEnd);
  }

  @Test
  void aBandGivesAwayNoMoreThanTheAnswerItself() {
    assertThat(Disclosure.floor(180, 150)).isEqualTo(150);
    assertThat(Disclosure.floor(180, 20)).isEqualTo(100);
    assertThat(Disclosure.floor(Double.NaN, 20)).isNaN();
    assertThat(Disclosure.band(Double.NaN)).isNull();
  }

  @Test
  void positionsOfWhatIsHiddenAreCoarser() {
    Position exact = new Position(106.96024689, 27.06054321);

    assertThat(at(Disclosure.Level.PUBLIC).position(exact, true))
        .isEqualTo(new Position(106.9602, 27.0605));
    assertThat(at(Disclosure.Level.PUBLIC).position(exact, false))
        .isEqualTo(new Position(106.960, 27.061));
    assertThat(at(Disclosure.Level.PUBLIC).distance(84.12, false)).isEqualTo(100);
  }
}
