package io.headroom.geo.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaiduMercatorTest {
  /** The degrees were published with seven decimals, the metres with three. */
  private static final double DEGREES_OF_A_DECIMETRE = 1e-6;

  @ParameterizedTest
  @CsvSource({
    // Tiananmen, by BaiduMapPointConverter
    "12958160.97, 4825907.72, 116.403874, 39.914889",
    // cities, by the services themselves, as gcoord keeps them: 毕节, 铜仁, 邵阳, 汕尾, 钦州, 那曲, 沈阳, 锡林浩特
    "11721873.372, 3139941.005, 105.2982343, 27.2896767",
    "12155780.134, 3195888.642, 109.1960427, 27.7378032",
    "12409389.219, 3134396.481, 111.4742271, 27.2451662",
    "12844373.836, 2590164.648, 115.3817179, 22.7918527",
    "12096188.561, 2493660.013, 108.6607283, 21.9856319",
    "10247925.918, 3673043.553, 92.0576832, 31.4824421",
    "13741215.395, 5104015.047, 123.438095, 41.8114013",
    "12919282.125, 5426197.163, 116.0546232, 43.9397782"
  })
  void publishedPointsAreFound(double x, double y, double lon, double lat) {
    Position found = BaiduMercator.toBd09(x, y).orElseThrow().position();
    assertThat(found.lon()).isCloseTo(lon, within(DEGREES_OF_A_DECIMETRE));
    assertThat(found.lat()).isCloseTo(lat, within(DEGREES_OF_A_DECIMETRE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {8362377.87, 5591021, 3481989.83, 1678043.12})
  void bandsMeetAsFarNorthAsChinaGoesAndFurther(double edge) {
    double below = latitude(edge - 0.01);
    double above = latitude(edge + 0.01);
    assertThat(above).isCloseTo(below, within(2 * DEGREES_OF_A_DECIMETRE));
  }

  @Test
  void northIsUpAndTheSouthMirrorsIt() {
    double last = latitude(0);
    for (double y = 50_000; y < 12_000_000; y += 50_000) {
      double lat = latitude(y);
      assertThat(lat).as("at %s m", y).isGreaterThan(last);
      assertThat(latitude(-y)).isEqualTo(-lat);
      last = lat;
    }
  }

  @Test
  void beyondTheEdgeOfTheWorldIsNowhere() {
    assertThat(BaiduMercator.toBd09(99_999_999, 3_000_000)).isEmpty();
    assertThat(BaiduMercator.toBd09(11_000_000, 99_999_999)).isEmpty();
  }

  private static double latitude(double y) {
    return BaiduMercator.toBd09(11_900_000, y).orElseThrow().position().lat();
  }
}
