package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An installer's request, and who else might want to see it. */
class OwnRequestTest extends GatedServer {
  private static final String REQUESTS = "/api/v1/requests";

  /** At D3, which serves three customers and is told to nobody but by its band. */
  private static final String BODY =
      """
      {"location": {"type": "Point", "coordinates": [106.9302, 27.0661]},
       "kva": 5, "use": "residential", "supply": "single", "phases": "3",
       "applicant": {"kind": "resident", "name": "甲", "phone": "13800000000"},
       "declarations": [], "queue": true}
      """;

  private static final String AT_D3 = "/api/v1/capacity?lon=106.9302&lat=27.0661&kva=5&limit=1";

  private Visitor owner;
  private JsonNode request;

  @BeforeEach
  void apply() {
    owner = signedIn(Role.INSTALLER);
    Visitor.Reply reply = owner.post(REQUESTS, BODY);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    request = reply.json();
  }

  private String byId() {
    return REQUESTS + "/" + request.path("id").asString();
  }

  @Test
  void theRequestOfAnotherIsNotThere() {
    assertThat(owner.get(byId()).status()).isEqualTo(200);
    assertThat(signedIn(Role.PLANNER).get(byId()).status()).isEqualTo(200);

    for (Visitor other : new Visitor[] {signedIn(Role.INSTALLER), signedIn(Role.AUTHORITY)}) {
      Visitor.Reply reply = other.get(byId());
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.problem()).isEqualTo("request-not-found");
      assertThat(other.post(byId() + "/withdraw", "{}").status()).isEqualTo(404);
    }
    assertThat(visitor().get(byId()).status()).isEqualTo(404);
    assertThat(owner.get(byId()).json().path("status").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void anInstallersListIsHisOwn() {
    Visitor other = signedIn(Role.INSTALLER);

    assertThat(owner.get(REQUESTS).json().path("total").asInt()).isEqualTo(1);
    assertThat(other.get(REQUESTS).json().path("total").asInt()).isZero();
    assertThat(other.get(REQUESTS + ".csv").response().body()).doesNotContain("甲");
  }

  @Test
  void aGuessedCodeFindsNothing() {
    String code = request.path("trackingCode").asString();
    assertThat(visitor().get(REQUESTS + "/" + code).status()).isEqualTo(200);

    char last = code.charAt(code.length() - 1);
    String near = code.substring(0, code.length() - 1) + (last == '7' ? '8' : '7');
    assertThat(visitor().get(REQUESTS + "/" + near).status()).isEqualTo(404);
    assertThat(visitor().get(REQUESTS + "/" + code.substring(0, 25)).status()).isEqualTo(404);
    assertThat(visitor().get(REQUESTS + "/%25").status()).isIn(400, 404);
  }

  @Test
  void anInstallerMovesNoRequestNotEvenHisOwn() {
    String accept = "{\"action\":\"ACCEPT\",\"note\":\"\"}";
    assertThat(owner.post(byId() + "/transitions", accept).problem()).isEqualTo("not-allowed");
    assertThat(owner.get(byId()).json().path("status").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void heSeesTheFiguresOfTheAssetHeAppliesAtAndNobodyElseDoes() {
    assertThat(owner.get(AT_D3).response().body()).contains("\"D3\"");
    JsonNode option = owner.get(AT_D3).json().path("options").get(0);
    assertThat(option.path("supplyPath").get(0).path("peakKva").isNumber()).isTrue();
    assertThat(signedIn(Role.INSTALLER).get(AT_D3).response().body()).doesNotContain("\"D3\"");
    assertThat(visitor().get(AT_D3).response().body()).doesNotContain("\"D3\"");

    owner.post(byId() + "/withdraw", "{}");
    assertThat(owner.get(AT_D3).response().body()).as("no longer open").doesNotContain("\"D3\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?state=closed", ".csv?state=closed"})
  void afterWithdrawingHeReadsOfItWhatAnybodyReads(String list) {
    String path = list.isEmpty() ? byId() : REQUESTS + list;
    owner.post(byId() + "/withdraw", "{}");

    assertThat(owner.get(path).response().body()).contains("WITHDRAWN").doesNotContain("D3");
    assertThat(signedIn(Role.PLANNER).get(path).response().body()).contains("D3");
  }

  @Test
  void whileItIsOpenHeReadsTheFiguresAndAfterwardsTheBand() {
    JsonNode open = owner.get(byId()).json().path("reservation");
    assertThat(open.path("connectionPointId").asString()).isEqualTo("D3");
    assertThat(open.path("load").path("peakKva").isNumber()).isTrue();

    owner.post(byId() + "/withdraw", "{}");
    JsonNode closed = owner.get(byId()).json().path("reservation");
    String byCode = REQUESTS + "/" + request.path("trackingCode").asString();
    assertThat(closed).isEqualTo(visitor().get(byCode).json().path("reservation"));
  }

  @Test
  void whatIsFullOnTheWayIsTheBureausToKnow() {
    String most = BODY.replace("\"kva\": 5", "\"kva\": 20");
    owner.post(REQUESTS, most);
    JsonNode waiting = owner.post(REQUESTS, most).json();
    String id = REQUESTS + "/" + waiting.path("id").asString();
    JsonNode full = waiting.path("reservation").path("waitsBehind");

    assertThat(full.path("assetKind").asString())
        .as("%s", waiting)
        .isEqualTo("DISTRIBUTION_TRANSFORMER");
    assertThat(full.path("name").asString()).isEqualTo("一台配电变压器");
    assertThat(
            signedIn(Role.PLANNER)
                .get(id)
                .json()
                .path("reservation")
                .path("waitsBehind")
                .path("name")
                .asString())
        .isNotEqualTo("一台配电变压器");
  }
}
