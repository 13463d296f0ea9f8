package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Studies of changes to the drawn county, over a real server. */
class WhatIfHttpTest extends DeskServer {
  private static final String WHAT_IF = "/api/v1/what-if";
  private static final String CAPACITY =
      "/api/v1/capacity?lat=27.0608&lon=106.9605&kva=100&use=commercial";

  private static String changes(String... changes) {
    return "{\"changes\":[" + String.join(",", changes).replace('\'', '"') + "]}";
  }

  private static String load(String asset, double kva) {
    return "{'kind':'ADD_LOAD','at':{'assetId':'%s'},'kva':%s,'use':'commercial'}"
        .formatted(asset, kva);
  }

  private static JsonNode effectOn(String asset, JsonNode answer) {
    return StreamSupport.stream(answer.path("assets").spliterator(), false)
        .filter(effect -> effect.path("id").asString().equals(asset))
        .findFirst()
        .orElseThrow(() -> new AssertionError(asset + " notices nothing: " + answer));
  }

  @Test
  void onlyPlannersMayAskWhatIf() {
    assertThat(program(Role.ANONYMOUS).post(WHAT_IF, changes()).status()).isEqualTo(401);
    assertThat(program(Role.INSTALLER).post(WHAT_IF, changes()).status()).isEqualTo(403);
    assertThat(program(Role.AUTHORITY).get(WHAT_IF + "/choices?assetId=D1").status())
        .isEqualTo(403);
    assertThat(program(Role.PLANNER).post(WHAT_IF, changes()).status()).isEqualTo(200);
  }

  @Test
  void noChangeChangesNothing() {
    JsonNode answer = program(Role.PLANNER).post(WHAT_IF, changes()).json();

    assertThat(answer.path("before")).isEqualTo(answer.path("after"));
    assertThat(answer.path("assets").size()).isZero();
    assertThat(answer.path("steps").size()).isZero();
    assertThat(answer.path("checked").asBoolean()).isTrue();
    assertThat(answer.path("dataset").path("id").asString()).isEqualTo("drawn");
  }

  @Test
  void aCustomerMoreIsSeenByEverythingAboveHim() {
    JsonNode answer = program(Role.PLANNER).post(WHAT_IF, changes(load("D1", 100))).json();

    JsonNode transformer = effectOn("D1", answer);
    assertThat(transformer.path("before").path("headroomKva").asDouble())
        .isGreaterThan(transformer.path("after").path("headroomKva").asDouble());
    assertThat(transformer.path("after").path("peakKva"))
        .isEqualTo(transformer.path("before").path("peakKva"));
    assertThat(effectOn("F1", answer).path("kind").asString()).isEqualTo("FEEDER");
    assertThat(effectOn("T1", answer).path("after").path("feederId").isNull()).isTrue();
    assertThat(answer.path("steps").get(0).path("textEn").asString()).contains("100 kVA");
  }

