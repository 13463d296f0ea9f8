package io.headroom.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The datums where the shift ends.
 *
 * <pre>
 *   inside   │ band as wide as the shift │  outside
 *   shifted  │ cannot be told            │  as it came
 * </pre>
 */
class DatumBorderTest {
  /** BD-09 moves nothing further than this. */
  private static final double WIDEST_SHIFT_METRES = 1_600;

  private static final double METRES_OF_A_DEGREE = 111_320;

  private static List<Position> border;

  @BeforeAll
  static void readBorder() throws IOException, ParseException {
    try (InputStream file = ChinaOutline.class.getResourceAsStream("/geo/china-outline.wkt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
      Geometry outline = new WKTReader().read(text);
      border = new ArrayList<>();
      for (Coordinate c : outline.getCoordinates()) {
        border.add(new Position(c.x, c.y));
      }
    }
    assertThat(border).hasSizeGreaterThan(1_000);
  }

  @ParameterizedTest
  @EnumSource(Datum.class)
  void positionJustInsideComesBackWithinAMillimetre(Datum datum) {
    int inside = 0;
    for (Position corner : border) {
      for (Position p : around(corner, 300)) {
        if (ChinaOutline.contains(p)) {
          inside++;
          Position back = datum.toWgs84(datum.fromWgs84(p));
          assertThat(Geodesic.metres(p, back)).as("%s at %s", datum, p).isLessThan(1e-3);
        }
      }
    }
    assertThat(inside).isGreaterThan(border.size());
  }

  @Test
  void positionOutsideIsNeverShiftedAndReadAsItCameBeyondTheBand() {
    int beyond = 0;
    for (Position corner : border) {
      for (Position p : around(corner, 2 * WIDEST_SHIFT_METRES)) {
        if (!ChinaOutline.contains(p)) {
          assertNeverShifted(p);
        }
        if (isBeyondTheBand(p)) {
          beyond++;
          assertReadAsItCame(p);
        }
      }
    }
    assertThat(beyond).isGreaterThan(border.size() / 2);
  }

  private static void assertNeverShifted(Position p) {
    for (Datum datum : Datum.values()) {
      assertThat(datum.fromWgs84(p)).isEqualTo(p);
    }
  }

  private static void assertReadAsItCame(Position p) {
    for (Datum datum : Datum.values()) {
      assertThat(datum.toWgs84(p)).as("%s at %s", datum, p).isEqualTo(p);
    }
  }

  private static boolean isBeyondTheBand(Position p) {
    for (double metres = 0; metres <= WIDEST_SHIFT_METRES; metres += WIDEST_SHIFT_METRES / 10) {
      if (around(p, metres).stream().anyMatch(ChinaOutline::contains)) {
        return false;
      }
    }
    return true;
  }

  /**
   * In the band a position is taken for a shifted one where some position inside is shifted to it,
   * and for itself where none is.
   */
  @ParameterizedTest
  @EnumSource(Datum.class)
  void positionInTheBandIsAnImageOrItself(Datum datum) {
    for (Position corner : border) {
      for (Position p : around(corner, 500)) {
        Position read = datum.toWgs84(p);
        double missedMetres = Geodesic.metres(p, datum.fromWgs84(read));
        assertThat(read.equals(p) || missedMetres < 1e-3).as("%s at %s", datum, p).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Dandong and Ryongchon, Heihe and Blagoveshchensk, Hekou and Cam Đường, Ruili and Lashio
    "124.38,40.13, 124.46,39.98",
    "127.50,50.245, 127.56,50.30",
    "103.955,22.515, 104.00,22.42",
    "97.85,24.01, 97.75,22.94",
    // Manzhouli and Dauriya, Erenhot and Zamyn-Uud, Suifenhe and Pogranichny
    "117.44,49.58, 116.86,49.93",
    "111.98,43.65, 111.90,43.73",
    "131.15,44.40, 131.38,44.41",
    // Pingxiang and Lạng Sơn, Fuyuan and Khabarovsk, Hunchun and Khasan, Zhangmu and Bahrabise
    "106.77,22.10, 106.76,21.85",
    "134.31,48.36, 135.07,48.48",
    "130.37,42.86, 130.64,42.43",
    "85.98,27.99, 85.90,27.79",
    // Xiamen and Kinmen, Lianjiang and Matsu, Pingtan and Penghu, Sanya and Đà Nẵng
    "118.09,24.48, 118.38,24.45",
    "119.54,26.20, 119.95,26.16",
    "119.79,25.50, 119.57,23.57",
    "109.50,18.25, 108.22,16.07"
  })
  void townIsShiftedAndTheOneAcrossTheBorderIsNot(
      double lonIn, double latIn, double lonOut, double latOut) {
    Position in = new Position(lonIn, latIn);
    Position out = new Position(lonOut, latOut);
    for (Datum datum : List.of(Datum.GCJ02, Datum.BD09)) {
      Position shifted = datum.fromWgs84(in);
      assertThat(Geodesic.metres(in, shifted)).isBetween(30.0, WIDEST_SHIFT_METRES);
      assertThat(Geodesic.metres(in, datum.toWgs84(shifted))).isLessThan(1e-3);
      assertThat(datum.fromWgs84(out)).isEqualTo(out);
      assertThat(datum.toWgs84(out)).isEqualTo(out);
    }
  }

  @Test
  void islandsAlongTheCoastAreShifted() {
    // Shengsi, Dachen, Weizhou, Dongji, Chongming, Yongxing (Paracels)
    double[][] islands = {
      {122.45, 30.73},
      {121.90, 28.46},
      {109.12, 21.04},
      {122.70, 30.19},
      {121.40, 31.63},
      {112.34, 16.83}
    };
    for (double[] island : islands) {
      Position p = new Position(island[0], island[1]);
      assertThat(Datum.GCJ02.fromWgs84(p)).as(p.toString()).isNotEqualTo(p);
    }
  }

  /** Aslant, so that none falls on an edge that runs along a meridian or a parallel. */
  private static List<Position> around(Position centre, double metres) {
    List<Position> ring = new ArrayList<>();
    double lat = metres / METRES_OF_A_DEGREE;
    double lon = lat / Math.cos(Math.toRadians(centre.lat()));
    for (int i = 0; i < 8; i++) {
      double angle = 0.3 + i * Math.PI / 4;
      ring.add(
          new Position(centre.lon() + lon * Math.cos(angle), centre.lat() + lat * Math.sin(angle)));
    }
    return ring;
  }
}
