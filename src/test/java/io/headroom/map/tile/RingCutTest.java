package io.headroom.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Ground of a tile against the same thing cut by JTS. */
class RingCutTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final TileAddress TILE = new TileAddress(12, 3264, 1727);
  private static final Geometry REACH = FACTORY.toGeometry(new Envelope(-64, 4160, -64, 4160));

  private static Coordinate degrees(double column, double line) {
    double unit = Math.scalb(1.0, Mercator.unitBits(TILE.zoom()));
    return new Coordinate(
        Mercator.lon((4096.0 * TILE.x() + column + 0.5) * unit),
        Mercator.lat((4096.0 * TILE.y() + line + 0.5) * unit));
  }

  /** A star around a point, in whole units. */
  private static Coordinate[] star(Random random, double x, double y, double size) {
    Coordinate[] ring = new Coordinate[25];
    for (int i = 0; i < 24; i++) {
      double angle = 2 * Math.PI * i / 24;
      double far = size * (0.4 + 0.6 * random.nextDouble());
      ring[i] =
          new Coordinate(
              Math.rint(x + far * Math.cos(angle)), Math.rint(y + far * Math.sin(angle)));
    }
    ring[24] = ring[0];
    return ring;
  }

  private static Polygon starWithHole(Random random) {
    double x = 4096 * random.nextDouble();
    double y = 4096 * random.nextDouble();
    double size = 300 + 3000 * random.nextDouble();
    return FACTORY.createPolygon(
        FACTORY.createLinearRing(star(random, x, y, size)),
        new LinearRing[] {FACTORY.createLinearRing(star(random, x, y, size / 4))});
  }

  private static Geometry inDegrees(Polygon units) {
    Geometry copy = units.copy();
    copy.apply((Coordinate at) -> at.setCoordinate(degrees(at.x, at.y)));
    copy.geometryChanged();
    return copy;
  }

  /** Twice the area of all rings, holes below zero. */
  private static double area(TilePaths rings) {
    double sum = 0;
    for (int ring = 0; ring < rings.count(); ring++) {
      int size = rings.size(ring);
      for (int i = 0, j = size - 1; i < size; j = i++) {
        sum += (double) rings.x(ring, j) * rings.y(ring, i);
        sum -= (double) rings.x(ring, i) * rings.y(ring, j);
      }
    }
    return sum / 2;
  }

  @Test
  void cutGroundIsAsLargeAsWhatJtsCutsWithItsHoles() {
    for (int seed = 0; seed < 500; seed++) {
      Polygon star = starWithHole(new Random(seed));
      double expected = star.intersection(REACH).getArea();
      RingCut cut = new RingCut(TILE).draw(inDegrees(star));

      // Cut corners are rounded to whole units.
      assertThat(area(cut.rings()))
          .as("seed " + seed)
          .isCloseTo(expected, Offset.offset(10 + star.getLength()));
    }
  }

  @Test
  void noCornerLiesBeyondTheBuffer() {
    for (int seed = 0; seed < 200; seed++) {
      TilePaths rings = new RingCut(TILE).draw(inDegrees(starWithHole(new Random(seed)))).rings();
      for (int ring = 0; ring < rings.count(); ring++) {
        for (int i = 0; i < rings.size(ring); i++) {
          assertThat(rings.x(ring, i)).as("seed " + seed).isBetween(-64, 4160);
          assertThat(rings.y(ring, i)).as("seed " + seed).isBetween(-64, 4160);
        }
      }
    }
  }

  @Test
  void outerRingsRunClockwiseAndHolesTheOtherWay() {
    Polygon star = starWithHole(new Random(1));
    for (Geometry ground : new Geometry[] {inDegrees(star), inDegrees(star.reverse())}) {
      TilePaths rings = new RingCut(TILE).draw(ground).rings();
      assertThat(rings.count()).isEqualTo(2);
      assertThat(rings.lastArea()).as("the hole").isNegative();
      assertThat(area(rings)).isPositive();
    }
  }

  @Test
  void groundSmallerThanAPixelIsNotDrawnNorItsHoles() {
    Coordinate[] speck = star(new Random(3), 1000, 1000, 7);
    assertThat(new RingCut(TILE).draw(inDegrees(FACTORY.createPolygon(speck))).rings().isEmpty())
        .isTrue();
  }

  @Test
  void groundAroundTheWholeTileFillsIt() {
    Polygon wide = (Polygon) FACTORY.toGeometry(new Envelope(-9000, 9000, -9000, 9000));
    TilePaths rings = new RingCut(TILE).draw(inDegrees(wide)).rings();

    assertThat(rings.count()).isEqualTo(1);
    assertThat(area(rings)).isEqualTo(4224.0 * 4224);
  }
}
