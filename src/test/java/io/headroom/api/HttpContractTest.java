package io.headroom.api;

import static io.headroom.api.HttpTestClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The HTTP contract over a real server and the drawn county, as an anonymous reader sees it. */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=src/test/resources/drawn-county/dataset.yml",
      "headroom.rate-limit=0",
      "server.tomcat.basedir=target/tomcat"
    })
class HttpContractTest {
  private static final String AT_D1 = "/api/v1/capacity?lon=106.9605&lat=27.0608";

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;
  private HttpTestClient http;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
    http = new HttpTestClient(port);
  }

  @Test
  void aNeedThatFitsIsAnsweredWithItsPathAndDates() {
    JsonNode answer = http.get(AT_D1 + "&kva=100&use=ev-public").json();

    assertThat(answer.path("verdict").asString()).isEqualTo("AVAILABLE");
    assertThat(answer.path("query").path("requestedKw").asDouble()).isEqualTo(98);
    JsonNode best = answer.path("options").get(0);
    assertThat(best.path("connectionPoint").path("id").asString()).isEqualTo("D1");
    // 0.8 · 315 − 101.3 − 7.5
    assertThat(best.path("availableKva").asDouble()).isEqualTo(143.2);
    assertThat(best.path("route").path("coordinates").size()).isPositive();
    assertThat(answer.path("dataset").path("asOf").asString()).isEqualTo("2026-10-31");
    assertThat(answer.path("rules").path("version").asString()).isEqualTo("2026.3");
    assertThat(answer.path("service").path("workingDays").asInt()).isEqualTo(15);
    assertThat(answer.path("fastTrack").path("eligible").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&kva=100",
        "&kva=100&use=residential",
        "&kva=3000",
        "",
        "&kw=20&use=rooftop-pv-household",
        "&kva=10&phases=1"
      })
  void aReaderCanRecomputeEveryOptionFromItsRows(String need) {
    JsonNode options = http.get(AT_D1 + need + "&limit=20").json().path("options");

    assertThat(options.size()).isPositive();
    for (JsonNode option : options) {
      JsonNode rows = option.path("supplyPath");
      rows.forEach(HttpContractTest::assertRowAddsUp);
      if (option.path("availableKva").isNull() || need.contains("phases")) {
        continue;
      }
      assertThat(leastOf(option)).isEqualTo(option.path("availableKva").asDouble());
    }
  }

  private static double leastOf(JsonNode option) {
    List<Double> available = new ArrayList<>();
    option.path("supplyPath").forEach(row -> available.add(row.path("availableKva").asDouble()));
    if (option.path("voltage").path("checked").asBoolean()) {
      available.add(option.path("voltage").path("availableKva").asDouble());
    }
    return available.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static void assertRowAddsUp(JsonNode row) {
    if (row.path("headroomKva").isNull()) {
      return;
    }
    double headroom = row.path("headroomKva").asDouble();
    assertThat(
            row.path("limitKva").asDouble()
                - row.path("peakKva").asDouble()
                - row.path("committedKva").asDouble())
        .isCloseTo(headroom, within(0.051));
    if (row.path("zone").isNull()) {
      double expected = headroom > 0 ? headroom / row.path("coefficient").asDouble() : headroom;
      assertThat(row.path("availableKva").asDouble()).isCloseTo(expected, within(0.11));
    }
  }

  @Test
  void aPlaceOfTwoTownsIsAQuestionBack() {
    JsonNode answer = http.get("/api/v1/capacity?address=" + encoded("马江村")).json();

    assertThat(answer.path("verdict").asString()).isEqualTo("AMBIGUOUS_PLACE");
    assertThat(answer.path("places").findValuesAsString("code"))
        .containsExactlyInAnyOrder("520199100", "520199101");
    assertThat(answer.path("options").size()).isZero();
  }

  @Test
  void aPlaceKnownOnlyRoughlyIsNeverAPlainYes() {
    JsonNode answer = http.get("/api/v1/capacity?kva=10&address=" + encoded("大寨村")).json();

    assertThat(answer.path("verdict").asString()).isNotEqualTo("AVAILABLE");
    assertThat(answer.path("query").path("matchedPlace").path("accuracyMetres").asDouble())
        .isEqualTo(3000);
  }

  @Test
  void anUnknownAddressIsNotFound() {
    HttpTestClient.Answer answer = http.get("/api/v1/capacity?address=" + encoded("没有这个村"));

    assertProblem(answer, 404);
    assertThat(answer.json().path("parameter").asString()).isEqualTo("address");
    assertThat(answer.json().path("places").isArray()).isTrue();
  }

  @Test
  void aDatumIsConvertedAndBothPositionsStand() {
    JsonNode query = http.get(AT_D1 + "&crs=gcj02").json().path("query");

    double sent = query.path("inputLocation").path("coordinates").get(0).asDouble();
    double meant = query.path("location").path("coordinates").get(0).asDouble();
    assertThat(sent).isEqualTo(106.9605);
    assertThat(Math.abs(sent - meant) * 99_000).isBetween(100.0, 900.0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', address",
    "?lon=106.96, lat",
    "?lat=27.06, lon",
    "?address=x&lon=106.96&lat=27.06, address",
    "?lon=106.96&lat=27.06&kva=-5, kva",
    "?lon=106.96&lat=27.06&kva=0, kva",
    "?lon=106.96&lat=27.06&kva=NaN, kva",
    "?lon=106.96&lat=27.06&kva=200001, kva",
    "?lon=106.96&lat=27.06&kw=Infinity, kw",
    "?lon=106.96&lat=27.06&kw=1e3, kw",
    "?lon=106.96&lat=27.06&kva=1&kw=1, kw",
    "?lon=151.2&lat=-33.9, lon",
    "?lon=106.96&lat=91, lat",
    "?lon=106.96&lon=107&lat=27, lon",
    "?lon=106.96&lat=27.06&use=nuclear, use",
    "?lon=106.96&lat=27.06&supply=triple, supply",
    "?lon=106.96&lat=27.06&kva=20&supply=dual, supply",
    "?lon=106.96&lat=27.06&voltage=9, voltage",
    "?lon=106.96&lat=27.06&crs=mars, crs",
    "?lon=106.96&lat=27.06&include=all, include",
    "?lon=106.96&lat=27.06&limit=21, limit",
    "?lon=106.96&lat=27.06&accuracyMetres=-1, accuracyMetres",
    "?lon=106.96&lat=27.06&accuracyMetres=10001, accuracyMetres",
    "?lon=106.96&lat=27.06&accuracyMetres=near, accuracyMetres",
    "?address=x&accuracyMetres=30, accuracyMetres",
    "?lon=106.96&lat=27.06&limit=1.5, limit",
    "?address=%zz, query",
    "?address=%B0%A1, query",
    "?address=a%00b, address",
  })
  void aBadParameterIsNamedWithWhatWasExpected(String query, String parameter) {
    HttpTestClient.Answer answer = new RawHttp(port).get("/api/v1/capacity" + query);

    assertProblem(answer, 400);
    assertThat(answer.json().path("parameter").asString()).isEqualTo(parameter);
    assertThat(answer.json().path("expected").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/constraints?bbox=1,2,3",
        "/api/v1/constraints?bbox=5,5,1,1",
        "/api/v1/constraints?bbox=a,b,c,d",
        "/api/v1/constraints?direction=up",
        "/api/v1/constraints?level=house",
        "/api/v1/constraints?grade=RED",
        "/api/v1/constraints?hour=3",
        "/api/v1/constraints?season=winter",
        "/api/v1/constraints?season=winter&hour=24",
        "/api/v1/map/states?season=rain&hour=3",
        "/api/v1/map/states?season=winter&hour=2.5",
        "/api/v1/map/states?direction=up",
        "/api/v1/map/states?bbox=1,2,3",
        "/api/v1/map/network",
        "/api/v1/map/network?zoom=99",
        "/api/v1/places?limit=0&q=x"
      })
  void theMapRefusesWhatItCannotRead(String path) {
    assertProblem(http.get(path), 400);
  }

  @Test
  void unknownParametersAreIgnored() {
    assertThat(http.get(AT_D1 + "&colour=blue").status()).isEqualTo(200);
  }

  @Test
  void unknownPathsMethodsAndMediaTypesAreProblems() {
    assertProblem(http.get("/api/v1/nothing"), 404);
    assertProblem(http.get("/api"), 404);
    assertProblem(http.post("/api/v1/capacity"), 405);
    assertProblem(http.get("/api/v1/dataset", "text/html"), 406);
    assertProblem(http.get("/error"), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE",
        "GET /api/v1/a\\b HTTP/1.1\r\nHost: x",
        "GET /api/v1/a%2fb HTTP/1.1\r\nHost: x",
        "GET /api/v1/capacity HTTP/1.1",
        "GET /api/v1/capacity HTTP/9.9\r\nHost: x",
        "TRACE /api/v1/capacity HTTP/1.1\r\nHost: x"
      })
  void whatTheServerItselfRefusesIsAProblemToo(String head) {
    HttpTestClient.Answer answer = new RawHttp(port).send(head);

    assertThat(answer.status()).isBetween(400, 505);
    assertProblem(answer, answer.status());
  }

  @Test
  void tenMegabytesOfQueryAreRefusedWithAProblem() {
    String query = "a".repeat(10_000_000);

    assertProblem(new RawHttp(port).get("/api/v1/capacity?address=" + query), 400);
  }

  private static void assertProblem(HttpTestClient.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asString()).startsWith("urn:headroom:problem:");
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
  }

  @Test
  void dedicatedAndSmallTransformersHaveNeitherNameNorFigureOnTheMap() {
    JsonNode features = http.get("/api/v1/map/network?zoom=15").json().path("features");

    List<String> shown = new ArrayList<>();
    for (JsonNode feature : features) {
      JsonNode properties = feature.path("properties");
      if (properties.path("kind").asString().equals("DISTRIBUTION_TRANSFORMER")) {
        shown.add(properties.path("id").asString("hidden"));
        assertThat(properties.path("id").isNull()).isEqualTo(properties.path("ratedKva").isNull());
      }
    }
    assertThat(shown)
        .containsExactlyInAnyOrder("D1", "D2", "D4", "D5", "D6", "hidden", "hidden", "hidden");
    assertThat(features.toString()).doesNotContain("水泥厂", "磷矿", "D3", "D7", "D8", "F3");
  }

  @Test
  void aSmallTransformerIsOfferedWithABandOnly() {
    JsonNode answer = http.get("/api/v1/capacity?lon=106.9302&lat=27.0661&kva=10&limit=1").json();

    JsonNode option = answer.path("options").get(0);
    assertThat(option.path("connectionPoint").path("id").isNull()).isTrue();
    assertThat(option.path("band").asString()).isEqualTo("0-50");
    assertThat(option.path("availableKva").asDouble()).isEqualTo(10);
    assertThat(option.path("supplyPath").get(0).path("peakKva").isNull()).isTrue();
    assertThat(option.path("supplyPath").get(0).path("grade").asString()).isEqualTo("NORMAL");
    assertThat(answer.toString()).doesNotContain("三户寨", "\"D3\"", "28 kVA");
  }

  @Test
  void constrainedAreasCoverTheCountyWithoutTheDedicatedFeeder() {
    JsonNode areas = http.get("/api/v1/constraints?level=feeder").json();

    assertThat(areas.path("features").findValuesAsString("level")).containsOnly("feeder");
    List<String> ids = new ArrayList<>();
    areas.path("features").forEach(f -> ids.add(f.path("properties").path("id").asString()));
    assertThat(ids).containsExactlyInAnyOrder("F1", "F2");
    assertThat(areas.path("truncated").asBoolean()).isFalse();
  }

  @Test
  void anOverloadedTransformerConstrainsItsArea() {
    String box = "bbox=106.985,27.055,106.995,27.065&grade=OVERLOADED";
    JsonNode areas = http.get("/api/v1/constraints?level=transformer&" + box).json();

    JsonNode d4 = areas.path("features").get(0).path("properties");
    assertThat(d4.path("id").asString()).isEqualTo("D4");
    assertThat(d4.path("constrained").asBoolean()).isTrue();
    // 0.8 · 200 − 214
    assertThat(d4.path("availableKva").asDouble()).isEqualTo(-54);
    // Written down behind the answers, so not there at once.
    assertThat(d4.path("since").asString("")).isIn("", areas.path("asOf").asString());
  }

  @Test
  void aTownshipIsAnsweredByItsBestTransformer() {
    JsonNode areas = http.get("/api/v1/constraints?level=area").json().path("features");

    assertThat(areas.size()).isEqualTo(2);
    assertThat(areas.get(0).path("properties").path("name").asString()).isEqualTo("城关镇");
    // D2: 0.8 · 630 − 210
    assertThat(areas.get(0).path("properties").path("availableKva").asDouble()).isEqualTo(294);
  }

  @Test
  void areasForGenerationHaveAZone() {
    for (String level : new String[] {"area", "feeder", "transformer"}) {
      JsonNode areas = http.get("/api/v1/constraints?direction=generation&level=" + level).json();

      assertThat(areas.path("features").findValuesAsString("zone"))
          .as(level)
          .isNotEmpty()
          .isSubsetOf("GREEN", "YELLOW", "RED", "NO_DATA");
    }
  }

  @Test
  void statesOfAnHourHaveNoHiddenAssetAndCountWhatTheyHold() {
    JsonNode answer = http.get("/api/v1/map/states?season=winter&hour=3").json();

    assertThat(answer.path("season").asString()).isEqualTo("winter");
    assertThat(answer.path("hour").asInt()).isEqualTo(3);
    assertThat(answer.path("direction").asString()).isEqualTo("DEMAND");
    Map<String, Integer> kinds = new TreeMap<>();
    for (JsonNode state : answer.path("states")) {
      assertThat(state.size()).isEqualTo(4);
      kinds.merge(state.get(1).asString(), 1, Integer::sum);
    }
    for (Map.Entry<String, JsonNode> kind : answer.path("counts").properties()) {
      int sum = kind.getValue().valueStream().mapToInt(JsonNode::asInt).sum();
      assertThat(sum).as(kind.getKey()).isEqualTo(kinds.get(kind.getKey()));
    }
    assertThat(kinds).containsKeys("FEEDER", "DISTRIBUTION_TRANSFORMER", "AREA", "SUBSTATION");
    assertThat(answer.toString()).doesNotContain("\"D3\"", "\"D8\"", "\"F3\"");
  }

  @Test
  void ofTheYearAStateHasNoHourAndForGenerationAZone() {
    JsonNode answer = http.get("/api/v1/map/states?direction=generation").json();

    assertThat(answer.path("hour").isNull()).isTrue();
    assertThat(answer.path("season").isNull()).isTrue();
    assertThat(answer.path("states").get(0).size()).isEqualTo(5);
  }

  @Test
  void theBaseMapHoldsOutlineTownshipsAndPlaces() {
    JsonNode base = http.get("/api/v1/map/base").json().path("features");

    List<String> layers = new ArrayList<>();
    base.forEach(f -> layers.add(f.path("properties").path("layer").asString()));
    assertThat(layers).contains("outline", "township", "seat", "village", "place", "water", "road");
  }

  @Test
  void theReportNamesOnlyRowsThatAreShown() {
    JsonNode report = http.get("/api/v1/dataset/report").json();

    assertThat(report.path("accepted").asBoolean()).isTrue();
    assertThat(report.path("layers").path("line_section").path("read").asInt()).isEqualTo(9);
    assertThat(report.path("issues").path("NO_PEAK").asInt()).isEqualTo(1);
    assertThat(report.path("examples").findValuesAsString("id")).contains("D5");
  }

  @Test
  void datasetAndStandardsAreServed() {
    JsonNode dataset = http.get("/api/v1/dataset").json();
    JsonNode standards = http.get("/api/v1/service-standards").json();

    assertThat(dataset.path("counts").path("distributionTransformers").asInt()).isEqualTo(8);
    assertThat(dataset.path("utility").path("nameEn").asString()).contains("Bureau");
    assertThat(dataset.path("rules").path("heavyFrom").asDouble()).isEqualTo(0.8);
    assertThat(dataset.path("rules").path("overloadedFrom").asDouble()).isEqualTo(1.0);
    assertThat(standards.path("services").findValuesAsString("kind"))
        .containsExactly("LV_RESIDENT", "LV_BUSINESS", "HV_SINGLE", "HV_DUAL");
    assertThat(standards.path("tariff").path("periods").size()).isPositive();
    assertThat(standards.path("fastTrack").size()).isEqualTo(5);
    assertThat(standards.path("fastTrack").get(0).path("typicalEn").asString()).contains("7 kW");
    JsonNode outage = standards.path("outage");
    assertThat(outage.path("noticeDays").asInt()).isEqualTo(3);
    assertThat(outage.path("targets").get(2).path("ruralHours").asDouble()).isEqualTo(9.31);
    JsonNode announced = standards.path("calendar").path("years").get(4);
    assertThat(announced.path("off").get(1).path("to").asString()).isEqualTo("2026-02-23");
    assertThat(announced.path("work").get(1).asString()).isEqualTo("2026-02-14");
  }

  @Test
  void placesAreFoundByName() {
    JsonNode places = http.get("/api/v1/places?limit=2&q=" + encoded("东兴")).json().path("places");

    assertThat(places.get(0).path("name").asString()).isEqualTo("东兴社区");
    assertThat(places.get(0).path("area").path("name").asString()).isEqualTo("城关镇");
    assertThat(http.get("/api/v1/places").json().path("places").size()).isZero();
  }

  @Test
  void everyAnswerCarriesSecurityHeaders() {
    HttpTestClient.Answer answer = http.get("/api/v1/dataset");

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void pageFilesAreAskedForAgainAndSentOnlyWhenChanged() {
    HttpTestClient.Answer page = http.get("/", "text/html");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.header("ETag")).isNotBlank();
    assertThat(http.get("/webjars/leaflet/dist/leaflet.css").header("Cache-Control"))
        .isEqualTo("max-age=2592000, public");
    assertThat(http.get("/nothing.html", "text/html").status()).isEqualTo(404);
  }

  @Test
  void healthSaysThatTheDatasetIsInService() {
    JsonNode health = http.get("/actuator/health/readiness").json();

    assertThat(health.path("status").asString()).isEqualTo("UP");
    assertThat(health.path("components").path("dataset").path("status").asString()).isEqualTo("UP");
    assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
  }
}
