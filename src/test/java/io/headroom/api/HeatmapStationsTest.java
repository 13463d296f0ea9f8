package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Grade;
import io.headroom.map.AssetState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatmapStationsTest {
  /** What reads as nothing on the map is red here too. */
  @ParameterizedTest
  @CsvSource({"-5,Red", "0,Red", "0.09,Red", "0.1,Green", "300,Green"})
  void nothingLeftIsRed(double availableKva, String light) {
    AssetState station =
        new AssetState(
            0, "T1", AssetState.Kind.MAIN_TRANSFORMER, Grade.NORMAL, null, availableKva, 0);

    assertThat(HeatmapStations.light(station)).isEqualTo(light);
  }
}
