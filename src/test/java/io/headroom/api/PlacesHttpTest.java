package io.headroom.api;

import static io.headroom.api.HttpTestClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Places over HTTP, in the sample county: found, named, and asked about. */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=gis-data/kaiyang.yml",
      "headroom.rate-limit=0",
      "server.tomcat.basedir=target/tomcat"
    })
class PlacesHttpTest {
  private static final String PLACES = "/api/v1/places?q=";
  private static final String REVERSE = "/api/v1/places/reverse";
  private static final String CAPACITY = "/api/v1/capacity?kva=20&address=";

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;
  private HttpTestClient http;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
    http = new HttpTestClient(port);
  }

  private JsonNode matched(String address) {
    return http.get(CAPACITY + encoded(address)).json().path("query").path("matchedPlace");
  }

  @Test
  void theMapsCentreOrdersNamesakes() {
    String stone = PLACES + encoded("石头村");
    JsonNode west = http.get(stone + "&lon=107.02&lat=27.06").json().path("places");
    JsonNode east = http.get(stone + "&lon=107.12&lat=26.83").json().path("places");
    assertThat(west.get(0).path("area").path("name").asString()).isEqualTo("云开街道");
    assertThat(east.get(0).path("area").path("name").asString()).isEqualTo("高寨苗族布依族乡");
  }

  @Test
  void coordinatesInTheQuestionAreOfTheGivenDatum() {
    String pin = PLACES + encoded("106.96, 27.06");
    JsonNode plain = http.get(pin).json().path("places").get(0);
    JsonNode shifted = http.get(pin + "&crs=gcj02").json().path("places").get(0);
    assertThat(plain.path("kind").asString()).isEqualTo("position");
    assertThat(plain.path("level").asString()).isEqualTo("POSITION");
    double lon = shifted.path("location").path("coordinates").get(0).asDouble();
    assertThat(Math.abs(lon - 106.96) * 99_000).isBetween(100.0, 900.0);
  }

  @ParameterizedTest
  @CsvSource({
    "?q=x&lon=107, lat",
    "?q=x&lat=27, lon",
    "?q=x&lon=east&lat=27, lon",
    "?q=x&lon=181&lat=27, lon",
    "?q=x&lon=107&lat=27&crs=mars, crs",
    "?q=x&limit=51, limit",
    "?q=%00, q",
    "/reverse?lon=107, lat",
    "/reverse?lat=27, lon",
    "/reverse, lon",
    "/reverse?lon=NaN&lat=27, lon",
    "/reverse?lon=107&lat=91, lat",
    "/reverse?lon=107&lat=27&crs=mars, crs"
  })
  void aBadParameterIsNamed(String query, String parameter) {
    HttpTestClient.Answer answer = new RawHttp(port).get("/api/v1/places" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    assertThat(answer.json().path("parameter").asString()).isEqualTo(parameter);
  }

  @Test
  void aPositionHasItsAreasAndTheNearestName() {
    JsonNode answer = http.get(REVERSE + "?lon=106.966&lat=27.06").json();
    assertThat(answer.path("areas").findValuesAsString("level")).containsExactly("COUNTY", "TOWN");
    assertThat(answer.path("areas").findValuesAsString("code"))
        .containsExactly("520121", "520121001");
    JsonNode nearest = answer.path("nearest");
    assertThat(nearest.path("name").asString()).isNotBlank();
    assertThat(nearest.path("distanceMetres").asDouble()).isBetween(0.0, 1_000.0);
    assertThat(nearest.path("direction").asString())
        .matches("(NORTH|SOUTH|EAST|WEST)(_(EAST|WEST))?");
  }

  @Test
  void aPositionOutsideTheCountyHasNoAreas() {
    JsonNode answer = http.get(REVERSE + "?lon=116.4&lat=39.9").json();
    assertThat(answer.path("areas").isArray()).isTrue();
    assertThat(answer.path("areas").size()).isZero();
    assertThat(answer.path("nearest").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "106.966, 27.06",
        "27.06, 106.966",
        "geo:27.06,106.966",
        "106°57'57.6\"E 27°03'36\"N",
        "7PV83X68+2C"
      })
  void capacityIsAskedAtAPinInAnyNotation(String pin) {
    JsonNode answer = http.get(CAPACITY + encoded(pin)).json();
    assertThat(answer.path("verdict").isMissingNode()).as(answer.toString()).isFalse();
    JsonNode at = answer.path("query").path("location").path("coordinates");
    assertThat(at.get(0).asDouble()).isCloseTo(106.966, within(0.001));
    assertThat(at.get(1).asDouble()).isCloseTo(27.06, within(0.001));
    assertThat(answer.path("query").path("matchedPlace").path("level").asString())
        .isEqualTo("POSITION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://uri.amap.com/marker?position=106.968,27.057",
        "https://api.map.baidu.com/marker?location=27.063,106.975&output=html"
      })
  void aShareLinkIsReadInTheDatumOfItsService(String link) {
    JsonNode place = matched(link);
    assertThat(place.path("level").asString()).isEqualTo("POSITION");
    assertThat(place.path("area").path("name").asString()).isEqualTo("硒城街道");
  }

  @Test
  void aShortPlusCodeIsReadNearThePlaceItNames() {
    JsonNode place = matched("3X68+2C 硒城街道");
    assertThat(place.path("level").asString()).isEqualTo("POSITION");
    assertThat(place.path("area").path("name").asString()).isEqualTo("硒城街道");
  }

  @Test
  void severalPlacesAreAChoice() {
    JsonNode answer = http.get(CAPACITY + encoded("石头村")).json();
    assertThat(answer.path("verdict").asString()).isEqualTo("AMBIGUOUS_PLACE");
    assertThat(answer.path("places").findValuesAsString("code"))
        .containsExactlyInAnyOrder("520121002", "520121208");
    assertThat(answer.path("query").path("matchedPlace").isNull()).isTrue();
  }

  @Test
  void anAddressOutsideIsSaidToBeOutside() {
    HttpTestClient.Answer answer = http.get(CAPACITY + encoded("北京市海淀区中关村大街1号"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("outside").asString()).isEqualTo("北京市");
    assertThat(answer.json().path("detail").asString()).contains("北京市");
  }

  @Test
  void anUnknownAddressSuggestsWhatItEndsWith() {
    HttpTestClient.Answer answer = http.get(CAPACITY + encoded("高塞乡石头村"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().has("outside")).isFalse();
    assertThat(answer.json().path("places").findValuesAsString("name")).contains("石头村");
  }

  @Test
  void aDoorBetweenKnownOnesIsWorkedOutAndSaysHowSure() {
    JsonNode place = matched("云开街道人民路39号");
    assertThat(place.path("interpolated").asBoolean()).isTrue();
    assertThat(place.path("level").asString()).isEqualTo("HOUSE_NUMBER");
    assertThat(place.path("accuracyMetres").asDouble()).isBetween(1.0, 200.0);
    assertThat(matched("云开街道人民路14号").path("interpolated").asBoolean()).isFalse();
  }

  @Test
  void whatNamesNothingKnownIsSaidAndThePlaceIsCoarse() {
    JsonNode place = matched("冯三镇马江村王家大院");
    assertThat(place.path("name").asString()).isEqualTo("马江村");
    assertThat(place.path("unmatched").asString()).isEqualTo("王家大院");
    assertThat(place.path("accuracyMetres").asDouble()).isGreaterThanOrEqualTo(300);
    JsonNode block = matched("中山家园30栋");
    assertThat(block.path("unmatched").asString()).isEqualTo("30栋");
    assertThat(block.path("accuracyMetres").asDouble()).isEqualTo(300);
  }

  @Test
  void theWayFromADoorIsNotTheDoor() {
    JsonNode place = matched("云开街道人民路14号往前100米");
    assertThat(place.path("level").asString()).isEqualTo("NEARBY");
    assertThat(place.path("accuracyMetres").asDouble()).isEqualTo(100);
  }

  @Test
  void aPhonesOwnAccuracyWidensTheAnswer() {
    String here = "/api/v1/capacity?kva=20&lon=106.966&lat=27.06";
    JsonNode answer = http.get(here + "&accuracyMetres=60").json();
    assertThat(answer.path("accuracyMetres").asDouble()).isEqualTo(60);
    assertThat(http.get(here).json().has("accuracyMetres")).isFalse();
    JsonNode whereabouts = answer.path("query").path("whereabouts");
    assertThat(whereabouts.path("areas").findValuesAsString("name")).containsExactly("开阳县", "硒城街道");
  }
}
