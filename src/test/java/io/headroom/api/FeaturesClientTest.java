package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import io.headroom.fixtures.Gdal;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feature interface read by GDAL, as QGIS would, and compared with what the server says. */
@Needs(Tool.GDAL)
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=gis-data/kaiyang.yml",
      "headroom.rate-limit=0",
      "server.tomcat.basedir=target/tomcat"
    })
class FeaturesClientTest {
  private static final String ROOT = "/ogc/features/v1";

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;
  @TempDir private Path folder;
  private HttpTestClient http;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
    http = new HttpTestClient(port);
  }

  private String source() {
    return "OAPIF:http://localhost:" + port + ROOT;
  }

  private JsonNode items(String collection, String query) {
    return http.get(ROOT + "/collections/" + collection + "/items?limit=10000" + query).json();
  }

  @Test
  void everyCollectionIsALayer() {
    String listed = Gdal.run("ogrinfo", "-ro", source());
    http.get(ROOT + "/collections")
        .json()
        .path("collections")
        .forEach(collection -> assertThat(listed).contains(collection.path("id").asString()));
    assertThat(listed).contains("feeder-areas-demand").contains("Multi Polygon");
  }

  @Test
  void aLayerIsCopiedWholeOverItsPages() throws IOException {
    Path copy = folder.resolve("copy.geojson");
    Gdal.run(
        "ogr2ogr",
        "-f",
        "GeoJSON",
        "-oo",
        "PAGE_SIZE=500",
        copy.toString(),
        source(),
        "transformers");
    JsonNode copied = JsonMapper.shared().readTree(Files.readString(copy));

    Map<String, JsonNode> ours = byId(items("transformers", ""));
    Map<String, JsonNode> theirs = byId(copied);
    assertThat(theirs.keySet()).isEqualTo(ours.keySet());
    ours.forEach((id, feature) -> assertSame(theirs.get(id), feature));
  }

  private static void assertSame(JsonNode theirs, JsonNode ours) {
    for (int axis = 0; axis < 2; axis++) {
      assertThat(theirs.path("geometry").path("coordinates").get(axis).asDouble())
          .isCloseTo(ours.path("geometry").path("coordinates").get(axis).asDouble(), within(1e-7));
    }
    JsonNode properties = ours.path("properties");
    assertThat(theirs.path("properties").path("name")).isEqualTo(properties.path("name"));
    assertThat(theirs.path("properties").path("grade")).isEqualTo(properties.path("grade"));
    assertThat(theirs.path("properties").path("availableKva").asDouble())
        .isEqualTo(properties.path("availableKva").asDouble());
  }

  private static Map<String, JsonNode> byId(JsonNode collection) {
    Map<String, JsonNode> byId = new TreeMap<>();
    for (JsonNode feature : collection.path("features")) {
      byId.put(feature.path("properties").path("id").asString(), feature);
    }
    return byId;
  }

  @Test
  void aBoxAndAConditionAreAsked() {
    String found =
        Gdal.run(
            "ogrinfo",
            "-ro",
            "-so",
            source(),
            "transformers",
            "-where",
            "grade = 'HEAVY'",
            "-spat",
            "106.9",
            "27.0",
            "107.0",
            "27.1");
    int ours =
        items("transformers", "&grade=HEAVY&bbox=106.9,27.0,107.0,27.1")
            .path("numberMatched")
            .asInt();
    assertThat(ours).isPositive();
    assertThat(found).contains("Feature Count: " + ours);
  }

  @Test
  void areasBecomeATableOfAGeoPackage() {
    Path copy = folder.resolve("areas.gpkg");
    Gdal.run("ogr2ogr", "-f", "GPKG", copy.toString(), source(), "feeder-areas-generation");
    String read = Gdal.run("ogrinfo", "-ro", "-so", copy.toString(), "feeder-areas-generation");
    assertThat(read)
        .contains(
            "Feature Count: " + items("feeder-areas-generation", "").path("numberMatched").asInt())
        .contains("Geometry: Multi Polygon", "bindingAssetId: String", "customers: Integer");
  }
}