  @Test
  void changesAreAppliedOneAfterTheOther() {
    JsonNode answer =
        program(Role.PLANNER)
            .post(
                WHAT_IF,
                changes(
                    "{'kind':'REPLACE_TRANSFORMER','assetId':'D4','ratedKva':400}",
                    "{'kind':'ADD_LOAD','at':{'lon':106.9605,'lat':27.0608},'kva':900,"
                        + "'use':'residential'}",
                    "{'kind':'ADD_GENERATION','at':{'assetId':'D2'},'kw':200}",
                    "{'kind':'ADD_SECTION','from':'L12','to':'L22','conductor':'JKLYJ-120',"
                        + "'normallyOpen':true}"))
            .json();

    List<JsonNode> steps = StreamSupport.stream(answer.path("steps").spliterator(), false).toList();
    assertThat(steps).hasSize(4);
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).path("before")).isEqualTo(steps.get(i - 1).path("after"));
    }
    assertThat(steps.get(3).path("created").get(1).asString()).isEqualTo("what-if-3-switch");
    assertThat(effectOn("D4", answer).path("before").path("grade").asString())
        .isEqualTo("OVERLOADED");
    assertThat(effectOn("D4", answer).path("after").path("grade").asString()).isEqualTo("NORMAL");
    assertThat(effectOn("what-if-3-section", answer).path("before").isNull()).isTrue();
    double kw = effectOn("D2", answer).path("before").path("generationHeadroomKw").asDouble();
    assertThat(effectOn("D2", answer).path("after").path("generationHeadroomKw").asDouble())
        .isEqualTo(kw - 200);
  }

  @Test
  void nothingOfAStudyIsEverInService() {
    Program customer = program(Role.ANONYMOUS);
    String before = customer.get(CAPACITY).body();
    Program planner = program(Role.PLANNER);
    planner.post(
        WHAT_IF,
        changes(load("D1", 300), "{'kind':'REPLACE_TRANSFORMER','assetId':'T1','ratedKva':10}"));
    assertThat(customer.get(CAPACITY).body()).isEqualTo(before);

    planner.post(WHAT_IF, changes(load("D1", 300), load("nowhere", 1)));
    assertThat(customer.get(CAPACITY).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          changes[0].kind          | {'kind':'DREAM'}
          changes[0].kind          | {}
          changes[0]               | 7
          changes[0].kva           | {'kind':'ADD_LOAD','at':{'assetId':'D1'},'kva':0,'use':'commercial'}
          changes[0].kva           | {'kind':'ADD_LOAD','at':{'assetId':'D1'},'kva':'many','use':'commercial'}
          changes[0].use           | {'kind':'ADD_LOAD','at':{'assetId':'D1'},'kva':5,'use':'magic'}
          changes[0].colour        | {'kind':'ADD_LOAD','at':{'assetId':'D1'},'kva':5,'use':'commercial','colour':1}
          changes[0].at            | {'kind':'ADD_LOAD','at':{'assetId':'D1','lon':1},'kva':5,'use':'commercial'}
          changes[0].at.lat        | {'kind':'ADD_LOAD','at':{'lon':106.9,'lat':99},'kva':5,'use':'commercial'}
          changes[0].at.assetId    | {'kind':'ADD_LOAD','at':{'assetId':'D99'},'kva':5,'use':'commercial'}
          changes[0].at            | {'kind':'ADD_LOAD','at':{'lon':106.5,'lat':27.5},'kva':5,'use':'commercial'}
          changes[0].kw            | {'kind':'ADD_GENERATION','at':{'assetId':'D1'},'kw':-3}
          changes[0].open          | {'kind':'MOVE_OPEN_POINT','close':'K'}
          changes[0].close         | {'kind':'MOVE_OPEN_POINT','close':'Q','open':'K'}
          changes[0].open          | {'kind':'MOVE_OPEN_POINT','close':'K','open':'K'}
          changes[0].assetId       | {'kind':'REPLACE_TRANSFORMER','assetId':'L11','ratedKva':5}
          changes[0].ratedKva      | {'kind':'REPLACE_TRANSFORMER','assetId':'D1','ratedKva':0}
          changes[0].normallyOpen  | {'kind':'ADD_SECTION','from':'L12','to':'L22','conductor':'JKLYJ-50'}
          changes[0].conductor     | {'kind':'ADD_SECTION','from':'L12','to':'L22','conductor':'gold'}
          changes[0].to            | {'kind':'ADD_SECTION','from':'L12','to':'moon','conductor':'JKLYJ-50'}
          changes[0].mainTransformerId | {'kind':'ADD_FEEDER','name':'N','mainTransformerId':'D1','conductor':'JKLYJ-50','to':'L12'}
          changes[0].to            | {'kind':'ADD_FEEDER','name':'N','mainTransformerId':'T1','conductor':'JKLYJ-50','to':'L12'}
          changes[0].via           | {'kind':'ADD_FEEDER','name':'N','mainTransformerId':'T1','conductor':'JKLYJ-50','to':'L12','via':[[1]]}
          """)
  void whatCannotBeIsRefusedByItsPlaceInTheList(String parameter, String change) {
    Reply reply = program(Role.PLANNER).post(WHAT_IF, changes(change));

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.json().path("parameter").asString()).as(reply.body()).isEqualTo(parameter);
    assertThat(reply.json().path("expected").asString()).isNotBlank();
  }

  @Test
  void whatIsNoListOfChangesIsRefused() {
    Program planner = program(Role.PLANNER);
    assertThat(planner.post(WHAT_IF, "{}").json().path("parameter").asString())
        .isEqualTo("changes");
    assertThat(
            planner
                .post(WHAT_IF, "{\"changes\":[],\"when\":1}")
                .json()
                .path("parameter")
                .asString())
        .isEqualTo("when");
    assertThat(planner.post(WHAT_IF, "[").status()).isEqualTo(400);
    assertThat(planner.get(WHAT_IF).status()).isEqualTo(405);
  }

  @Test
  void theSecondOfTwoIsNamedWhenItCannotBe() {
    Reply reply = program(Role.PLANNER).post(WHAT_IF, changes(load("D1", 10), load("D1", -10)));
    assertThat(reply.json().path("parameter").asString()).isEqualTo("changes[1].kva");
  }

  @Test
  void choicesAreThoseAroundTheAsset() {
    Program planner = program(Role.PLANNER);
    JsonNode choices = planner.get(WHAT_IF + "/choices?assetId=D1").json();

    JsonNode tie = choices.path("switches").get(0);
    assertThat(tie.path("id").asString()).isEqualTo("K");
    assertThat(tie.path("state").asString()).isEqualTo("open");
    assertThat(tie.path("tie").asBoolean()).isTrue();
    assertThat(tie.path("feeders").size()).isEqualTo(2);
    assertThat(choices.path("conductors").get(0).path("code").asString()).isEqualTo("JKLYJ-50");
    assertThat(choices.path("transformerSizesKva").size()).isPositive();
    assertThat(choices.path("mainTransformers").get(0).path("spareBays").asInt()).isEqualTo(2);
    assertThat(choices.path("mainTransformers").get(0).path("substationId").asString())
        .isEqualTo("S1");
    assertThat(planner.get(WHAT_IF + "/choices?assetId=none").json().path("parameter").asString())
        .isEqualTo("assetId");
  }

  @Test
  void choicesAroundASwitchAreThoseOfTheFeedersAtItsEnds() {
    JsonNode choices = program(Role.PLANNER).get(WHAT_IF + "/choices?assetId=K").json();
    JsonNode below = program(Role.PLANNER).get(WHAT_IF + "/choices?assetId=D1").json();

    assertThat(choices.path("switches").get(0).path("id").asString()).isEqualTo("K");
    assertThat(choices.path("switches").get(0).path("feeders").size()).isEqualTo(2);
    assertThat(choices.path("transformerSizesKva")).isEqualTo(below.path("transformerSizesKva"));
    assertThat(choices.path("mainTransformers").size())
        .isEqualTo(below.path("mainTransformers").size())
        .isPositive();
  }
}
