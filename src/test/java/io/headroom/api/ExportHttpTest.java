package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import io.headroom.ingest.source.GeoPackageDataStoreFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.geotools.api.data.DataStore;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of what the map shows, over a real server and the drawn county, for anybody. */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=src/test/resources/drawn-county/dataset.yml",
      "headroom.rate-limit=0",
      "server.tomcat.basedir=target/tomcat"
    })
class ExportHttpTest {
  private static final Path SAMPLE =
      Path.of("src/test/resources/heatmap-standard/sample-data.json");

  /** Members that the standard does not have. */
  private static final List<String> OURS =
      List.of(
          "$.Substations[].demandAvailableCapacity",
          "$.Substations[].generationAvailableCapacity",
          "$.Substations[].demandLimitingFactor",
          "$.Substations[].generationLimitingFactor");

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;
  @TempDir private Path folder;
  private HttpTestClient http;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
    http = new HttpTestClient(port);
  }

  @Test
  void theTableHoldsWhatTheMapShows() {
    HttpTestClient.Answer table =
        http.get("/api/v1/export/constraints.csv?level=transformer&grade=OVERLOADED&grade=NO_DATA");
    JsonNode map =
        http.get("/api/v1/constraints?level=transformer&grade=OVERLOADED&grade=NO_DATA").json();

    List<String> lines = table.body().replace("\uFEFF", "").lines().toList();
    assertThat(table.mediaType()).startsWith("text/csv");
    assertThat(lines.get(0)).startsWith("id,level,name,direction").endsWith(",lon,lat");
    List<String> ids = new ArrayList<>();
    map.path("features").forEach(f -> ids.add(f.path("properties").path("id").asString()));
    assertThat(ids).contains("D4", "D5");
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactlyElementsOf(ids);
  }

  @Test
  void aTownshipHoldsItsOwnAreasOnly() {
    String csv = "/api/v1/export/constraints.csv?level=transformer&town=";

    String west = http.get(csv + "520199100").body();
    assertThat(west).contains("D1,transformer", "D2,transformer").doesNotContain("D6,transformer");
    assertThat(http.get("/api/v1/export/constraints.csv?level=area&town=520199100").body().lines())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"town=1", "level=house", "grade=RED", "hour=3", "bbox=1,2", "direction=x"})
  void aFilterThatCannotBeReadIsNamed(String filter) {
    for (String file : List.of("constraints.csv", "constraints.gpkg")) {
      HttpTestClient.Answer answer = http.get("/api/v1/export/" + file + "?" + filter);
      assertThat(answer.status()).as(file).isEqualTo(400);
      assertThat(answer.json().path("expected").asString()).isNotBlank();
    }
  }

  @Test
  void theGeoPackageOpensInGdalAndInOurOwnReader() throws Exception {
    Path file = folder.resolve("constraints.gpkg");
    download("/api/v1/export/constraints.gpkg?level=feeder&season=winter&hour=19", file);

    String told = run("ogrinfo", "-ro", "-al", "-geom=SUMMARY", file.toString());
    assertThat(told)
        .contains("Layer name: constraint", "Geometry: Multi Polygon", "Feature Count: 2")
        .contains("WGS 84", "id (String) = F1", "season (String) = winter", "hour (Real) = 19")
        .doesNotContain("F3", "ERROR", "Warning");
    assertThat(ids(file)).containsExactlyInAnyOrder("F1", "F2");
  }

  private static List<String> ids(Path file) throws IOException {
    DataStore store =
        new GeoPackageDataStoreFactory().createDataStore(Map.of("headroom.gpkg", file.toFile()));
    List<String> ids = new ArrayList<>();
    try (SimpleFeatureIterator rows =
        store.getFeatureSource("constraint").getFeatures().features()) {
      while (rows.hasNext()) {
        SimpleFeature row = rows.next();
        assertThat(row.getDefaultGeometry())
            .isInstanceOfSatisfying(MultiPolygon.class, g -> assertThat(g.isValid()).isTrue());
        ids.add((String) row.getAttribute("id"));
      }
    } finally {
      store.dispose();
    }
    return ids;
  }

  private void download(String path, Path file) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    HttpResponse<Path> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("constraints-2026-10-31.gpkg");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }

  @Test
  void heatmapDataHasTheShapeOfTheStandard() throws IOException {
    Map<String, String> standard = shape(JsonMapper.shared().readTree(Files.readString(SAMPLE)));
    JsonNode ours = http.get("/api/v1/export/heatmap").json();

    Map<String, String> members = shape(ours);
    members.forEach(
        (path, type) -> {
          if (!OURS.contains(path)) {
            assertThat(standard).as("a member of the standard").containsEntry(path, type);
          }
        });
    assertThat(members).containsKeys(OURS.toArray(String[]::new));
    TreeSet<String> everyStation = new TreeSet<>(standard.keySet());
    everyStation.removeIf(path -> path.startsWith("$.Circuits[]") || optional(path));
    assertThat(members.keySet()).containsAll(everyStation);
  }

  /** Stations above that a county need not hold. */
  private static boolean optional(String path) {
    return path.equals("$.Substations[].BSP") || path.equals("$.Substations[].GSP");
  }

  /** Type by path; items of a list are one path. */
  private static Map<String, String> shape(JsonNode root) {
    Map<String, String> shape = new TreeMap<>();
    describe("$", root, shape);
    return shape;
  }

  private static void describe(String path, JsonNode node, Map<String, String> shape) {
    shape.put(path, node.getNodeType().name());
    if (node.isArray()) {
      node.forEach(item -> describe(path + "[]", item, shape));
    }
    node.properties()
        .forEach(member -> describe(path + "." + member.getKey(), member.getValue(), shape));
  }

  @Test
  void aStationOfTheHeatmapAddsUp() {
    JsonNode stations = http.get("/api/v1/export/heatmap").json().path("Substations");

    assertThat(stations.size()).isPositive();
    for (JsonNode station : stations) {
      assertThat(station.path("demandMinimum").asDouble())
          .isLessThanOrEqualTo(station.path("demandMaximum").asDouble());
      assertThat(station.path("demandConstraint").asString()).isIn("Green", "Amber", "Red");
      assertThat(station.path("type").asString()).isIn("GSP", "BSP", "Primary");
    }
    assertThat(stations.toString()).doesNotContain("磷矿", "\"F3\"", "\"D8\"");
  }

  @Test
  void aHexagonTellsItsBestAndItsWorst() {
    JsonNode hexagons = http.get("/api/v1/constraints?level=hexagon").json().path("features");

    int transformers = 0;
    for (JsonNode hexagon : hexagons) {
      JsonNode mix = hexagon.path("properties").path("mix");
      transformers += mix.path("transformers").asInt();
      assertThat(mix.path("constrainedShare").asDouble()).isBetween(0.0, 1.0);
      assertThat(hexagon.path("geometry").path("coordinates").get(0).size()).isEqualTo(7);
    }
    // D3, D7 and D8 are not shown.
    assertThat(transformers).isEqualTo(5);
    assertThat(hexagons.findValuesAsString("worstGrade")).contains("OVERLOADED");
    assertThat(http.get("/api/v1/constraints?level=feeder").body()).doesNotContain("\"mix\"");
  }
}
