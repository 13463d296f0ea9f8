package io.headroom.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.Conductor;
import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private final ConductorCatalogue conductors = new ConductorCatalogue();
  private final ProfileCatalogue profiles = new ProfileCatalogue();

  private LoadProfile profile(String name, Season season) {
    return profiles.list().stream()
        .filter(p -> p.profile().equals(name) && p.season() == season)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"YJV22-3x240", "YJV22-3×240", "yjv22-3*240", "YJV22-240", "YJV22 - 3x240"})
  void aConductorIsFoundHoweverItsCodeIsWritten(String code) {
    assertThat(conductors.find(code)).map(Conductor::ampacityA).hasValue(395.0);
  }

  @Test
  void aluminiumCarriesLessAndResistsMore() {
    Conductor copper = conductors.find("YJV22-3x240").orElseThrow();
    Conductor aluminium = conductors.find("YJLV22-3x240").orElseThrow();
    assertThat(aluminium.rOhmPerKm()).isCloseTo(1.65 * copper.rOhmPerKm(), Offset.offset(5e-5));
    assertThat(aluminium.ampacityA()).isCloseTo(0.78 * copper.ampacityA(), Offset.offset(0.5));
  }

  @Test
  void unknownCodesAreUnknown() {
    assertThat(conductors.find("TJ-7")).isEmpty();
    assertThat(conductors.find("")).isEmpty();
  }

  @Test
  void everyProfileHasFourSeasonsOfADay() {
    assertThat(profiles.list()).hasSize(11 * 4);
    assertThat(profiles.list()).allSatisfy(p -> assertThat(p.pu()).hasSize(24));
  }

  @Test
  void theSeasonScalesTheShape() {
    assertThat(profile("RES_TOWN", Season.WINTER).pu()[20]).isEqualTo(1);
    assertThat(profile("RES_TOWN", Season.SUMMER).pu()[20]).isEqualTo(0.85);
    assertThat(profile("PV_CLEAR", Season.SPRING).pu()[13]).isEqualTo(0.78);
    assertThat(profile("FLAT", Season.AUTUMN).pu()).containsOnly(1);
  }

  @Test
  void aDeliveredProfileReplacesAllSeasonsOfItsName() {
    double[] half = new double[24];
    Arrays.fill(half, 0.5);
    profiles.replace(List.of(new LoadProfile("FLAT", Season.WINTER, half)));
    assertThat(profiles.list()).filteredOn(p -> p.profile().equals("FLAT")).hasSize(1);
    assertThat(profiles.contains("FLAT")).isTrue();
  }
}
