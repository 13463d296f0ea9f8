package io.headroom.api;

import static io.headroom.api.HttpTestClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A place known only roughly over HTTP, in the drawn county, as an anonymous reader sees it. */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=src/test/resources/drawn-county/dataset.yml",
      "headroom.rate-limit=0",
      "server.tomcat.basedir=target/tomcat"
    })
class UncertainPlaceHttpTest {
  private static final String BESIDE_D1 = "/api/v1/capacity?lon=106.9605&lat=27.0608&kva=20";

  /** D3 serves three customers, so that its figures are not told. */
  private static final String BESIDE_D3 = "/api/v1/capacity?lon=106.9305&lat=27.0665&kva=10";

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;
  private HttpTestClient http;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
    http = new HttpTestClient(port);
  }

  @Test
  void anExactPlaceHasNoneOfTheFields() {
    String plain = http.get(BESIDE_D1).body();

    assertThat(plain).doesNotContain("\"range\"", "farthestMetres");
    assertThat(http.get(BESIDE_D1).json().has("accuracyMetres")).isFalse();
    assertThat(http.get(BESIDE_D1 + "&accuracyMetres=0").body()).isEqualTo(plain);
  }

  /** D3 serves three customers; 700 m away it is out of reach, and still nobody's business. */
  @Test
  void aFigureOutOfReachIsHiddenAsOneWithin() {
    JsonNode far = http.get("/api/v1/capacity?lon=106.9301&lat=27.0725&kva=10&voltage=lv").json();
    JsonNode option = far.path("options").get(0);

    assertThat(option.path("reason").asString()).isEqualTo("OUT_OF_RADIUS");
    assertThat(option.path("connectionPoint").path("id").isNull()).isTrue();
    assertThat(option.path("band").asString()).isEqualTo("0-50");
    assertThat(option.path("availableKva").asDouble()).isZero();
  }

  @Test
  void aPhoneThatKnowsItsAccuracyGetsAnAnswerForTheWholeCircle() {
    JsonNode answer = http.get(BESIDE_D1 + "&accuracyMetres=30").json();

    assertThat(answer.path("verdict").asString()).isEqualTo("AVAILABLE");
    assertThat(answer.path("accuracyMetres").asDouble()).isEqualTo(30);
    assertThat(answer.path("explanationEn").asString()).startsWith("Anywhere within 30 m of here");
    JsonNode best = answer.path("options").get(0);
    assertThat(best.path("farthestMetres").asDouble())
        .isEqualTo(Math.round(10 * (best.path("distanceMetres").asDouble() + 30)) / 10.0);
  }

  @Test
  void aWiderCircleDependsOnTheSpotAndSaysTheRange() {
    JsonNode answer = http.get(BESIDE_D1 + "&accuracyMetres=1500").json();

    assertThat(answer.path("verdict").asString()).isEqualTo("CONDITIONAL");
    assertThat(answer.path("searchedMetres").asDouble()).isEqualTo(3500);
    JsonNode best = answer.path("options").get(0);
    assertThat(best.path("fits").asBoolean()).isFalse();
    assertThat(best.path("reason").asString()).isEqualTo("EXACT_PLACE");
    assertThat(best.path("conditions").get(0).path("kind").asString()).isEqualTo("EXACT_PLACE");
    assertThat(answer.path("range").path("mostKva").asDouble()).isGreaterThanOrEqualTo(143.2);
    assertThat(answer.path("range").has("mostBand")).isFalse();
  }

  @Test
  void aVillageKnownRoughlyIsAnsweredAsAnArea() {
    JsonNode answer = http.get("/api/v1/capacity?kva=10&address=" + encoded("大寨村")).json();

    assertThat(answer.path("verdict").asString()).isEqualTo("CONDITIONAL");
    assertThat(answer.path("accuracyMetres").asDouble()).isEqualTo(3000);
  }

  @Test
  void theRangeOfWhatIsHiddenIsABand() {
    JsonNode answer = http.get(BESIDE_D3 + "&accuracyMetres=800").json();

    // D3 has 0.8 × 50 − 12 = 28.
    assertThat(answer.path("range").path("mostBand").asString()).isEqualTo("0-50");
    assertThat(answer.path("range").path("mostKva").asDouble()).isZero();
    assertThat(answer.path("range").path("leastBand").asString()).isEqualTo("0-50");
    assertThat(answer.toString()).doesNotContain("28.0", "28 kVA", "三户寨");
    assertThat(answer.path("explanation").asString())
        .isEqualTo("这里有条件可以接入。地点大约在以此为中心 800 m 的范围内，请在地图上点出准确位置。");
  }
}
