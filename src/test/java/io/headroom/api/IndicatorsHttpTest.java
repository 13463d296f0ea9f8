package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How promises are kept, over a real server. */
class IndicatorsHttpTest extends DeskServer {
  private static final String INDICATORS = "/api/v1/indicators";
  private static final String APPLICATION =
      "lon,lat,kva,use,applicantKind,applicantName,applicantPhone\n"
          + AT_D1
          + ",0.2,residential,resident,王三,13800000000\n";

  /** Applied for and energised on the same day: no working day was used. */
  @Test
  void whatIsEnergisedAndRatedIsCounted() {
    Program planner = program(Role.PLANNER);
    JsonNode before = homes(planner);
    Program installer = program(Role.INSTALLER);
    String id = apply(installer);
    for (String action : List.of("ACCEPT", "SURVEY", "ENERGISE")) {
      Reply done =
          planner.post(
              "/api/v1/requests/" + id + "/transitions", "{\"action\":\"" + action + "\"}");
      assertThat(done.status()).as(done.body()).isEqualTo(200);
    }
    installer.post("/api/v1/requests/" + id + "/rating", "{\"stars\":4,\"comment\":\"快\"}");

    JsonNode after = homes(planner);
    assertThat(after.path("finished").asInt()).isEqualTo(before.path("finished").asInt() + 1);
    assertThat(after.path("medianDays").asInt()).isZero();
    assertThat(after.path("withinPromise").asDouble()).isEqualTo(1);
    assertThat(after.path("promisedDays").asInt()).isEqualTo(3);
    JsonNode ratings = planner.get(INDICATORS).json().path("ratings");
    assertThat(ratings.path("stars").get(3).asInt()).isPositive();
  }

  private static String apply(Program installer) {
    return installer
        .post(
            "/api/v1/requests/batch",
            "text/csv",
            APPLICATION.getBytes(StandardCharsets.UTF_8),
            "*/*")
        .lines()
        .get(0)
        .path("id")
        .asString();
  }

  private static JsonNode homes(Program planner) {
    return planner.get(INDICATORS).json().path("classes").get(0);
  }

  @Test
  void whereNothingCanBeSaidThereIsNoFigure() {
    JsonNode past = program(Role.PLANNER).get(INDICATORS + "?from=2022-01-01&to=2024-12-31").json();

    assertThat(past.path("classes").get(3).path("medianDays").isNull()).isTrue();
    assertThat(past.path("fastTrack").path("share").isNull()).isTrue();
    assertThat(past.path("ratings").path("average").isNull()).isTrue();
    assertThat(past.path("outages")).hasSize(6);
    JsonNode rural = past.path("outages").get(5);
    assertThat(rural.path("year").asInt()).isEqualTo(2024);
    assertThat(rural.path("area").asString()).isEqualTo("RURAL");
    assertThat(rural.path("targetHours").asDouble()).isEqualTo(9.31);
    assertThat(rural.path("hoursPerUser").isNull()).isTrue();
    assertThat(rural.path("users").asInt()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "?from=yesterday,from",
    "?from=2026-02-30,from",
    "?to=1999-12-31,to",
    "?from=2026-11-23&to=2026-11-22,to",
    "?from=2010-01-01&to=2026-01-01,to"
  })
  void aPeriodThatMakesNoSenseIsNamed(String query, String parameter) {
    Reply reply = program(Role.PLANNER).get(INDICATORS + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }
}
