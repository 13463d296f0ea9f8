package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Planned outages from their entry to the customer's eye, over a real server. */
class OutagesHttpTest extends DeskServer {
  private static final String PLANNED = "/api/v1/outages/planned";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final LocalDate later = today.plusDays(30);

  private static String body(String asset, LocalDate day, String more) {
    return "{\"assetId\":\"%s\",\"startsAt\":\"%sT08:00\",\"endsAt\":\"%sT14:00\",\"reason\":\"更换导线\"%s}"
        .formatted(asset, day, day, more);
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("outages").forEach(outage -> ids.add(outage.path("id").asString()));
    return ids;
  }

  @Test
  void whatIsEnteredIsListedShownToItsCustomersAndCalledOff() {
    Program planner = program(Role.PLANNER);
    Program anybody = program(Role.ANONYMOUS);
    Reply entered = planner.post(PLANNED, body("L12", later, ""));

    assertThat(entered.status()).as(entered.body()).isEqualTo(201);
    String id = entered.json().path("id").asString();
    assertThat(entered.json().path("inTime").asBoolean()).isTrue();
    assertThat(entered.json().path("transformers").asInt()).isEqualTo(2);
    assertThat(entered.json().path("customers").asInt()).isEqualTo(67);
    assertThat(entered.json().path("source").asString()).isEqualTo("ENTERED");
    assertThat(entered.json().path("status").asString()).isEqualTo("UPCOMING");
    assertThat(entered.json().path("startsAt").asString()).isEqualTo(later + "T08:00:00+08:00");
    assertThat(ids(planner.get(PLANNED).json())).contains(id);
    assertThat(ids(planner.get(PLANNED + "?to=" + today).json())).doesNotContain(id);

    JsonNode square =
        anybody.get("/api/v1/outages?address=%E6%96%87%E4%BD%93%E5%B9%BF%E5%9C%BA").json();
    assertThat(ids(square)).contains(id);
    assertThat(square.path("place").path("name").asString()).isEqualTo("文体广场");
    assertThat(square.path("noticeDays").asInt()).isEqualTo(3);
    assertThat(ids(anybody.get("/api/v1/outages?lon=106.9605&lat=27.0608").json()))
        .doesNotContain(id);
    assertThat(ids(planner.get("/api/v1/assets/D2").json())).contains(id);

    assertThat(planner.delete(PLANNED + "/" + id).status()).isEqualTo(204);
    assertThat(planner.delete(PLANNED + "/" + id).status()).isEqualTo(404);
    assertThat(ids(planner.get(PLANNED).json())).doesNotContain(id);
    assertThat(ids(anybody.get("/api/v1/outages?lon=106.9605&lat=27.0608").json()))
        .doesNotContain(id);
  }

  /** A line that serves a mine alone: when the mine stands still is nobody's business. */
  @Test
  void groundOfFewCustomersIsNotOnThePublicMap() {
    Program planner = program(Role.PLANNER);
    String id = planner.post(PLANNED, body("F3", later, "")).json().path("id").asString();

    assertThat(feature(program(Role.ANONYMOUS), id)).isEmpty();
    JsonNode shown = feature(planner, id).orElseThrow();
    assertThat(shown.path("properties").path("assetName").asString()).isEqualTo("10 kV 磷矿专线");
    assertThat(shown.path("properties").path("customers").asInt()).isEqualTo(1);
    planner.delete(PLANNED + "/" + id);
  }

  /**
   * A switching station serves nobody by itself: its name stays inside, the hours of many do not.
   */
  @Test
  void whatIsNotShownHasNoNameForThePublic() {
    Program planner = program(Role.PLANNER);
    String id = planner.post(PLANNED, body("W1", later, "")).json().path("id").asString();

    JsonNode hidden = feature(program(Role.ANONYMOUS), id).orElseThrow();
    assertThat(hidden.path("properties").path("assetName").isNull()).isTrue();
    assertThat(hidden.path("properties").path("customers").asInt()).isGreaterThan(4);
    assertThat(hidden.path("geometry").path("type").asString()).contains("Polygon");
    assertThat(feature(planner, id).orElseThrow().path("properties").path("assetName").asString())
        .isNotEmpty();
    planner.delete(PLANNED + "/" + id);
  }

  private static Optional<JsonNode> feature(Program program, String id) {
    for (JsonNode feature : program.get("/api/v1/outages/map").json().path("features")) {
      if (feature.path("properties").path("id").asString().equals(id)) {
        return Optional.of(feature);
      }
    }
    return Optional.empty();
  }

