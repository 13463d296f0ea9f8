package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenarios of planners, over a real server. */
class ScenariosHttpTest extends DeskServer {
  private static final String SCENARIOS = "/api/v1/scenarios";
  private static final String LOAD =
      "{\"kind\":\"ADD_LOAD\",\"at\":{\"assetId\":\"D1\"},\"kva\":100,\"use\":\"commercial\"}";
  private static final AtomicInteger NAMES = new AtomicInteger();

  private static String name() {
    return "方案 " + NAMES.incrementAndGet();
  }

  private static String scenario(String name, String note, String changes) {
    return "{\"name\":\"%s\",\"note\":\"%s\",\"changes\":[%s]}".formatted(name, note, changes);
  }

  @Test
  void onlyPlannersMayReadOrKeepScenarios() {
    assertThat(program(Role.ANONYMOUS).get(SCENARIOS).status()).isEqualTo(401);
    assertThat(program(Role.INSTALLER).get(SCENARIOS + "/x").status()).isEqualTo(403);
    assertThat(program(Role.AUTHORITY).post(SCENARIOS, scenario(name(), "", "")).status())
        .isEqualTo(403);
    assertThat(program(Role.ANONYMOUS).delete(SCENARIOS + "/x").status()).isEqualTo(401);
  }

  @Test
  void aScenarioIsKeptReadWrittenAnewAndRemoved() {
    Program planner = program(Role.PLANNER);
    String name = name();
    Reply kept = planner.post(SCENARIOS, scenario(name, "先看负荷", LOAD));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    String path = kept.header("Location");
    JsonNode read = planner.get(path).json();
    assertThat(read).isEqualTo(kept.json());
    assertThat(read.path("changes").get(0).path("kva").asInt()).isEqualTo(100);
    assertThat(read.path("createdBy").asString()).startsWith("planner-");
    assertThat(read.path("datasetVersion").asString()).isNotBlank();

    Reply anew = program(Role.ADMIN).put(path, scenario(name, "", ""));
    assertThat(anew.status()).as(anew.body()).isEqualTo(200);
    assertThat(anew.json().path("changes").size()).isZero();
    assertThat(anew.json().path("createdBy")).isEqualTo(read.path("createdBy"));
    assertThat(planner.get(SCENARIOS).json().path("scenarios").toString()).contains(name);

    assertThat(planner.delete(path).status()).isEqualTo(204);
    assertThat(planner.get(path).status()).isEqualTo(404);
    assertThat(planner.delete(path).json().path("type").asString()).endsWith("scenario-not-found");
    assertThat(planner.put(path, scenario(name, "", "")).status()).isEqualTo(404);
  }

  @Test
  void aNameUsedTwiceIsRefused() {
    Program planner = program(Role.PLANNER);
    String name = name();
    planner.post(SCENARIOS, scenario(name, "", LOAD));
    Reply second = planner.post(SCENARIOS, scenario(name, "", LOAD));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().path("code").asString()).isEqualTo("NAME_TAKEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name            | {"changes":[]}
          name            | {"name":" ","changes":[]}
          changes         | {"name":"x"}
          changes[0].kind | {"name":"x","changes":[{}]}
          owner           | {"name":"x","changes":[],"owner":"me"}
          note            | {"name":"x","changes":[],"note":[1]}
          """)
  void whatIsNoScenarioIsRefusedByName(String parameter, String body) {
    Reply reply = program(Role.PLANNER).post(SCENARIOS, body);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
  }
}
