package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Datum;
import io.headroom.geo.Geodesic;
import io.headroom.geo.MetricProjection;
import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a delivery's positions come from, they end up in WGS 84 degrees. */
class CoordinatesTest {
  private static final Position T4 = new Position(106.99, 27.05);

  @TempDir Path folder;

  private static void assertInPlace(ImportResult result, double toleranceMetres) {
    assertThat(result.report().reasons()).isEmpty();
    DistributionTransformers rows = result.dataset().network().distributionTransformers();
    assertThat(Geodesic.metres(rows.location(3), T4)).isLessThan(toleranceMetres);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GCJ-02", "BD-09", "gcj02"})
  void shiftedPositionsAreMovedBack(String datum) {
    Datum shifted = Datum.ofCode(datum.replace("-", "")).orElseThrow();
    ImportResult result =
        Delivery.twoFeeders()
            .moved(
                p -> {
                  Position moved = shifted.fromWgs84(new Position(p[0], p[1]));
                  return new double[] {moved.lon(), moved.lat()};
                })
            .descriptor("id: kaiyang\ndatum: " + datum)
            .importedFrom(folder);
    assertInPlace(result, 1);
    assertThat(result.report().issues()).isEmpty();
  }

  @Test
  void projectedPositionsAreBroughtToDegrees() {
    MetricProjection projection = MetricProjection.transverseMercator(108, 500_000);
    ImportResult result =
        Delivery.twoFeeders()
            .moved(p -> projection.toMetres(p[0], p[1]))
            .descriptor("id: kaiyang\ncrs: EPSG:4545")
            .importedFrom(folder);
    assertInPlace(result, 0.01);
    assertThat(result.report().issues()).isEmpty();
  }

  @Test
  void northingsFirstAreNoticedAndReadTheOtherWayRound() {
    MetricProjection projection = MetricProjection.transverseMercator(108, 500_000);
    ImportResult result =
        Delivery.twoFeeders()
            .moved(p -> projection.toMetres(p[0], p[1]))
            .moved(p -> new double[] {p[1], p[0]})
            .descriptor("id: kaiyang\ncrs: EPSG:4545")
            .importedFrom(folder);
    assertInPlace(result, 0.01);
    assertThat(result.report().issues()).containsKey("WRONG_CRS");
  }

  @Test
  void latitudeFirstIsNoticedAndReadTheOtherWayRound() {
    ImportResult result =
        Delivery.twoFeeders()
            .change("distribution_transformer", "T4", "106.99 27.05", "27.05 106.99")
            .importedFrom(folder);
    assertInPlace(result, 0.01);
    assertThat(result.report().issues()).containsOnlyKeys("WRONG_CRS");
    assertThat(result.report().examples().get(0).detail()).contains("look swapped");
    assertThat(result.report().suppliedTransformers()).isEqualTo(4);
  }

  @Test
  void aPositionOutsideTheExtentStaysWithAWarning() {
    ImportResult result =
        Delivery.twoFeeders()
            .change("distribution_transformer", "T4", "106.99 27.05", "10.5 51.2")
            .importedFrom(folder);
    assertThat(result.report().issues()).containsOnlyKeys("WRONG_CRS");
    assertThat(result.report().suppliedTransformers()).isEqualTo(4);
    assertThat(result.dataset().identity().extent().west()).isEqualTo(106.95);
  }

  @Test
  void anExtentOfItsOwnMovesTheBorder() {
    ImportResult result =
        Delivery.twoFeeders()
            .descriptor("id: kaiyang\nextent: [106.9, 27.0, 106.985, 27.1]")
            .importedFrom(folder);
    assertThat(result.report().issues().get("WRONG_CRS")).isEqualTo(3);
  }

  @Test
  void metresReadAsDegreesAreNowhereOnEarth() {
    MetricProjection projection = MetricProjection.transverseMercator(108, 500_000);
    ImportResult result =
        Delivery.twoFeeders().moved(p -> projection.toMetres(p[0], p[1])).importedFrom(folder);
    assertThat(result.report().issues()).containsKeys("WRONG_CRS", "BAD_GEOMETRY");
    assertThat(result.report().examples().get(0).detail()).contains("nowhere on earth");
  }

  @Test
  void theDescriptorsSystemWinsOverTheSources() {
    ImportResult result =
        Delivery.twoFeeders().descriptor("id: kaiyang\ncrs: EPSG:4490").importedFrom(folder);
    assertInPlace(result, 0.001);
  }
}
