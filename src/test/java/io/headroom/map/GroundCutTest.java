package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.geo.MetricProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GroundCutTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final MetricProjection METRES = MetricProjection.transverseMercator(107, 500_000);
  private static final Envelope BOX = new Envelope(106.9, 107.1, 27.0, 27.2);

  /** A square with a bite out of its north-east corner. */
  private static final Geometry COUNTY =
      FACTORY
          .toGeometry(BOX)
          .difference(FACTORY.createPoint(new Coordinate(107.1, 27.2)).buffer(0.05));

  private static final Townships WHOLE = Townships.undivided(COUNTY);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPlaceBelongsToItsNearestSite(long seed) {
    Random random = new Random(seed);
    List<GroundSite> sites = sites(random, 200, 1);
    List<AreaShapes.Shape> areas = exact(WHOLE, sites);

    int wrong = 0;
    for (int i = 0; i < 500; i++) {
      Coordinate at = anywhere(random);
      int nearest = nearest(sites, METRES.toMetres(at.x, at.y));
      boolean inside = COUNTY.contains(FACTORY.createPoint(at));
      wrong += inside && !groupsAt(areas, at).contains(nearest) ? 1 : 0;
    }
    assertThat(wrong)
        .as("seed %d; borders are straight in degrees, a decimetre off: that allows one", seed)
        .isLessThan(2);
  }

  @ParameterizedTest
  @CsvSource({"4,0", "5,0", "6,60", "7,60", "8,300"})
  void areasAreACoverageOfTheCounty(long seed, double toleranceMetres) {
    List<GroundSite> sites = sites(new Random(seed), 400, 12);
    for (GroundGrid grid : List.of(GroundGrid.EXACT, GroundGrid.GENERALISED)) {
      List<AreaShapes.Shape> areas =
          new GroundCut(METRES, WHOLE, grid)
              .cut(new NearestGround(sites, WHOLE.count()), toleranceMetres);

      assertCoverage(areas, "seed " + seed + " " + grid);
      double sum = areas.stream().mapToDouble(a -> a.outline().getArea()).sum();
      assertThat(sum)
          .as("seed %d", seed)
          .isCloseTo(COUNTY.getArea(), within(COUNTY.getArea() * 1e-4));
    }
  }

  /** Also at the digits that an answer is written with. */
  static void assertCoverage(List<AreaShapes.Shape> areas, String of) {
    Geometry[] outlines = areas.stream().map(a -> a.outline()).toArray(Geometry[]::new);
    assertThat(CoverageValidator.isValid(outlines)).as(of).isTrue();
    for (Geometry outline : outlines) {
      assertThat(outline.isValid()).as(of).isTrue();
      for (Coordinate at : outline.getCoordinates()) {
        assertThat(at.x).as(of).isEqualTo(Math.round(at.x * 1e6) / 1e6);
        assertThat(at.y).as(of).isEqualTo(Math.round(at.y * 1e6) / 1e6);
      }
    }
  }

  /**
   *
   *
   * <pre>
   *   ┌────────────┬────────────┐
   *   │      1     │ 2          │   2 stands at the border and is nearer to most of the west,
   *   └────────────┴────────────┘   which stays with 1 all the same
   * </pre>
   */
  @Test
  void groundStaysInTheTownshipOfItsSite() {
    Geometry west = FACTORY.toGeometry(new Envelope(106.9, 107.0, 27.0, 27.2));
    Geometry east = COUNTY.difference(west);
    Townships towns = towns(west, east);
    List<GroundSite> sites = List.of(site(106.91, 27.1, 1, towns), site(107.001, 27.1, 2, towns));

    List<AreaShapes.Shape> areas = exact(towns, sites);

    assertCoverage(areas, "two townships");
    assertThat(groupsAt(areas, new Coordinate(106.99, 27.1))).containsExactly(1);
    assertThat(areas).extracting(AreaShapes.Shape::asset).containsExactly(1, 2);
    assertThat(areas.get(0).outline().getArea()).isCloseTo(west.getArea(), within(1e-9));
  }

  @Test
  void aTownshipWithoutSitesBelongsToTheNearestOfAll() {
    Geometry west = FACTORY.toGeometry(new Envelope(106.9, 107.0, 27.0, 27.2));
    Townships towns = towns(west, COUNTY.difference(west));
    List<GroundSite> sites = List.of(site(107.05, 27.05, 1, towns), site(107.03, 27.15, 2, towns));

    List<AreaShapes.Shape> areas = exact(towns, sites);

    assertCoverage(areas, "an empty township");
    assertThat(groupsAt(areas, new Coordinate(106.95, 27.02))).containsExactly(1);
    assertThat(groupsAt(areas, new Coordinate(106.95, 27.19))).containsExactly(2);
  }

  private static Townships towns(Geometry... towns) {
    return Townships.of(GroundTowns.dataset(COUNTY, towns), COUNTY);
  }

  @Test
  void oneSiteOwnsTheWholeCounty() {
    List<AreaShapes.Shape> areas = exact(WHOLE, List.of(site(107, 27.1, 7, WHOLE)));

    assertThat(areas).singleElement().satisfies(a -> assertThat(a.asset()).isEqualTo(7));
    assertThat(areas.get(0).outline().getArea())
        .isCloseTo(COUNTY.getArea(), within(COUNTY.getArea() * 1e-5));
  }

  @Test
  void sitesInOnePlaceAreOneSite() {
    List<GroundSite> sites =
        List.of(site(107, 27.1, 1, WHOLE), site(107, 27.1, 2, WHOLE), site(107.05, 27.1, 3, WHOLE));

    assertThat(exact(WHOLE, sites)).extracting("asset").containsExactly(1, 3);
  }

  @Test
  void noSitesGiveNoAreas() {
    assertThat(exact(WHOLE, List.of())).isEmpty();
  }

  /** A spot of a line between two others has a few square metres: its neighbour takes them. */
  @Test
  void whatIsTooSmallToBeGroundIsGivenAway() {
    double[] at = METRES.toMetres(107, 27.1);
    List<GroundSite> sites = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      boolean middle = i == 4;
      double x = at[0] + 8 * (i % 3 - 1);
      double y = at[1] + 8 * (i / 3 - 1);
      sites.add(new GroundSite(x, y, middle ? 2 : 1, 0, !middle));
    }

    assertThat(exact(WHOLE, sites)).extracting("asset").containsExactly(1);
    sites.set(4, new GroundSite(at[0], at[1], 2, 0, true));
    assertThat(exact(WHOLE, sites))
        .as("but where the transformer stands is its own")
        .extracting("asset")
        .containsExactly(1, 2);
  }

  @Test
  void squaresOfOneOwnerBecomeOneArea() {
    double[] low = METRES.toMetres(BOX.getMinX(), BOX.getMinY());
    double[] high = METRES.toMetres(BOX.getMaxX(), BOX.getMaxY());
    Envelope box = new Envelope(low[0], high[0], low[1], high[1]);
    box.expandBy(box.getWidth() / 20);
    Ground squares = new SquareGround(box, box.getWidth() / 11, (c, l) -> c < 4 ? 1 : 2);

    List<AreaShapes.Shape> areas = new GroundCut(METRES, WHOLE, GroundGrid.EXACT).cut(squares, 0);

    assertCoverage(areas, "squares");
    assertThat(areas).extracting(AreaShapes.Shape::asset).containsExactly(1, 2);
    assertThat(areas.get(0).outline().getArea())
        .isCloseTo((4.0 / 11 * 1.1 - 0.05) * BOX.getArea(), within(0.03 * BOX.getArea()));
  }

  private static List<AreaShapes.Shape> exact(Townships towns, List<GroundSite> sites) {
    return new GroundCut(METRES, towns, GroundGrid.EXACT)
        .cut(new NearestGround(sites, towns.count()), 0);
  }

  private static GroundSite site(double lon, double lat, int group, Townships towns) {
    double[] at = METRES.toMetres(lon, lat);
    return new GroundSite(at[0], at[1], group, towns.regionAt(lon, lat), true);
  }

  private static List<GroundSite> sites(Random random, int count, int perGroup) {
    List<GroundSite> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Coordinate at = anywhere(random);
      sites.add(site(at.x, at.y, i / perGroup, WHOLE));
    }
    return sites;
  }

  private static Coordinate anywhere(Random random) {
    return new Coordinate(
        BOX.getMinX() + random.nextDouble() * BOX.getWidth(),
        BOX.getMinY() + random.nextDouble() * BOX.getHeight());
  }

  private static int nearest(List<GroundSite> sites, double[] at) {
    GroundSite best = sites.get(0);
    for (GroundSite site : sites) {
      double d = Math.hypot(site.x() - at[0], site.y() - at[1]);
      best = d < Math.hypot(best.x() - at[0], best.y() - at[1]) ? site : best;
    }
    return best.group();
  }

  private static List<Integer> groupsAt(List<AreaShapes.Shape> areas, Coordinate at) {
    return areas.stream()
        .filter(a -> a.outline().intersects(FACTORY.createPoint(at)))
        .map(AreaShapes.Shape::asset)
        .toList();
  }
}
