package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.geo.MetricProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TessellationTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final MetricProjection METRES = MetricProjection.transverseMercator(107, 500_000);
  private static final Envelope BOX = new Envelope(106.9, 107.1, 27.0, 27.2);
  private static final Geometry COUNTY =
      FACTORY
          .toGeometry(BOX)
          .difference(FACTORY.createPoint(new Coordinate(107.1, 27.2)).buffer(0.05));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPlaceBelongsToItsNearestPoint(long seed) {
    Random random = new Random(seed);
    List<Tessellation.Site> sites = sites(random, 200, 1);
    List<AreaShapes.Shape> areas = new Tessellation(METRES, COUNTY, 0).areas(sites);

    int wrong = 0;
    for (int i = 0; i < 500; i++) {
      Coordinate at = anywhere(random);
      int nearest = nearest(sites, METRES.toMetres(at.x, at.y));
      boolean inside = COUNTY.contains(FACTORY.createPoint(at));
      wrong += inside && !groupsAt(areas, at).contains(nearest) ? 1 : 0;
    }
    assertThat(wrong)
        .as("seed %d; the rounding of borders to a metre allows one", seed)
        .isLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void dissolvedAreasFillTheCountyWithoutOverlap(long seed) {
    List<Tessellation.Site> sites = sites(new Random(seed), 400, 12);

    List<AreaShapes.Shape> areas = new Tessellation(METRES, COUNTY, 60).areas(sites);

    double sum = areas.stream().mapToDouble(a -> a.outline().getArea()).sum();
    assertThat(sum)
        .as("seed %d", seed)
        .isCloseTo(COUNTY.getArea(), within(COUNTY.getArea() * 1e-3));
    for (AreaShapes.Shape a : areas) {
      assertThat(a.outline().isValid()).as("seed %d, group %d", seed, a.asset()).isTrue();
      for (AreaShapes.Shape b : areas) {
        double overlap = a == b ? 0 : a.outline().intersection(b.outline()).getArea();
        assertThat(overlap).as("seed %d", seed).isLessThan(1e-7);
      }
    }
  }

  @Test
  void onePointOwnsTheWholeCounty() {
    double[] at = METRES.toMetres(107, 27.1);
    List<AreaShapes.Shape> areas =
        new Tessellation(METRES, COUNTY, 0).areas(List.of(new Tessellation.Site(at[0], at[1], 7)));

    assertThat(areas).singleElement().satisfies(a -> assertThat(a.asset()).isEqualTo(7));
    assertThat(areas.get(0).outline().getArea())
        .isCloseTo(COUNTY.getArea(), within(COUNTY.getArea() * 1e-3));
  }

  @Test
  void pointsInOnePlaceAreOnePoint() {
    double[] at = METRES.toMetres(107, 27.1);
    double[] other = METRES.toMetres(107.05, 27.1);
    List<Tessellation.Site> sites =
        List.of(
            new Tessellation.Site(at[0], at[1], 1),
            new Tessellation.Site(at[0], at[1], 2),
            new Tessellation.Site(other[0], other[1], 3));

    assertThat(new Tessellation(METRES, COUNTY, 0).areas(sites))
        .extracting("asset")
        .containsExactly(1, 3);
  }

  @Test
  void noPointsGiveNoAreas() {
    assertThat(new Tessellation(METRES, COUNTY, 0).areas(List.of())).isEmpty();
  }

  @Test
  void squaresOfOneGroupBecomeOneArea() {
    double[] low = METRES.toMetres(106.95, 27.05);
    List<Tessellation.Square> squares = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double west = low[0] + 1000 * (i % 2);
      double south = low[1] + 1000 * (i / 2);
      Envelope box =
          new Envelope(west, low[0] + 1000 * (i % 2 + 1), south, low[1] + 1000 * (i / 2 + 1));
      squares.add(new Tessellation.Square(box, i < 3 ? 1 : 2));
    }

    assertThat(new Tessellation(METRES, COUNTY, 0).areasOfSquares(squares))
        .extracting("asset")
        .containsExactly(1, 2);
  }

  private static List<Tessellation.Site> sites(Random random, int count, int perGroup) {
    List<Tessellation.Site> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Coordinate at = anywhere(random);
      double[] metres = METRES.toMetres(at.x, at.y);
      sites.add(new Tessellation.Site(metres[0], metres[1], i / perGroup));
    }
    return sites;
  }

  private static Coordinate anywhere(Random random) {
    return new Coordinate(
        BOX.getMinX() + random.nextDouble() * BOX.getWidth(),
        BOX.getMinY() + random.nextDouble() * BOX.getHeight());
  }

  private static int nearest(List<Tessellation.Site> sites, double[] at) {
    Tessellation.Site best = sites.get(0);
    for (Tessellation.Site site : sites) {
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
