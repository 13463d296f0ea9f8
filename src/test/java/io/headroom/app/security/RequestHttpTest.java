package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.account.Role;
import io.headroom.request.Action;
import io.headroom.request.Change;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.RequestDesk;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestStore;
import io.headroom.request.Step;
import io.headroom.request.TrackingCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * From application to energised over HTTP, as customers, installers and planners do it.
 *
 * <p>At D1 143.2 kVA are left (0.8 · 315 − 101.3 − 7.5); what a test holds there it gives back.
 */
class RequestHttpTest extends GatedServer {
  private static final String REQUESTS = "/api/v1/requests";
  private static final String AT_D1 =
      "\"location\":{\"type\":\"Point\",\"coordinates\":[106.9605,27.0608]}";
  private static final String SHOP =
      "\"applicant\":{\"kind\":\"enterprise\",\"name\":\"磷都茶业\",\"phone\":\"0851-87220000\"}";

  @Autowired private RequestStore requests;
  @Autowired private RequestDesk desk;

  @AfterEach
  void giveBack() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    for (ConnectionRequest open : requests.list(RequestQuery.OPEN)) {
      Step step = new Step(Action.WITHDRAW, "applicant", Instant.now(), today, "");
      desk.change(open.id(), Change.of(step), today);
    }
  }

  private static String shop(double kva) {
    return "{" + AT_D1 + ",\"kva\":" + kva + ",\"use\":\"commercial\"," + SHOP + "}";
  }

  private static String with(String document, String more) {
    return document.substring(0, document.length() - 1) + "," + more + "}";
  }

  private JsonNode taken(Visitor.Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    return reply.json();
  }

  private double availableAtD1() {
    return visitor()
        .get("/api/v1/capacity?lon=106.9605&lat=27.0608")
        .json()
        .path("options")
        .get(0)
        .path("availableKva")
        .asDouble();
  }

  @Test
  void anApplicationHoldsItsCapacityAtOnceAndGivesItBackWhenWithdrawn() {
    double before = availableAtD1();
    JsonNode request = taken(visitor().send("POST", REQUESTS, shop(50)));

    assertThat(request.path("status").asString()).isEqualTo("SUBMITTED");
    assertThat(request.path("reservation").path("state").asString()).isEqualTo("HELD");
    assertThat(request.path("reservation").path("connectionPointId").asString()).isEqualTo("D1");
    assertThat(request.path("reservation").path("load").path("peakKva").asDouble())
        .isEqualTo(101.3);
    assertThat(request.path("clock").path("limitDays").asInt()).isEqualTo(15);
    assertThat(request.path("place").path("name").asString()).isNotEmpty();
    assertThat(availableAtD1()).isCloseTo(before - 50, within(0.01));

    String code = request.path("trackingCode").asString();
    JsonNode withdrawn =
        visitor().send("POST", REQUESTS + "/" + code + "/withdraw", "{\"note\":\"太远\"}").json();
    assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(availableAtD1()).isEqualTo(before);
  }

  @Test
  void theSameKeyCountsOnceAndAnotherApplicationUnderItIsRefused() {
    Visitor visitor = visitor().with("Idempotency-Key", UUID.randomUUID().toString());
    double before = availableAtD1();
    JsonNode first = taken(visitor.send("POST", REQUESTS, shop(120)));
    Visitor.Reply again = visitor.send("POST", REQUESTS, shop(120));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("id")).isEqualTo(first.path("id"));
    assertThat(availableAtD1()).isCloseTo(before - 120, within(0.01));
    Visitor.Reply other = visitor.send("POST", REQUESTS, shop(10));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().path("code").asString()).isEqualTo("KEY_REUSED");
  }

  @Test
  void whatSomebodyElseHasIsRefusedWithWhatThereIsOrQueued() {
    taken(visitor().send("POST", REQUESTS, shop(120)));
    Visitor.Reply refused = visitor().send("POST", REQUESTS, shop(100));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asString()).isEqualTo("CAPACITY_TAKEN");
    assertThat(refused.json().path("options").size()).isPositive();
    JsonNode waiting = taken(visitor().send("POST", REQUESTS, with(shop(100), "\"queue\":true")));
    assertThat(waiting.path("reservation").path("state").asString()).isEqualTo("QUEUED");
    assertThat(waiting.path("reservation").path("queuePosition").asInt()).isEqualTo(1);
    assertThat(waiting.path("reservation").path("waitsBehind").path("assetKind").asString())
        .isEqualTo("DISTRIBUTION_TRANSFORMER");
  }

  @Test
  void theQueueMovesUpWhenSomebodyWithdraws() {
    JsonNode first = taken(visitor().send("POST", REQUESTS, shop(120)));
    JsonNode waiting = taken(visitor().send("POST", REQUESTS, with(shop(100), "\"queue\":true")));
    visitor()
        .send("POST", REQUESTS + "/" + first.path("trackingCode").asString() + "/withdraw", null);

    JsonNode now = visitor().get(REQUESTS + "/" + waiting.path("trackingCode").asString()).json();
    assertThat(now.path("reservation").path("state").asString()).isEqualTo("HELD");
    assertThat(whats(now)).endsWith("MOVE_UP");
  }

  private static List<String> whats(JsonNode request) {
    List<String> whats = new ArrayList<>();
    request.path("events").forEach(event -> whats.add(event.path("what").asString()));
    return whats;
  }

  @Test
  void whereNothingCanBeHeldASurveyComesFirst() {
    String farOff = shop(10).replace("106.9605,27.0608", "107.15,27.25");
    assertThat(visitor().send("POST", REQUESTS, farOff).status()).isEqualTo(409);
    JsonNode noted = taken(visitor().send("POST", REQUESTS, with(farOff, "\"queue\":true")));

    assertThat(noted.path("reservation").path("state").asString()).isEqualTo("NONE");
    Visitor planner = signedIn(Role.PLANNER);
    String id = noted.path("id").asString();
    step(planner, id, "ACCEPT");
    step(planner, id, "SURVEY");
    Visitor.Reply energised = act(planner, id, "ENERGISE");
    assertThat(energised.status()).as("nothing is connected that holds nothing").isEqualTo(409);
    assertThat(energised.json().path("allowed").toString()).contains("PAUSE", "REJECT");
  }

  private static Visitor.Reply act(Visitor planner, String id, String action) {
    return planner.post(
        REQUESTS + "/" + id + "/transitions", "{\"action\":\"" + action + "\",\"note\":\"\"}");
  }

  private static JsonNode step(Visitor planner, String id, String action) {
    Visitor.Reply reply = act(planner, id, action);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json();
  }

  @Test
  void lowVoltageFromApplicationToRating() {
    String atD2 = shop(50).replace("106.9605,27.0608", "106.9452,27.0624");
    JsonNode request = taken(visitor().send("POST", REQUESTS, atD2));
    String id = request.path("id").asString();
    String rating = REQUESTS + "/" + request.path("trackingCode").asString() + "/rating";
    Visitor planner = signedIn(Role.PLANNER);

    assertThat(visitor().send("POST", rating, "{\"stars\":5}").json().path("code").asString())
        .isEqualTo("NOT_ENERGISED");
    step(planner, id, "ACCEPT");
    step(planner, id, "SURVEY");
    JsonNode energised = step(planner, id, "ENERGISE");
    assertThat(energised.path("trackingCode").isNull()).isTrue();
    assertThat(energised.path("stages").get(1).path("state").asString()).isEqualTo("DONE");
    JsonNode rated = visitor().send("POST", rating, "{\"stars\":5,\"comment\":\"很快\"}").json();
    assertThat(rated.path("rating").path("stars").asInt()).isEqualTo(5);
    assertThat(visitor().send("POST", rating, "{\"stars\":1}").json().path("code").asString())
        .isEqualTo("ALREADY_RATED");
  }

  @Test
  void highVoltageStopsItsClockWhileTheCustomerBuilds() {
    String factory = shop(500).replace("commercial", "industrial");
    JsonNode request = taken(visitor().send("POST", REQUESTS, factory));
    assertThat(request.path("service").path("kind").asString()).isEqualTo("HV_SINGLE");
    String id = request.path("id").asString();
    Visitor planner = signedIn(Role.PLANNER);
    step(planner, id, "ACCEPT");
    step(planner, id, "SURVEY");
    planner.post(REQUESTS + "/" + id + "/approvals", "{\"kind\":\"ROAD\"}");
    Visitor.Reply granted =
        planner.post(
            REQUESTS + "/" + id + "/approvals/ROAD", "{\"outcome\":\"GRANTED\",\"note\":\"\"}");
    assertThat(granted.json().path("approvals").get(0).path("outcome").asString())
        .isEqualTo("GRANTED");
    assertThat(granted.json().path("approvals").get(0).path("limitDays").asInt()).isEqualTo(5);

    JsonNode replied = step(planner, id, "REPLY_PLAN");
    assertThat(replied.path("clock").path("running").asBoolean()).isFalse();
    assertThat(replied.path("waitingFor").path("party").asString()).isEqualTo("CUSTOMER");
    String code = request.path("trackingCode").asString();
    JsonNode mine = visitor().get(REQUESTS + "/" + code).json();
    assertThat(mine.path("actions").toString()).contains("READY", "WITHDRAW");
    JsonNode ready = visitor().send("POST", REQUESTS + "/" + code + "/ready", null).json();
    assertThat(ready.path("status").asString()).isEqualTo("UNDER_CONSTRUCTION");
    step(planner, id, "INSPECT");
    assertThat(step(planner, id, "ENERGISE").path("status").asString()).isEqualTo("ENERGISED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\":\"ENERGISED\"          | status",
        "\"id\":\"mine\"                   | id",
        "\"trackingCode\":\"mine\"         | trackingCode",
        "\"by\":\"somebody\"               | by",
        "\"programme\":\"EV_PUBLIC\"       | programme",
        "\"applicantName\":\"twice\"       | applicantName",
        "\"kva\":-5                        | kva",
        "\"existingKva\":5                 | existingKva",
        "\"declarations\":[\"RESIDENT\"]   | declarations",
        "\"condition\":\"AFTER_TRANSFER\"  | condition",
        "\"connectionPointId\":\"D99\"     | connectionPointId",
        "\"queue\":\"perhaps\"             | queue"
      })
  void aFieldThatIsNotTheApplicantsToSetIsRefusedByName(String field, String parameter) {
    Visitor.Reply reply = visitor().send("POST", REQUESTS, with(shop(10), field));

    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
    assertThat(availableAtD1()).isEqualTo(143.2);
  }

  @Test
  void oneInstallerSeesNothingOfAnother() {
    Visitor mine = signedIn(Role.INSTALLER);
    JsonNode request = taken(mine.post(REQUESTS, shop(20)));
    String id = request.path("id").asString();
    assertThat(mine.get(REQUESTS).json().path("total").asInt()).isEqualTo(1);
    assertThat(mine.get(REQUESTS + "/" + id).status()).isEqualTo(200);

    Visitor other = signedIn(Role.INSTALLER);
    assertThat(other.get(REQUESTS).json().path("total").asInt()).isZero();
    assertThat(other.get(REQUESTS + "/" + id).status()).isEqualTo(404);
    assertThat(other.post(REQUESTS + "/" + id + "/withdraw", "{}").status()).isEqualTo(404);
    assertThat(act(other, id, "ENERGISE").status()).isEqualTo(403);
    assertThat(visitor().get(REQUESTS + "/" + id).status()).isEqualTo(404);
    assertThat(visitor().send("POST", REQUESTS + "/" + id + "/withdraw", "{}").status())
        .isEqualTo(404);
  }

  @Test
  void aGuessedCodeFindsNothing() {
    taken(visitor().send("POST", REQUESTS, shop(20)));
    for (int i = 0; i < 50; i++) {
      String guess = TrackingCode.random().value();
      assertThat(visitor().get(REQUESTS + "/" + guess).status()).isEqualTo(404);
    }
  }

  @Test
  void aGreenChannelComesFirstAndIsCheckedLikeAnybodyElse() {
    String charger =
        "{"
            + AT_D1
            + ",\"kw\":60,\"use\":\"ev-public\",\"applicant\":{\"kind\":\"operator\","
            + "\"name\":\"充电公司\",\"phone\":\"13800000000\"}}";
    taken(visitor().send("POST", REQUESTS, shop(20)));
    JsonNode fast = taken(visitor().send("POST", REQUESTS, charger));
    assertThat(fast.path("fastTrack").path("eligible").asBoolean()).isTrue();

    JsonNode inbox = signedIn(Role.PLANNER).get(REQUESTS).json();
    assertThat(inbox.path("requests").get(0).path("id")).isEqualTo(fast.path("id"));
    assertThat(inbox.path("counts").path("fastTrack").asInt()).isEqualTo(1);
    Visitor.Reply tooMuch =
        visitor().send("POST", REQUESTS, charger.replace("\"kw\":60", "\"kw\":150"));
    assertThat(tooMuch.json().path("code").asString())
        .as("priority is no capacity")
        .isEqualTo("CAPACITY_TAKEN");
  }

  @Test
  void aSiteThatIsThereAlreadyIsCreditedAtItsTransformerOnly() {
    double before = availableAtD1();
    String tower =
        "{"
            + AT_D1
            + ",\"kva\":15,\"use\":\"base-station-5g\",\"existingKva\":12,"
            + "\"connectionPointId\":\"D1\",\"applicant\":{\"kind\":\"tower\","
            + "\"name\":\"铁塔公司\",\"phone\":\"13800000000\"}}";
    JsonNode credited = taken(visitor().send("POST", REQUESTS, tower));
    assertThat(credited.path("reservation").path("kva").asDouble()).isEqualTo(3);
    assertThat(availableAtD1()).isCloseTo(before - 3, within(0.01));
    JsonNode shop =
        taken(
            visitor()
                .send(
                    "POST",
                    REQUESTS,
                    tower.replace("\"kind\":\"tower\"", "\"kind\":\"enterprise\"")));
    assertThat(shop.path("reservation").path("kva").asDouble())
        .as("credit is for those who run such sites")
        .isEqualTo(15);
    assertThat(shop.path("fastTrack").path("eligible").asBoolean()).isFalse();
  }

  /** D2 has 64 customers and a measured peak of 210 kVA; twenty sites of 15 kVA would be 300. */
  @Test
  void whatIsCreditedAtATransformerIsNoMoreThanWasMeasuredThere() {
    String tower =
        "{\"location\":{\"type\":\"Point\",\"coordinates\":[106.9452,27.0624]},\"kva\":15,"
            + "\"use\":\"base-station-5g\",\"existingKva\":15,\"connectionPointId\":\"D2\","
            + "\"applicant\":{\"kind\":\"tower\",\"name\":\"铁塔公司\",\"phone\":\"13800000000\"}}";
    double credited = 0;
    for (int i = 0; i < 20; i++) {
      credited += taken(visitor().send("POST", REQUESTS, tower)).path("existingKva").asDouble(0);
    }
    assertThat(credited).isCloseTo(210, within(0.5));
  }
}
