package io.headroom.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatumTest {
  private static final Position KAIYANG = new Position(106.966, 27.060);

  @ParameterizedTest
  @EnumSource(Datum.class)
  void wayThereAndBackStaysBelowAMillimetreAllOverTheCounty(Datum datum) {
    for (double lon = 106.75; lon <= 107.29; lon += 0.02) {
      for (double lat = 26.78; lat <= 27.37; lat += 0.02) {
        Position start = new Position(lon, lat);
        Position back = datum.toWgs84(datum.fromWgs84(start));
        assertThat(Geodesic.metres(start, back)).as("%s at %s", datum, start).isLessThan(1e-3);
        Position shifted = datum.fromWgs84(datum.toWgs84(start));
        assertThat(Geodesic.metres(start, shifted)).as("%s at %s", datum, start).isLessThan(1e-3);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Tiananmen, Shanghai, Guiyang, Ürümqi, Lhasa, Harbin, Sanya
    "116.3913,39.9075",
    "121.4737,31.2304",
    "106.7135,26.5783",
    "87.6168,43.8256",
    "91.1322,29.6603",
    "126.5350,45.8038",
    "109.5083,18.2472"
  })
  void wayThereAndBackHoldsAllOverChina(double lon, double lat) {
    Position start = new Position(lon, lat);
    for (Datum datum : Datum.values()) {
      Position back = datum.toWgs84(datum.fromWgs84(start));
      assertThat(Geodesic.metres(start, back)).as(datum.code()).isLessThan(1e-3);
    }
  }

  @Test
  void knownPointInBeijingIsShiftedAsTheMapsShiftIt() {
    Position wgs84 = new Position(116.3913, 39.9075);
    Position gcj02 = Datum.GCJ02.fromWgs84(wgs84);
    assertThat(gcj02.lon()).isBetween(116.39753, 116.39756);
    assertThat(gcj02.lat()).isBetween(39.90889, 39.90892);
    Position bd09 = Datum.BD09.fromWgs84(wgs84);
    assertThat(bd09.lon()).isBetween(116.4038, 116.4040);
    assertThat(bd09.lat()).isBetween(39.9151, 39.9154);
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
