package io.headroom.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatumTest {
  private static final Position KAIYANG = new Position(106.966, 27.060);
  private static final double MILLIMETRE = 1e-3;

  @ParameterizedTest
  @EnumSource(Datum.class)
  void wayThereAndBackStaysBelowAMillimetreAllOverTheCounty(Datum datum) {
    for (int i = 0; i <= 122; i++) {
      for (int j = 0; j <= 134; j++) {
        Position start = new Position(106.70 + i * 0.005, 26.74 + j * 0.005);
        assertThat(metresOff(datum, start)).as("%s at %s", datum, start).isLessThan(MILLIMETRE);
        Position shifted = datum.fromWgs84(datum.toWgs84(start));
        assertThat(Geodesic.metres(start, shifted))
            .as("%s at %s", datum, start)
            .isLessThan(MILLIMETRE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Datum.class)
  void wayThereAndBackStaysBelowAMillimetreAllOverChina(Datum datum) {
    int shifted = 0;
    for (double lon = 73.5; lon <= 135; lon += 0.25) {
      for (double lat = 18; lat <= 53.5; lat += 0.25) {
        Position start = new Position(lon, lat);
        if (!Datum.GCJ02.fromWgs84(start).equals(start)) {
          shifted++;
          assertThat(metresOff(datum, start)).as("%s at %s", datum, start).isLessThan(MILLIMETRE);
        }
      }
    }
    assertThat(shifted).isBetween(14_000, 17_000);
  }

  private static double metresOff(Datum datum, Position start) {
    return Geodesic.metres(start, datum.toWgs84(datum.fromWgs84(start)));
  }

  /** Computed by others: coordtransform (both rows of Beijing), eviltransform (Shanghai). */
  @ParameterizedTest
  @CsvSource({
    "WGS84, 116.404, 39.915, GCJ02, 116.41024449916938, 39.91640428150164",
    "GCJ02, 116.404, 39.915, BD09, 116.41036949371029, 39.92133699351021",
    "WGS84, 121.5272106, 31.1774276, GCJ02, 121.531541859215, 31.17530398364597"
  })
  void formulaGivesWhatOthersCompute(
      Datum from, double lon, double lat, Datum to, double lonTo, double latTo) {
    Position found = to.fromWgs84(from.toWgs84(new Position(lon, lat)));
    assertThat(Geodesic.metres(found, new Position(lonTo, latTo))).isLessThan(MILLIMETRE);
  }

  /** Cities as the map services give them in each datum, from the test data of gcoord. */
  @ParameterizedTest
  @CsvSource({
    // 毕节, 铜仁, 邵阳, 泸州, 那曲, 酒泉, 锡林浩特, 沈阳, 泉州, 钦州
    "105.2884121,27.2873271, 105.2916458,27.2839591, 105.2982343,27.2896767",
    "109.1850122,27.7347803, 109.1896029,27.7315202, 109.1960427,27.7378032",
    "111.4622119,27.242124, 111.4677938,27.2388981, 111.4742271,27.2451662",
    "105.4386655,28.8748404, 105.4422659,28.871815, 105.4487888,28.8776874",
    "92.0499619,31.4784436, 92.0512438,31.4762063, 92.0576832,31.4824421",
    "98.4937175,39.7319946, 98.4943595,39.7328234, 98.5008441,39.7388949",
    "116.0414035,43.9312805, 116.0482308,43.9334573, 116.0546232,43.9397782",
    "123.4253306,41.8032629, 123.4314787,41.8057023, 123.438095,41.8114013",
    "118.6711365,24.8770487, 118.6756787,24.8741363, 118.6821251,24.8804872",
    "108.6503952,21.9828281, 108.6541485,21.9799392, 108.6607283,21.9856319"
  })
  void citiesLieWhereTheMapServicesPutThem(
      double lon, double lat, double gcjLon, double gcjLat, double bdLon, double bdLat) {
    Position gps = new Position(lon, lat);
    Position gaode = Datum.GCJ02.toWgs84(new Position(gcjLon, gcjLat));
    Position baidu = Datum.BD09.toWgs84(new Position(bdLon, bdLat));
    assertThat(Geodesic.metres(gps, gaode)).isLessThan(1);
    assertThat(Geodesic.metres(gps, baidu)).isLessThan(1);
  }

  @Test
  void shiftIsHundredsOfMetresAndBaidusIsTheLarger() {
    double gcj02 = Geodesic.metres(KAIYANG, Datum.GCJ02.fromWgs84(KAIYANG));
    double bd09 = Geodesic.metres(KAIYANG, Datum.BD09.fromWgs84(KAIYANG));
    assertThat(gcj02).isBetween(300.0, 800.0);
    assertThat(bd09).isBetween(gcj02, 2000.0);
  }

  @Test
  void nationalDatumIsNotShifted() {
    assertThat(Datum.CGCS2000.toWgs84(KAIYANG)).isEqualTo(KAIYANG);
    assertThat(Datum.WGS84.fromWgs84(KAIYANG)).isEqualTo(KAIYANG);
  }

  @ParameterizedTest
  @CsvSource({
    // London, New York, Sydney, Tokyo, Seoul, Pyongyang, Vladivostok, Blagoveshchensk's hinterland,
    "-0.1276,51.5072",
    "-74.006,40.7128",
    "151.2093,-33.8688",
    "139.6917,35.6895",
    "126.978,37.5665",
    "125.7625,39.0392",
    "131.8869,43.1155",
    "128.2,51.0",
    // Ulaanbaatar, Almaty, Bishkek, Kathmandu, Delhi, Lahore, Thimphu, Mandalay, Hanoi, Vientiane,
    "106.9057,47.8864",
    "76.8512,43.222",
    "74.5698,42.8746",
    "85.324,27.7172",
    "77.209,28.6139",
    "74.3587,31.5204",
    "89.639,27.4728",
    "96.0891,21.9588",
    "105.8342,21.0278",
    "102.6331,17.9757",
    // Manila, Taipei, null island, the poles, the date line
    "120.9842,14.5995",
    "121.5654,25.033",
    "0,0",
    "0,90",
    "0,-90",
    "180,30",
    "-180,30"
  })
  void positionOutsideChinaIsNeverShifted(double lon, double lat) {
    Position outside = new Position(lon, lat);
    for (Datum datum : Datum.values()) {
      assertThat(datum.toWgs84(outside)).isEqualTo(outside);
      assertThat(datum.fromWgs84(outside)).isEqualTo(outside);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Dandong, Hunchun, Heihe, Mohe, Manzhouli, Erenhot, Khorgas, Tacheng, Kashgar, Yadong, Ruili,
    "124.35,40.12",
    "130.37,42.86",
    "127.52,50.24",
    "122.54,52.97",
    "117.44,49.58",
    "111.98,43.65",
    "80.42,44.21",
    "82.99,46.75",
    "75.99,39.47",
    "88.91,27.48",
    "97.85,24.01",
    // Jinghong, Hekou, Pingxiang, Dongxing, Shenzhen, Hong Kong, Macao, Xiamen, Zhoushan, Dalian,
    // Fuyuan
    "100.80,22.01",
    "103.96,22.51",
    "106.77,22.10",
    "107.97,21.55",
    "114.06,22.54",
    "114.17,22.30",
    "113.54,22.20",
    "118.09,24.48",
    "122.21,29.99",
    "121.61,38.91",
    "134.31,48.36"
  })
  void townsAtTheEdgeOfTheCountryAreShifted(double lon, double lat) {
    Position town = new Position(lon, lat);
    assertThat(Geodesic.metres(town, Datum.GCJ02.fromWgs84(town))).isBetween(30.0, 1500.0);
  }

  @Test
  void datumIsFoundByItsCode() {
    for (Datum datum : Datum.values()) {
      assertThat(Datum.ofCode(datum.code())).contains(datum);
    }
    assertThat(Datum.ofCode("GCJ02")).contains(Datum.GCJ02);
    assertThat(Datum.ofCode("beijing54")).isEmpty();
  }
}
