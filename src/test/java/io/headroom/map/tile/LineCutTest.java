package io.headroom.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Lines of a tile against the same thing cut by JTS. */
class LineCutTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final TileAddress TILE = new TileAddress(12, 3264, 1727);
  private static final Geometry REACH = FACTORY.toGeometry(new Envelope(-64, 4160, -64, 4160));

  /** Units of the tile to those of the world, the middle of each. */
  private static int[] world(TileAddress tile, double... units) {
    int bits = Mercator.unitBits(tile.zoom());
    int[] world = new int[units.length];
    for (int i = 0; i < units.length; i++) {
      long origin = 4096L * (i % 2 == 0 ? tile.x() : tile.y());
      world[i] = (int) ((origin + Math.round(units[i])) << bits | 1L << bits >> 1);
    }
    return world;
  }

  private static List<LineString> drawn(TileAddress tile, double tolerance, int[] world) {
    LineCut cut = new LineCut(tile, tolerance);
    cut.add(world);
    List<LineString> lines = new ArrayList<>();
    for (int path = 0; path < cut.paths().count(); path++) {
      Coordinate[] at = new Coordinate[cut.paths().size(path)];
      for (int i = 0; i < at.length; i++) {
        at[i] = new Coordinate(cut.paths().x(path, i), cut.paths().y(path, i));
      }
      lines.add(FACTORY.createLineString(at));
    }
    return lines;
  }

  private static double[] walk(Random random, int points) {
    double[] units = new double[2 * points];
    double x = 2048 + 2500 * random.nextGaussian();
    double y = 2048 + 2500 * random.nextGaussian();
    for (int i = 0; i < points; i++) {
      units[2 * i] = Math.rint(x += 900 * random.nextGaussian());
      units[2 * i + 1] = Math.rint(y += 900 * random.nextGaussian());
    }
    return units;
  }

  private static LineString line(double[] units) {
    Coordinate[] at = new Coordinate[units.length / 2];
    for (int i = 0; i < at.length; i++) {
      at[i] = new Coordinate(units[2 * i], units[2 * i + 1]);
    }
    return FACTORY.createLineString(at);
  }

  @Test
  void cutLinesAreThoseThatJtsCuts() {
    for (int seed = 0; seed < 500; seed++) {
      double[] walk = walk(new Random(seed), 2 + seed % 30);
      Geometry expected = line(walk).intersection(REACH);
      Geometry found =
          FACTORY.createMultiLineString(
              drawn(TILE, 0, world(TILE, walk)).toArray(LineString[]::new));

      assertThat(found.getLength()).as("seed " + seed).isCloseTo(expected.getLength(), by(20));
      assertThat(found.difference(REACH).isEmpty()).as("seed " + seed).isTrue();
      assertThat(found.difference(expected.buffer(1.5)).getLength()).as("seed " + seed).isZero();
    }
  }

  private static Offset<Double> by(double units) {
    return Offset.offset(units);
  }

  @ParameterizedTest
  @ValueSource(doubles = {4, 8, 50})
  void aThinnedLineStraysNoFartherThanItMay(double tolerance) {
    for (int seed = 0; seed < 200; seed++) {
      double[] walk = insideWalk(new Random(seed));
      List<LineString> found = drawn(TILE, tolerance, world(TILE, walk));

      assertThat(found).as("seed " + seed).hasSize(1);
      assertThat(DiscreteHausdorffDistance.distance(found.get(0), line(walk), 0.1))
          .as("seed " + seed)
          .isLessThanOrEqualTo(tolerance);
    }
  }

  private static double[] insideWalk(Random random) {
    double[] units = new double[60];
    for (int i = 0; i < 30; i++) {
      units[2 * i] = 100 + 130 * i;
      units[2 * i + 1] = Math.rint(2000 + 60 * random.nextGaussian());
    }
    return units;
  }

  @Test
  void neighboursThinALineToTheSameCorners() {
    TileAddress east = new TileAddress(12, TILE.x() + 1, TILE.y());
    for (int seed = 0; seed < 200; seed++) {
      int[] world = world(TILE, walk(new Random(seed), 40));
      List<String> here = corners(drawn(TILE, 200, world), 4036, 4156, 0);
      List<String> there = corners(drawn(east, 200, world), 4036, 4156, 4096);
      assertThat(here).as("seed " + seed).isEqualTo(there);
    }
  }

  /** Corners in the strip that both tiles draw, their cut ends left aside. */
  private static List<String> corners(
      List<LineString> lines, double from, double to, double shift) {
    List<String> corners = new ArrayList<>();
    for (LineString line : lines) {
      for (Coordinate at : line.getCoordinates()) {
        boolean cutEnd = at.y <= -64 || at.y >= 4160;
        if (at.x + shift > from && at.x + shift < to && !cutEnd) {
          corners.add((at.x + shift) + " " + at.y);
        }
      }
    }
    return corners;
  }

  @Test
  void whatIsSmallerThanAPixelIsNotDrawn() {
    assertThat(drawn(TILE, 8, world(TILE, 100, 100, 115, 115))).isEmpty();
    assertThat(drawn(TILE, 8, world(TILE, 100, 100, 117, 100))).hasSize(1);
    assertThat(drawn(TILE, 8, world(TILE, 100, 100))).isEmpty();
  }

  @Test
  void aLineThatLeavesAndComesBackIsTwo() {
    assertThat(drawn(TILE, 8, world(TILE, 4000, 100, 5000, 100, 5000, 500, 4000, 500))).hasSize(2);
  }

  @Test
  void aLineAcrossTheTileFromFarAwayIsSeen() {
    List<LineString> found = drawn(TILE, 8, world(TILE, -90_000, 1000, 90_000, 1000));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).getLength()).isEqualTo(4096 + 128);
  }
}
