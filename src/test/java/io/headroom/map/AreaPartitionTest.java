package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.DrawnCounty;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

class AreaPartitionTest {
  private static final Envelope EVERYWHERE = new Envelope(70, 140, 0, 60);
  private static final Snapshot SAMPLE = SampleCountySnapshot.get();
  private static final Assets ASSETS = SAMPLE.forest().assets();
  private static final DistributionTransformers ROWS =
      SAMPLE.dataset().network().distributionTransformers();
  private static final Geometry COUNTY = outline(AdministrativeArea.Level.COUNTY).get(0);
  private static final double SQUARE_METRES = 111_320.0 * 111_320 * Math.cos(Math.toRadians(27));

  /** Every fifth transformer and every tenth feeder stands for what may not be shown. */
  private static final IntPredicate SOME =
      asset -> ASSETS.kind(asset) == AssetKind.FEEDER ? asset % 10 != 0 : asset % 5 != 0;

  private static final Map<AreaPartition.Detail, AreaPartition> CUT = new HashMap<>();

  private static AreaPartition cut(AreaPartition.Detail detail) {
    return CUT.computeIfAbsent(
        detail,
        d -> AreaPartition.of(SAMPLE, d == AreaPartition.Detail.EXACT ? asset -> true : SOME, d));
  }

  private static List<List<AreaShapes.Shape>> levels(AreaPartition partition) {
    return List.of(
        partition.feeders().within(EVERYWHERE), partition.transformersWithin(EVERYWHERE).shapes());
  }

