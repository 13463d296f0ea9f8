package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Construction permits and the leads they become, over a real server. */
class PermitHttpTest extends DeskServer {
  private static final String PERMITS = "/api/v1/permits";
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String SITE =
      "\"location\":{\"type\":\"Point\",\"coordinates\":[" + AT_D1 + "]}";

  private static String number() {
    return "施2026-" + NUMBERS.incrementAndGet();
  }

  private static String permit(String number, String site, int kva) {
    return "{\"permitNo\":\"%s\",\"issuedOn\":\"2026-11-20\",\"project\":\"磷都花园二期\","
            .formatted(number)
        + "\"developer\":{\"name\":\"磷都置业\",\"phone\":\"0851-87221111\"},"
        + site
        + ",\"kva\":%d,\"use\":\"commercial\"}".formatted(kva);
  }

  @Test
  void aPermitIsCheckedAtItsSiteAndBecomesALead() {
    String number = number();
    Reply reply = program(Role.AUTHORITY).post(PERMITS, permit(number, SITE, 60));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    JsonNode lead = reply.json().path("lead");
    assertThat(lead.path("permitNo").asString()).isEqualTo(number);
    assertThat(lead.path("verdict").asString()).isEqualTo("AVAILABLE");
    assertThat(lead.path("state").asString()).isEqualTo("OPEN");
    assertThat(lead.path("substation").path("id").asString()).isEqualTo("S1");
    assertThat(lead.path("clock").path("running").asBoolean()).isTrue();
    assertThat(reply.json().path("capacity").path("options").size()).isPositive();
  }

  @Test
  void theSamePermitAgainIsTheSameLead() {
    String number = number();
    Program authority = program(Role.AUTHORITY);
    JsonNode first = authority.post(PERMITS, permit(number, SITE, 60)).json().path("lead");
    Reply again = authority.post(PERMITS, permit(number, SITE, 900));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("lead")).isEqualTo(first);
  }

  @Test
  void plannedLoadIsAddedUpPerSubstationUntilItIsAppliedFor() {
    Program planner = program(Role.PLANNER);
    double before = planned(planner);
    JsonNode lead = planner.post(PERMITS, permit(number(), SITE, 60)).json().path("lead");
    assertThat(planned(planner)).isEqualTo(before + 60);

    String id = lead.path("id").asString();
    Reply closed = planner.post(PERMITS + "/" + id + "/state", "{\"state\":\"CLOSED\"}");
    assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
    assertThat(closed.json().path("clock").path("running").asBoolean()).isFalse();
    assertThat(planned(planner)).isEqualTo(before);
  }

  private static double planned(Program planner) {
    JsonNode sums = planner.get(PERMITS).json().path("substations");
    return sums.isEmpty() ? 0 : sums.get(0).path("plannedKva").asDouble();
  }

  @Test
  void aStepThatLeadsNowhereIsAConflictWithThoseThatDo() {
    Program planner = program(Role.PLANNER);
    String id =
        planner.post(PERMITS, permit(number(), SITE, 60)).json().path("lead").path("id").asString();
    String state = PERMITS + "/" + id + "/state";
    planner.post(state, "{\"state\":\"CONTACTED\",\"note\":\"已电话联系\"}");
    Reply again = planner.post(state, "{\"state\":\"CONTACTED\"}");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("code").asString()).isEqualTo("ACTION_NOT_ALLOWED");
    assertThat(again.json().path("allowed").toString()).isEqualTo("[\"APPLIED\",\"CLOSED\"]");
    Reply nothing = planner.post(state, "{\"state\":\"APPLIED\",\"requestId\":\"no-such\"}");
    assertThat(nothing.json().path("parameter").asString()).isEqualTo("requestId");
    assertThat(planner.post(PERMITS + "/nobody/state", "{\"state\":\"CLOSED\"}").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kva\":60|\"kva\":-1|kva",
        "2026-11-20|20.11.2026|issuedOn",
        "\"use\":\"commercial\"|\"use\":\"castle\"|use",
        "\"project\":\"磷都花园二期\",||project",
        "\"name\":\"磷都置业\",||developer.name",
        "\"use\":\"commercial\"|\"status\":\"OPEN\"|status",
        "[106.9605,27.0608]|[10,20]|lon"
      })
  void whatMakesNoSenseIsRefusedByItsName(String part, String instead, String parameter) {
    String document = permit(number(), SITE, 60).replace(part, instead == null ? "" : instead);
    Reply reply = program(Role.AUTHORITY).post(PERMITS, document);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }

  @Test
  void anAddressOfTwoPlacesIsNoSite() {
    Reply reply =
        program(Role.AUTHORITY).post(PERMITS, permit(number(), "\"address\":\"马江村\"", 60));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo("address");
  }

  @ParameterizedTest
  @CsvSource({
    "施2026, 101, permitNo",
    "磷都花园二期, 201, project",
    "磷都置业, 201, developer.name",
    "0851-87221111, 61, developer.phone"
  })
  void aTextLongerThanItsPlaceIsRefusedByItsName(String part, int length, String parameter) {
    String document = permit("施2026", SITE, 60).replace(part, "8".repeat(length));
    Reply reply = program(Role.AUTHORITY).post(PERMITS, document);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @CsvSource({"ANONYMOUS,401,401", "INSTALLER,403,403", "AUTHORITY,201,403", "PLANNER,201,200"})
  void theAuthorityReportsAndThePlannerReads(Role role, int reported, int read) {
    Program program = program(role);

    assertThat(program.post(PERMITS, permit(number(), SITE, 60)).status()).isEqualTo(reported);
    assertThat(program.get(PERMITS).status()).isEqualTo(read);
    assertThat(program.get("/api/v1/indicators").status()).isEqualTo(read);
    assertThat(program.post(PERMITS + "/nobody/state", "{\"state\":\"CLOSED\"}").status())
        .isEqualTo(read == 200 ? 404 : read);
  }
}
