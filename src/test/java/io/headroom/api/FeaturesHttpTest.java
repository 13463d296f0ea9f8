package io.headroom.api;

import static io.headroom.api.HttpTestClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The requirements of OGC API Features Part 1 (17-069r4, conformance classes core, geojson, html,
 * oas30) and Part 2 (18-058r1), asked of the sample county.
 */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=gis-data/kaiyang.yml",
      "headroom.rate-limit=0",
      "server.tomcat.basedir=target/tomcat"
    })
class FeaturesHttpTest {
  private static final String ROOT = "/ogc/features/v1";
  private static final String CRS = "http://www.opengis.net/def/crs/";
  private static final String TRANSFORMERS = ROOT + "/collections/transformers/items";

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;
  private HttpTestClient http;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
    http = new HttpTestClient(port);
  }

  private JsonNode json(String path) {
    HttpTestClient.Answer answer = http.get(path);
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static Map<String, JsonNode> linksOf(JsonNode document) {
    Map<String, JsonNode> links = new TreeMap<>();
    document.path("links").forEach(link -> links.putIfAbsent(link.path("rel").asString(), link));
    return links;
  }

  /** The part of an absolute link behind the host. */
  private String path(JsonNode link) {
    String href = link.path("href").asString();
    assertThat(href).startsWith("http://localhost:" + port + ROOT);
    return href.substring(("http://localhost:" + port).length());
  }

  private List<String> collections() {
    List<String> ids = new ArrayList<>();
    json(ROOT + "/collections").path("collections").forEach(c -> ids.add(c.path("id").asString()));
    return ids;
  }

  private static Set<String> idsOf(JsonNode page) {
    Set<String> ids = new HashSet<>();
    page.path("features").forEach(feature -> ids.add(feature.path("id").asString()));
    return ids;
  }

  @Test
  void theLandingPageLeadsToEverythingElseInTheTypeItSays() {
    Map<String, JsonNode> links = linksOf(json(ROOT));

    assertThat(links.keySet())
        .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
    for (JsonNode link : links.values()) {
      HttpTestClient.Answer answer = http.get(path(link));
      assertThat(answer.status()).as("%s", link).isEqualTo(200);
      assertThat(answer.mediaType()).startsWith(link.path("type").asString().split(";")[0]);
    }
    assertThat(http.get(ROOT + "/").json()).isEqualTo(json(ROOT));
  }

  @Test
  void whatItConformsToIsDeclared() {
    String declared = json(ROOT + "/conformance").path("conformsTo").toString();
    for (String name : List.of("core", "oas30", "html", "geojson")) {
      assertThat(declared).contains("ogcapi-features-1/1.0/conf/" + name);
    }
    assertThat(declared).contains("ogcapi-features-2/1.0/conf/crs");
  }

  @Test
  void everyCollectionIsDescribedTheSameByItselfAndInTheList() {
    JsonNode all = json(ROOT + "/collections");
    assertThat(linksOf(all)).containsKey("self");
    for (JsonNode collection : all.path("collections")) {
      String id = collection.path("id").asString();
      assertThat(json(ROOT + "/collections/" + id)).as(id).isEqualTo(collection);
      assertThat(linksOf(collection)).containsKeys("self", "items");
      assertThat(collection.path("extent").path("spatial").path("bbox").get(0)).hasSize(4);
      assertThat(collection.path("extent").path("temporal").path("interval").get(0)).hasSize(2);
      assertThat(collection.path("crs").toString()).contains(CRS + "OGC/1.3/CRS84");
      assertThat(collection.path("storageCrs").asString()).isEqualTo(CRS + "OGC/1.3/CRS84");
    }
  }

  @Test
  void pagesOfACollectionHoldEveryFeatureOnce() {
    for (String collection : collections()) {
      String next = ROOT + "/collections/" + collection + "/items?limit=1000";
      Set<String> seen = new HashSet<>();
      int returned = 0;
      int matched = -1;
      while (next != null) {
        JsonNode page = json(next);
        matched = page.path("numberMatched").asInt();
        returned += page.path("numberReturned").asInt();
        seen.addAll(idsOf(page));
        assertThat(Instant.parse(page.path("timeStamp").asString())).isBefore(Instant.now());
        JsonNode link = linksOf(page).get("next");
        next = link == null ? null : path(link);
      }
      assertThat(seen).as(collection).isNotEmpty().hasSize(matched);
      assertThat(returned).as(collection).isEqualTo(matched);
    }
  }

  @Test
  void aFeatureIsTheSameByItself() {
    JsonNode first = json(TRANSFORMERS + "?limit=1").path("features").get(0);
    JsonNode alone = json(TRANSFORMERS + "/" + first.path("id").asString());

    assertThat(alone.path("properties")).isEqualTo(first.path("properties"));
    assertThat(alone.path("geometry")).isEqualTo(first.path("geometry"));
    assertThat(linksOf(alone)).containsKeys("self", "collection");
  }

  @Test
  void aBoxFindsThePointsInIt() {
    JsonNode all = json(TRANSFORMERS + "?limit=10000");
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      double west = 106.75 + random.nextDouble() * 0.4;
      double south = 26.8 + random.nextDouble() * 0.4;
      double east = west + random.nextDouble() * 0.2;
      double north = south + random.nextDouble() * 0.2;
      Set<String> inside = new HashSet<>();
      for (JsonNode feature : all.path("features")) {
        double lon = feature.path("geometry").path("coordinates").get(0).asDouble();
        double lat = feature.path("geometry").path("coordinates").get(1).asDouble();
        if (lon >= west && lon <= east && lat >= south && lat <= north) {
          inside.add(feature.path("id").asString());
        }
      }
      String box = west + "," + south + "," + east + "," + north;
      String swapped = south + "," + west + "," + north + "," + east;
      String heights = west + "," + south + ",0," + east + "," + north + ",3000";
      String asked = TRANSFORMERS + "?limit=10000&bbox=";
      assertThat(idsOf(json(asked + box))).as("seed %d, %s", seed, box).isEqualTo(inside);
      assertThat(idsOf(json(asked + heights))).isEqualTo(inside);
      assertThat(idsOf(json(asked + swapped + "&bbox-crs=" + encoded(CRS + "EPSG/0/4326"))))
          .isEqualTo(inside);
    }
  }

  @Test
  void aBoxAcrossTheDateLineIsTwoBoxes() {
    int all = json(TRANSFORMERS + "?limit=1").path("numberMatched").asInt();
    assertThat(json(TRANSFORMERS + "?limit=1&bbox=170,-50,160,50").path("numberMatched").asInt())
        .isEqualTo(all);
    assertThat(json(TRANSFORMERS + "?limit=1&bbox=170,-50,-170,50").path("numberMatched").asInt())
        .isZero();
  }

  @Test
  void areasAreFoundByTheirGroundNotByTheirBox() {
    String items = ROOT + "/collections/townships-demand/items?limit=100&bbox=";
    JsonNode found = json(items + "106.9600,27.0600,106.9601,27.0601");
    assertThat(found.path("numberMatched").asInt()).isEqualTo(1);
  }

  @Test
  void coordinatesComeInTheOrderOfTheirSystem() {
    JsonNode plain = json(TRANSFORMERS + "?limit=1").path("features").get(0);
    String id = plain.path("id").asString();
    double lon = plain.path("geometry").path("coordinates").get(0).asDouble();
    double lat = plain.path("geometry").path("coordinates").get(1).asDouble();

    JsonNode latLon = in(id, "EPSG/0/4326");
    JsonNode mercator = in(id, "EPSG/0/3857");
    JsonNode zone = in(id, "EPSG/0/4545");

    assertThat(latLon.get(0).asDouble()).isEqualTo(lat);
    assertThat(latLon.get(1).asDouble()).isEqualTo(lon);
    double earth = 6_378_137;
    assertThat(mercator.get(0).asDouble()).isCloseTo(earth * Math.toRadians(lon), within(0.01));
    assertThat(mercator.get(1).asDouble())
        .isCloseTo(earth * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)), within(0.01));
    assertThat(zone.get(0).asDouble()).as("northing first").isBetween(2_960_000.0, 3_030_000.0);
    assertThat(zone.get(1).asDouble()).as("easting second").isBetween(370_000.0, 430_000.0);
  }

  private JsonNode in(String id, String system) {
    HttpTestClient.Answer answer =
        http.get(TRANSFORMERS + "/" + id + "?crs=" + encoded(CRS + system));
    assertThat(answer.header("Content-Crs")).isEqualTo("<" + CRS + system + ">");
    return answer.json().path("geometry").path("coordinates");
  }

  @Test
  void theSystemOfTheAnswerIsNamedEvenWhenNobodyAsked() {
    assertThat(http.get(TRANSFORMERS + "?limit=1").header("Content-Crs"))
        .isEqualTo("<" + CRS + "OGC/1.3/CRS84>");
  }

  @Test
  void aBoxInMetresFindsWhatItsCornersEnclose() {
    String degrees =
        json(TRANSFORMERS + "?limit=1&bbox=106.9,27,107,27.1").path("numberMatched").toString();
    double earth = 6_378_137;
    List<String> corners = new ArrayList<>();
    for (double[] corner : new double[][] {{106.9, 27}, {107, 27.1}}) {
      corners.add(Double.toString(earth * Math.toRadians(corner[0])));
      corners.add(
          Double.toString(earth * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(corner[1]) / 2))));
    }
    String asked =
        "?limit=1&bbox=" + String.join(",", corners) + "&bbox-crs=" + encoded(CRS + "EPSG/0/3857");
    assertThat(json(TRANSFORMERS + asked).path("numberMatched").toString()).isEqualTo(degrees);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, true",
    "2026-10-31T03:00:00Z, true",
    "2026-01-01/2026-12-31, true",
    "../2026-10-31T00:00:00Z, true",
    "2026-10-31T00:00:00Z/.., true",
    "2026-10-01/, true",
    "2026-11-02, false",
    "../2026-10-01T00:00:00Z, false",
    "2027-01-01T00:00:00Z/.., false"
  })
  void featuresAreTrueOfTheDayOfTheDataset(String datetime, boolean found) {
    int matched =
        json(TRANSFORMERS + "?limit=1&datetime=" + encoded(datetime)).path("numberMatched").asInt();
    assertThat(matched > 0).isEqualTo(found);
  }

  @Test
  void propertiesAreFilteredAsBruteForceDoes() {
    JsonNode all = json(TRANSFORMERS + "?limit=10000").path("features");
    List<JsonNode> heavy =
        StreamSupport.stream(all.spliterator(), false)
            .map(feature -> feature.path("properties"))
            .filter(p -> p.path("grade").asString().equals("HEAVY"))
            .filter(p -> p.path("ratedKva").asDouble() == 80)
            .toList();
    JsonNode asked = json(TRANSFORMERS + "?limit=10000&grade=HEAVY&ratedKva=80");
    assertThat(heavy).isNotEmpty();
    assertThat(asked.path("numberMatched").asInt()).isEqualTo(heavy.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0 | limit",
        "limit=-1 | limit",
        "limit=ten | limit",
        "offset=-1 | offset",
        "bbox=1,2,3 | bbox",
        "bbox=1,2,3,x | bbox",
        "bbox=106,28,107,27 | bbox",
        "bbox=NaN,1,2,3 | bbox",
        "bbox=1,2,3,400 | bbox",
        "bbox-crs=EPSG:4326 | bbox-crs",
        "crs=http://www.opengis.net/def/crs/EPSG/0/1 | crs",
        "datetime=yesterday | datetime",
        "datetime=.. | datetime",
        "datetime=2026-12-01/2026-01-01 | datetime",
        "datetime=a/b/c | datetime",
        "ratedKva=large | ratedKva",
        "f=xml | f",
        "colour=red | colour",
        "limit=1&limit=2 | limit"
      })
  void aWrongParameterIsNamed(String query, String parameter) {
    HttpTestClient.Answer answer = http.get(TRANSFORMERS + "?" + query.strip());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    assertThat(answer.json().path("parameter").asString()).isEqualTo(parameter.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/collections/nothing",
        "/collections/nothing/items",
        "/collections/transformers/items/nothing",
        "/nothing"
      })
  void whatIsNotThereIs404(String path) {
    HttpTestClient.Answer answer = http.get(ROOT + path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.mediaType()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/conformance",
        "/api",
        "/collections",
        "/collections/feeders",
        "/collections/feeders/items?limit=3"
      })
  void everyDocumentIsAPageForWhoeverReadsPages(String path) {
    HttpTestClient.Answer page =
        http.get(ROOT + path, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.mediaType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    assertThat(page.body()).startsWith("<!doctype html>").contains("<h1>", "lang=\"zh-CN\"");
    assertThat(http.get(ROOT + path, "application/geo+json, application/json").mediaType())
        .contains("json");
  }

  @Test
  void theDefinitionKnowsEveryPathAndParameter() {
    JsonNode definition = json(ROOT + "/api");
    assertThat(definition.path("openapi").asString()).startsWith("3.0");
    String server = definition.path("servers").get(0).path("url").asString();
    assertThat(server).isEqualTo("http://localhost:" + port + ROOT);
    definition
        .path("paths")
        .propertyStream()
        .filter(path -> !path.getKey().contains("{"))
        .forEach(
            path ->
                assertThat(http.get(ROOT + path.getKey()).status())
                    .as(path.getKey())
                    .isEqualTo(200));
    for (JsonNode parameter :
        definition
            .path("paths")
            .path("/collections/transformers/items")
            .path("get")
            .path("parameters")) {
      String name = parameter.path("name").asString();
      String refused = http.get(TRANSFORMERS + "?limit=1&" + name + "=%20").body();
      assertThat(refused).as(name).doesNotContain("known here");
    }
  }
}