  @Test
  void tooLateIsRefusedUnlessItIsUrgent() {
    Program planner = program(Role.PLANNER);
    LocalDate tomorrow = today.plusDays(1);
    Reply refused = planner.post(PLANNED, body("D4", tomorrow, ""));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("SHORT_NOTICE");
    assertThat(refused.json().path("detail").asString()).contains("3 working days", "urgent");
    Reply urgent = planner.post(PLANNED, body("D4", tomorrow, ",\"urgent\":true"));
    assertThat(urgent.status()).isEqualTo(201);
    assertThat(urgent.json().path("inTime").asBoolean()).isFalse();
    assertThat(urgent.json().path("urgent").asBoolean()).isTrue();
    planner.delete(PLANNED + "/" + urgent.json().path("id").asString());
    String before = ",\"announcedAt\":\"" + today.minusDays(20) + "T09:00\"";
    Reply early = planner.post(PLANNED, body("D4", tomorrow, before));
    assertThat(early.status()).isEqualTo(201);
    planner.delete(PLANNED + "/" + early.json().path("id").asString());
  }

  /** Sixty-four customers of 64 + 120 + … for six hours: the average hours of the year rise. */
  @Test
  void enteredHoursCountInTheIndicators() {
    Program planner = program(Role.PLANNER);
    int year = later.getYear();
    String period = "/api/v1/indicators?from=" + year + "-01-01&to=" + year + "-12-31";
    JsonNode before = planner.get(period).json().path("outages").get(0);
    String id = planner.post(PLANNED, body("D2", later, "")).json().path("id").asString();
    JsonNode after = planner.get(period).json().path("outages").get(0);

    assertThat(after.path("area").asString()).isEqualTo("URBAN");
    double hours = after.path("hoursPerUser").asDouble() - before.path("hoursPerUser").asDouble(0);
    assertThat(hours)
        .isCloseTo(
            6.0 * 64 / after.path("users").asInt(), org.assertj.core.api.Assertions.within(0.011));
    planner.delete(PLANNED + "/" + id);
  }

  @Test
  void eachRowOfATableStandsAlone() {
    Program planner = program(Role.PLANNER);
    String table =
        "assetId,startsAt,endsAt,reason,urgent\n"
            + "F1,%s 08:00,%s 12:00,检修,\n".formatted(later, later)
            + "F9,%s 08:00,%s 12:00,检修,\n".formatted(later, later)
            + "K,%s 08:00,%s 12:00,检修,\n".formatted(today, today)
            + "K,%s 08:00,%s 12:00,检修,true\n".formatted(today, today);
    JsonNode done =
        planner
            .post(PLANNED + "/import", "text/csv", table.getBytes(StandardCharsets.UTF_8), "*/*")
            .json();

    assertThat(done.path("entered").asInt()).isEqualTo(2);
    assertThat(done.path("refused").asInt()).isEqualTo(2);
    assertThat(done.path("rows").get(1).path("problem").path("parameter").asString())
        .isEqualTo("assetId");
    assertThat(done.path("rows").get(2).path("problem").path("code").asString())
        .isEqualTo("SHORT_NOTICE");
    for (int row : new int[] {0, 3}) {
      String id = done.path("rows").get(row).path("id").asString();
      assertThat(planner.delete(PLANNED + "/" + id).status()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"assetId\":\"nobody\"}|assetId",
        "{\"assetId\":\"F1\"}|startsAt",
        "{\"assetId\":\"F1\",\"startsAt\":\"soon\"}|startsAt",
        "{\"assetId\":\"F1\",\"startsAt\":\"2026-12-24T08:00\",\"endsAt\":\"2026-12-24T07:00\"}|endsAt",
        "{\"assetId\":\"F1\",\"startsAt\":\"2026-12-24T08:00\",\"endsAt\":\"2026-12-24T09:00\"}|reason",
        "{\"assetId\":\"F1\",\"startsAt\":\"2026-12-24T08:00\",\"endsAt\":\"2026-12-24T09:00\",\"reason\":\"r\",\"announcedAt\":\"2090-01-01T00:00\"}|announcedAt",
        "{\"asset\":\"F1\"}|asset"
      })
  void whatMakesNoSenseIsNamed(String document, String parameter) {
    Reply reply = program(Role.PLANNER).post(PLANNED, document);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/outages", "/api/v1/outages?lon=106.96"})
  void aPlaceIsNeeded(String path) {
    assertThat(program(Role.ANONYMOUS).get(path).status()).isEqualTo(400);
  }

  @Test
  void onlyPlannersEnterAndList() {
    for (Role role : List.of(Role.ANONYMOUS, Role.INSTALLER, Role.AUTHORITY)) {
      int refused = role == Role.ANONYMOUS ? 401 : 403;
      Program program = program(role);
      assertThat(program.get(PLANNED).status()).isEqualTo(refused);
      assertThat(program.post(PLANNED, body("F1", later, "")).status()).isEqualTo(refused);
      assertThat(program.delete(PLANNED + "/x").status()).isEqualTo(refused);
    }
  }
}