  private static List<Geometry> outline(AdministrativeArea.Level level) {
    return SAMPLE.dataset().areas().stream()
        .filter(area -> area.level() == level)
        .map(AdministrativeArea::outline)
        .filter(Objects::nonNull)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(AreaPartition.Detail.class)
  void eitherLevelIsACoverageOfTheCounty(AreaPartition.Detail detail) {
    for (List<AreaShapes.Shape> areas : levels(cut(detail))) {
      GroundCutTest.assertCoverage(areas, detail + ", " + areas.size() + " areas");
      double sum = areas.stream().mapToDouble(a -> a.outline().getArea()).sum();
      assertThat(sum).isCloseTo(COUNTY.getArea(), within(COUNTY.getArea() * 1e-5));
      double beyond =
          areas.stream().mapToDouble(a -> a.outline().difference(COUNTY).getArea()).sum();
      assertThat(beyond).isLessThan(COUNTY.getArea() * 1e-5);
    }
  }

  @ParameterizedTest
  @EnumSource(AreaPartition.Detail.class)
  void noPartIsASliver(AreaPartition.Detail detail) {
    for (List<AreaShapes.Shape> areas : levels(cut(detail))) {
      for (AreaShapes.Shape area : areas) {
        for (int part = 0; part < area.outline().getNumGeometries(); part++) {
          Geometry polygon = area.outline().getGeometryN(part);
          boolean home = polygon.intersects(point(area.asset()));
          assertThat(
                  home || polygon.getArea() * SQUARE_METRES > 0.99 * GroundCut.SLIVER_SQUARE_METRES)
              .as(
                  "%s: a part of %.0f m²",
                  ASSETS.id(area.asset()), polygon.getArea() * SQUARE_METRES)
              .isTrue();
        }
      }
    }
  }

  private static Point point(int asset) {
    boolean transformer = ASSETS.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    return transformer
        ? LineDrawing.FACTORY.createPoint(
            new Coordinate(ROWS.lon(ASSETS.row(asset)), ROWS.lat(ASSETS.row(asset))))
        : LineDrawing.FACTORY.createPoint();
  }

  @Test
  void everyTransformerStandsInItsOwnArea() {
    List<AreaShapes.Shape> areas =
        cut(AreaPartition.Detail.EXACT).transformersWithin(EVERYWHERE).shapes();

    assertThat(areas).hasSize(ROWS.size());
    assertThat(areas)
        .allSatisfy(
            area ->
                assertThat(area.outline().intersects(point(area.asset())))
                    .as(ASSETS.id(area.asset()))
                    .isTrue());
  }

  @Test
  void anAreaStaysInTheTownshipsOfItsTransformers() {
    List<Geometry> towns = outline(AdministrativeArea.Level.TOWN);
    for (AreaShapes.Shape area :
        cut(AreaPartition.Detail.EXACT).transformersWithin(EVERYWHERE).shapes()) {
      for (Geometry town : towns) {
        if (!town.intersects(point(area.asset()))) {
          assertThat(area.outline().intersection(town).getArea() * SQUARE_METRES)
              .as("%s", ASSETS.id(area.asset()))
              .isLessThan(2 * GroundCut.SLIVER_SQUARE_METRES);
        }
      }
    }
  }

  /** Brute force over every site, wherever a part was not too small to be kept. */
  @Test
  void groundBelongsToTheNearestSiteOfItsTownship() {
    Townships towns = Townships.of(SAMPLE.dataset(), COUNTY);
    List<GroundSite> sites = new GroundSites(SAMPLE, towns).along(asset -> asset);
    AreaPartition partition = cut(AreaPartition.Detail.EXACT);
    Random random = new Random(11);
    int asked = 0;
    int wrong = 0;
    while (asked < 300) {
      Envelope box = COUNTY.getEnvelopeInternal();
      double lon = box.getMinX() + random.nextDouble() * box.getWidth();
      double lat = box.getMinY() + random.nextDouble() * box.getHeight();
      Point at = LineDrawing.FACTORY.createPoint(new Coordinate(lon, lat));
      if (COUNTY.contains(at)) {
        asked++;
        int nearest =
            nearest(sites, towns.regionAt(lon, lat), SAMPLE.projection().toMetres(lon, lat));
        boolean owned =
            partition.transformersWithin(at.getEnvelopeInternal()).shapes().stream()
                .anyMatch(a -> a.asset() == nearest && a.outline().intersects(at));
        wrong += owned ? 0 : 1;
      }
    }
    assertThat(wrong)
        .as("seed 11: slivers that were given away, and a metre at borders")
        .isLessThan(4);
  }

  private static int nearest(List<GroundSite> sites, int region, double[] at) {
    double least = Double.POSITIVE_INFINITY;
    int nearest = -1;
    for (GroundSite site : sites) {
      double metres = Math.hypot(site.x() - at[0], site.y() - at[1]);
      if (site.region() == region && metres < least) {
        least = metres;
        nearest = site.group();
      }
    }
    return nearest;
  }

  /**
   * 城西线 leads over L12 to D2 and on over L13 to D3: the ground beside a line is its feeder's, in
   * the townships where the feeder has a transformer. D8 behind L31 stands on the border of two.
   */
  @Test
  void groundBesideALineBelongsToItsFeeder() {
    Snapshot drawn = DrawnCounty.snapshot();
    AreaPartition partition = AreaPartition.of(drawn, asset -> true, AreaPartition.Detail.EXACT);
    var sections = drawn.dataset().network().lineSections();
    for (int row = 0; row < sections.size(); row++) {
      int asset = drawn.forest().assets().asset(AssetKind.LINE_SECTION, row);
      int feeder = drawn.forest().feederOf(asset);
      if (feeder >= 0 && sections.vertexCount(row) > 1 && !sections.id(row).equals("L31")) {
        double lon = (sections.lon(row, 0) + sections.lon(row, 1)) / 2;
        double lat = (sections.lat(row, 0) + sections.lat(row, 1)) / 2;
        Point middle = LineDrawing.FACTORY.createPoint(new Coordinate(lon, lat));
        assertThat(partition.feeders().within(middle.getEnvelopeInternal()))
            .filteredOn(area -> area.outline().intersects(middle))
            .as(sections.id(row))
            .extracting(AreaShapes.Shape::asset)
            .contains(drawn.forest().assets().asset(AssetKind.FEEDER, feeder));
      }
    }
  }
}
