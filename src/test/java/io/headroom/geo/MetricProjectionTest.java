package io.headroom.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricProjectionTest {
  private static final double MILLIMETRE = 1e-3;
  private static final double DEGREES_OF_A_MILLIMETRE = 1e-8;

  /** The database's own inverse stops at a centimetre. */
  private static final double DEGREES_OF_A_DECIMETRE = 1e-6;

  private static final Extent COUNTY = new Extent(106.75, 26.78, 107.29, 27.37);
  private final MetricProjection zone = MetricProjection.ofEpsg("EPSG:4545", COUNTY);

  @Test
  void knownPointOfTheZoneLiesOnItsMeridian() {
    Position position = zone.toPosition(500_000, 4_000_000);
    assertThat(position.lon()).isCloseTo(108, within(1e-9));
    assertThat(position.lat()).isCloseTo(36.13029292, within(5e-9));
  }

  @Test
  void equatorOnTheMeridianIsTheFalseOrigin() {
    assertThat(zone.toMetres(108, 0)).containsExactly(new double[] {500_000, 0}, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4534", "EPSG:4545", "EPSG:4554"})
  void agreesWithTheEpsgDatabaseInsideItsZone(String code) {
    double meridian = 75 + 3 * (Integer.parseInt(code.substring(5)) - 4534);
    PlaneTransform oracle = new ReferencedTransform(code);
    long seed = 4545;
    Random random = new Random(seed);
    double[] expected = new double[2];
    Extent extent = new Extent(meridian - 1, 20, meridian + 1, 50);
    MetricProjection ours = MetricProjection.ofEpsg(code, extent);
    for (int i = 0; i < 1_000; i++) {
      double lon = meridian + 4 * random.nextDouble() - 2;
      double lat = 3 + 51 * random.nextDouble();
      oracle.toMetres(lon, lat, expected);
      assertThat(ours.toMetres(lon, lat))
          .as("seed %d, %s at %s, %s", seed, code, lon, lat)
          .containsExactly(expected, within(MILLIMETRE));
      Position back = oracle.toPosition(expected[0], expected[1]);
      Position ourBack = ours.toPosition(expected[0], expected[1]);
      assertThat(ourBack.lon()).isCloseTo(back.lon(), within(DEGREES_OF_A_MILLIMETRE));
      assertThat(ourBack.lat()).isCloseTo(back.lat(), within(DEGREES_OF_A_MILLIMETRE));
    }
  }

  @Test
  void wayThereAndBackIsExactFarFromTheMeridianToo() {
    long seed = 108;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      double lon = 108 + 50 * random.nextDouble() - 25;
      double lat = 170 * random.nextDouble() - 85;
      double[] metres = zone.toMetres(lon, lat);
      Position back = zone.toPosition(metres[0], metres[1]);
      assertThat(Geodesic.metres(new Position(lon, lat), back))
          .as("seed %d: %s, %s", seed, lon, lat)
          .isLessThan(1e-6);
    }
  }

  @Test
  void distancesInTheCountyAreThoseOfTheEllipsoid() {
    long seed = 520121;
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      Position a = anywhere(random);
      Position b = anywhere(random);
      double[] am = zone.toMetres(a.lon(), a.lat());
      double[] bm = zone.toMetres(b.lon(), b.lat());
      double metres = Geodesic.metres(a, b);
      assertThat(Math.hypot(am[0] - bm[0], am[1] - bm[1]))
          .as("seed %d: %s to %s", seed, a, b)
          .isCloseTo(metres, within(2e-4 * metres + MILLIMETRE));
    }
  }

  private static Position anywhere(Random random) {
    return new Position(
        COUNTY.west() + random.nextDouble() * (COUNTY.east() - COUNTY.west()),
        COUNTY.south() + random.nextDouble() * (COUNTY.north() - COUNTY.south()));
  }

  @Test
  void xPointsEastAndYPointsNorth() {
    double[] centre = zone.toMetres(107, 27);
    assertThat(zone.toMetres(107.01, 27)[0]).isGreaterThan(centre[0]);
    assertThat(zone.toMetres(107, 27.01)[1]).isGreaterThan(centre[1]);
  }

  @Test
  void centredProjectionMeasuresTrueInTheMiddle() {
    MetricProjection centred = MetricProjection.centredOn(COUNTY);
    double[] middle = centred.toMetres(COUNTY.centre().lon(), COUNTY.centre().lat());
    assertThat(middle[0]).isCloseTo(500_000, within(1e-6));
    assertThat(middle[1]).isBetween(2.9e6, 3.1e6);
  }

  @Test
  void otherSystemsComeFromTheEpsgDatabase() {
    Extent rhine = new Extent(7.5, 48, 8.5, 49);
    MetricProjection utm32 = MetricProjection.ofEpsg("epsg:25832", rhine);
    double[] metres = utm32.toMetres(9, 48.5);
    assertThat(metres[0]).isCloseTo(500_000, within(0.01));
    Position back = utm32.toPosition(metres[0], metres[1]);
    assertThat(back.lat()).isCloseTo(48.5, within(DEGREES_OF_A_DECIMETRE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:4490", "EPSG:999999", "4545", "", "EPSG:", "CRS:84"})
  void systemThatIsNoneInMetresIsRefusedByName(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricProjection.ofEpsg(code, COUNTY))
        .withMessageContaining("'" + code + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:3857", "EPSG:4534", "EPSG:4554"})
  void systemThatWouldMeasureWrongHereIsRefused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetricProjection.ofEpsg(code, COUNTY))
        .withMessageContaining("distorts");
  }
}
