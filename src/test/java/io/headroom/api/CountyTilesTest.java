package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Grade;
import io.headroom.fixtures.GdalTiles;
import io.headroom.fixtures.GdalTiles.Feature;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.fixtures.Tool;
import io.headroom.geo.Extent;
import io.headroom.map.CountyMap;
import io.headroom.map.CustomersServed;
import io.headroom.map.tile.TileAddress;
import io.headroom.map.tile.TileLayer;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.DistributionTransformers;
import io.headroom.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The tiles of the sample county, read by GDAL, against the county itself worked out by hand.
 *
 * <pre>
 *   0 ┌───────┬───────┐     what crosses the edge between two tiles crosses it
 *     │   A ──┼── B   │     at one place, and goes on to 64 units beyond
 *     └───────┴───────┘
 * </pre>
 */
@Needs(Tool.GDAL)
class CountyTilesTest {
  private static final Snapshot SNAPSHOT = SampleCountySnapshot.get();
  private static final CustomersServed SERVED =
      CustomersServed.of(SNAPSHOT.dataset().network(), SNAPSHOT.forest());
  private static final Disclosure FULL = new Disclosure(Disclosure.Level.FULL, SNAPSHOT, SERVED);
  private static final Disclosure PUBLIC =
      new Disclosure(Disclosure.Level.PUBLIC, SNAPSHOT, SERVED);
  private static final CountyMap MAP = CountyMap.of(SNAPSHOT, SERVED, FULL);
  private static final double WORLD_METRES = 2 * Math.PI * 6_378_137;
  private static final double OWN = 4096;
  private static final double REACH = 4096 + 64;
  private static final int CELLS = 16;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 17})
  void fromNearEveryTransformerStandsOnceWhereItIsWithItsFigures(int zoom) throws IOException {
    List<Feature> found = wholeZoom(zoom, Direction.DEMAND);
    Set<String> ids = new HashSet<>();
    double unit = WORLD_METRES / (1 << zoom) / OWN;
    for (Feature feature : found) {
      assertThat(ids.add(feature.get("id"))).as("twice: " + feature).isTrue();
      int asset = SNAPSHOT.forest().assets().find(feature.get("id"));
      int row = SNAPSHOT.forest().assets().row(asset);
      Coordinate at = metres(rows().lon(row), rows().lat(row));
      assertThat(feature.geometry().getCoordinate().distance(at)).isLessThan(1.5 * unit);
      assertThat(feature.get("grade")).isEqualTo(SNAPSHOT.headroom().grade(asset).name());
      assertThat(Double.parseDouble(feature.get("ratedKva"))).isEqualTo(rows().ratedKva(row));
    }
    assertThat(ids).hasSize(rows().size());
  }

  private static Coordinate metres(double lon, double lat) {
    double x = lon / 360 * WORLD_METRES;
    double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / (2 * Math.PI);
    return new Coordinate(x, y * WORLD_METRES);
  }

  /** Squares of a sixteenth of a tile, each with its number of members and their worst grade. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 8, 9, 10, 11, 12, 13})
  void fromAfarEverySquareCountsItsTransformersAndWearsTheirWorst(int zoom) throws IOException {
    Map<String, List<Grade>> squares = new HashMap<>();
    for (int row = 0; row < rows().size(); row++) {
      Coordinate at = metres(rows().lon(row), rows().lat(row));
      int asset = SNAPSHOT.forest().assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
      squares
          .computeIfAbsent(square(at, zoom), unknown -> new ArrayList<>())
          .add(SNAPSHOT.headroom().grade(asset));
    }
    Map<String, String> expected = new HashMap<>();
    squares.forEach((square, grades) -> expected.put(square, grades.size() + " " + worst(grades)));

    Map<String, String> found = new HashMap<>();
    for (Feature feature : wholeZoom(zoom, Direction.DEMAND)) {
      String square = square(middle(feature.geometry().getCoordinate(), zoom), zoom);
      assertThat(found.put(square, feature.get("count") + " " + feature.get("grade"))).isNull();
      assertThat(feature.get("id").isEmpty()).isEqualTo(!feature.get("count").equals("1"));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static String square(Coordinate at, int zoom) {
    double side = WORLD_METRES / (1 << zoom) / CELLS;
    long column = (long) Math.floor((WORLD_METRES / 2 + at.x) / side);
    long line = (long) Math.floor((WORLD_METRES / 2 - at.y) / side);
    return column + " " + line;
  }

  /** A place is written down as the north-west corner of its unit: its middle is in the square. */
  private static Coordinate middle(Coordinate corner, int zoom) {
    double half = WORLD_METRES / (1 << zoom) / OWN / 2;
    return new Coordinate(corner.x + half, corner.y - half);
  }

  private static Grade worst(List<Grade> grades) {
    return List.of(Grade.OVERLOADED, Grade.HEAVY, Grade.NO_DATA, Grade.NORMAL).stream()
        .filter(grades::contains)
        .findFirst()
        .orElseThrow();
  }

  private List<Feature> wholeZoom(int zoom, Direction direction) throws IOException {
    Path tiles = folder.resolve(Integer.toString(zoom));
    for (TileAddress tile : county(zoom)) {
      byte[] bytes = draw(TileLayer.TRANSFORMERS, tile, direction);
      if (bytes.length > 0) {
        Path file = tiles.resolve(tile.x() + "/" + tile.y() + ".mvt");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
      }
    }
    return GdalTiles.ofZoom(tiles, folder);
  }

  private static byte[] draw(TileLayer layer, TileAddress tile, Direction direction) {
    return MAP.tiles().draw(layer, tile, direction, new TileAttributes(SNAPSHOT, FULL, direction));
  }

  private static List<TileAddress> county(int zoom) {
    Extent box = SNAPSHOT.extent();
    TileAddress first = at(box.west() - 0.1, box.north() + 0.1, zoom);
    TileAddress last = at(box.east() + 0.1, box.south() - 0.1, zoom);
    List<TileAddress> tiles = new ArrayList<>();
    for (int x = first.x(); x <= last.x(); x++) {
      for (int y = first.y(); y <= last.y(); y++) {
        tiles.add(new TileAddress(zoom, x, y));
      }
    }
    return tiles;
  }

  private static TileAddress at(double lon, double lat, int zoom) {
    Coordinate metres = metres(lon, lat);
    double side = WORLD_METRES / (1 << zoom);
    return new TileAddress(
        zoom,
        (int) ((WORLD_METRES / 2 + metres.x) / side),
        (int) ((WORLD_METRES / 2 - metres.y) / side));
  }

  @ParameterizedTest
  @EnumSource
  void nothingLiesBeyondTheBuffer(TileLayer layer) {
    Envelope reach = new Envelope(-64, REACH, -64, REACH);
    for (int zoom : new int[] {9, 11, 13, 14, 16}) {
      List<Feature> features = read(layer, at(106.97, 27.06, zoom));
      assertThat(features).as("zoom " + zoom).isNotEmpty();
      for (Feature feature : features) {
        assertThat(reach.covers(feature.geometry().getEnvelopeInternal()))
            .as(feature.toString())
            .isTrue();
      }
    }
  }

  private List<Feature> read(TileLayer layer, TileAddress tile) {
    return GdalTiles.ofTile(draw(layer, tile, Direction.DEMAND), folder);
  }

  @ParameterizedTest
  @CsvSource({"NETWORK, 10", "NETWORK, 12", "NETWORK, 14", "AREAS, 10", "AREAS, 12", "AREAS, 14"})
  void whatCrossesIntoTheNeighbourGoesOnThereAtTheSamePlace(TileLayer layer, int zoom) {
    TileAddress west = at(106.95, 27.06, zoom);
    TileAddress east = new TileAddress(zoom, west.x() + 1, west.y());

    Map<String, Geometry> here = crossings(read(layer, west), OWN);
    Map<String, Geometry> there = crossings(read(layer, east), 0);

    assertThat(here.keySet()).isNotEmpty().isEqualTo(there.keySet());
    here.forEach(
        (id, crossing) ->
            assertThat(crossing.buffer(1.5).covers(there.get(id)))
                .as(id + ": " + crossing + " and " + there.get(id))
                .isTrue());
  }

  /** By feature, where it meets the edge of the tile, along the edge. */
  private static Map<String, Geometry> crossings(List<Feature> features, double column) {
    GeometryFactory factory = new GeometryFactory();
    Geometry edge =
        factory.createLineString(
            new Coordinate[] {new Coordinate(column, 2), new Coordinate(column, OWN - 2)});
    Map<String, Geometry> crossings = new HashMap<>();
    for (Feature feature : features) {
      Geometry geometry = feature.geometry();
      Geometry valid = geometry.getDimension() == 2 ? geometry.buffer(0) : geometry;
      Geometry crossing = valid.intersection(edge).copy();
      if (!crossing.isEmpty() && geometry.getDimension() > 0) {
        crossing.apply((Coordinate at) -> at.x = 0);
        crossing.geometryChanged();
        crossings.merge(feature.get("id") + feature.get("part"), crossing, Geometry::union);
      }
    }
    return crossings;
  }

  @Test
  void theConstrainedGroundIsThatOfFeedersOnWhichNothingIsLeft() {
    TileAddress tile = at(106.97, 27.06, 9);
    List<String> constrained =
        read(TileLayer.AREAS, tile).stream()
            .filter(area -> area.get("constrained").equals("1"))
            .map(area -> area.get("id"))
            .toList();

    assertThat(constrained).isNotEmpty();
    assertThat(read(TileLayer.CONSTRAINTS, tile))
        .extracting(area -> area.get("id"))
        .containsExactlyInAnyOrderElementsOf(constrained);
  }

  @Test
  void forGenerationAClusterAlsoWearsTheWorstZone() throws IOException {
    List<Feature> found = wholeZoom(10, Direction.GENERATION);

    assertThat(found).extracting(feature -> feature.get("zone")).doesNotContain("");
    assertThat(found).extracting(feature -> feature.get("zone")).contains("RED", "GREEN");
  }

  @Test
  void thePublicIsToldNothingOfWhatIsHidden() throws IOException {
    CountyMap map = CountyMap.of(SNAPSHOT, SERVED, PUBLIC);
    TileAttributes attributes = new TileAttributes(SNAPSHOT, PUBLIC, Direction.DEMAND);
    TileAddress tile = at(106.97, 27.06, 14);
    byte[] bytes = map.tiles().draw(TileLayer.TRANSFORMERS, tile, Direction.DEMAND, attributes);

    List<Feature> found = GdalTiles.ofTile(bytes, folder);
    List<Feature> hidden = found.stream().filter(f -> f.get("id").isEmpty()).toList();

    assertThat(hidden).isNotEmpty();
    for (Feature feature : hidden) {
      assertThat(feature.get("name")).isEmpty();
      assertThat(feature.get("ratedKva")).isEmpty();
      assertThat(feature.get("availableKva")).isEmpty();
      assertThat(feature.get("grade")).isNotEmpty();
    }
    Set<String> shown = new HashSet<>();
    found.stream().map(f -> f.get("id")).filter(id -> !id.isEmpty()).forEach(shown::add);
    assertThat(shown).isNotEmpty().allMatch(id -> PUBLIC.shows(asset(id)));
  }

  private static int asset(String id) {
    return SNAPSHOT.forest().assets().find(id);
  }

  @Test
  void thePublicSeesCoursesOfFeedersAndNotTheirPoles() {
    CountyMap map = CountyMap.of(SNAPSHOT, SERVED, PUBLIC);
    TileAttributes attributes = new TileAttributes(SNAPSHOT, PUBLIC, Direction.DEMAND);
    TileAddress tile = at(106.97, 27.06, 14);
    byte[] lines = map.tiles().draw(TileLayer.NETWORK, tile, Direction.DEMAND, attributes);

    Set<String> sections = new HashSet<>();
    for (Feature feature : GdalTiles.ofTile(lines, folder)) {
      int asset = asset(feature.get("id"));
      if (asset >= 0 && SNAPSHOT.forest().assets().kind(asset) == AssetKind.LINE_SECTION) {
        sections.add(feature.get("id"));
      }
    }
    assertThat(sections).isEmpty();
  }

  private static DistributionTransformers rows() {
    return SNAPSHOT.dataset().network().distributionTransformers();
  }
}
