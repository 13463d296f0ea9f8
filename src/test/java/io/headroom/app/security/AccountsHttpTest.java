package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Keeping accounts over HTTP, and what happens when the database goes. */
class AccountsHttpTest extends GatedServer {
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String AT_D1 = "/api/v1/capacity?lon=106.9605&lat=27.0608&kva=100";

  private Visitor admin;

  @BeforeEach
  void signInAsAdmin() {
    admin = signedIn(Role.ADMIN);
  }

  @Test
  void aNewAccountSignsInWithThePasswordItIsGiven() {
    Visitor.Reply made = admin.post(ACCOUNTS, account("lin.gong", "林工", "PLANNER"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("enabled").asBoolean()).isTrue();
    String password = made.json().path("password").asString();
    assertThat(visitor().signIn("lin.gong", password).status()).isEqualTo(204);
    JsonNode list = admin.get(ACCOUNTS).json();
    assertThat(list.path("accounts").findValuesAsString("name")).contains("lin.gong");
    assertThat(list.toString()).doesNotContain(password, "bcrypt", "password");
    assertThat(admin.post(ACCOUNTS, account("lin.gong", "x", "ADMIN")).problem())
        .isEqualTo("name-taken");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"name\":\"x\",\"displayName\":\"x\",\"role\":\"PLANNER\"}', name",
    "'{\"name\":\"clock\",\"displayName\":\"x\",\"role\":\"PLANNER\"}', name",
    "'{\"name\":\"good-name\",\"displayName\":\"\",\"role\":\"PLANNER\"}', displayName",
    "'{\"name\":\"good-name\",\"displayName\":\"x\",\"role\":\"KING\"}', role",
    "'{\"name\":\"good-name\",\"displayName\":\"x\",\"role\":\"ANONYMOUS\"}', role",
    "'{\"name\":\"good-name\",\"displayName\":\"x\"}', role",
    "'{\"name\":7,\"displayName\":\"x\",\"role\":\"PLANNER\"}', name",
    "'{\"name\":\"good-name\",\"displayName\":\"x\",\"role\":\"PLANNER\",\"password\":\"p\"}', password"
  })
  void whatCannotBeIsNamed(String body, String parameter) {
    Visitor.Reply reply = admin.post(ACCOUNTS, body);

    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    assertThat(reply.json().path("parameter").asString()).isEqualTo(parameter);
    assertThat(accounts.find("good-name")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'{', 400", "'[]', 400", "'', 400", "'\"x\"', 400"})
  void whatIsNoBodyIsRefused(String body, int status) {
    assertThat(admin.post(ACCOUNTS, body).status()).isEqualTo(status);
  }

  @Test
  void everyStepIsInTheTrailWithoutASecret() {
    Person planner = person(Role.PLANNER);
    String at = ACCOUNTS + "/" + planner.name();
    String password = admin.post(at + "/password", "").json().path("password").asString();
    assertThat(admin.post(at + "/role", "{\"role\":\"INSTALLER\"}").json().path("role").asString())
        .isEqualTo("INSTALLER");
    assertThat(admin.post(at + "/disable", "").json().path("enabled").asBoolean()).isFalse();
    assertThat(admin.post(at + "/enable", "").json().path("enabled").asBoolean()).isTrue();

    JsonNode events = admin.get(at + "/events").json().path("events");
    assertThat(events.findValuesAsString("what"))
        .containsExactly("ADD", "PASSWORD", "ROLE", "DISABLE", "ENABLE");
    assertThat(events.get(2).path("before").asString()).isEqualTo("PLANNER #2");
    assertThat(events.get(2).path("after").asString()).isEqualTo("INSTALLER #3");
    assertThat(events.get(2).path("who").asString()).startsWith("admin");
    assertThat(events.toString()).doesNotContain(password, planner.password(), "bcrypt");
    assertThat(visitor().signIn(planner.name(), planner.password()).status()).isEqualTo(401);
    assertThat(visitor().signIn(planner.name(), password).status()).isEqualTo(204);
  }

  @Test
  void anAccountThatIsNotThereIsNotFound() {
    for (String step : new String[] {"password", "disable", "enable"}) {
      assertThat(admin.post(ACCOUNTS + "/nobody-here/" + step, "").problem())
          .isEqualTo("account-not-found");
    }
    assertThat(admin.get(ACCOUNTS + "/nobody-here/events").status()).isEqualTo(404);
  }

  @Test
  void lookUpsGoOnWhenTheAccountsCannotBeRead() {
    Person planner = person(Role.PLANNER);
    Visitor session = signedIn(planner);
    Visitor program = program(planner);
    Visitor anybody = visitor();
    String open = anybody.get(AT_D1).response().body();
    databaseGoes();

    assertThat(anybody.get(AT_D1).response().body()).isEqualTo(open);
    assertThat(session.get(AT_D1).response().body()).as("as for anybody").isEqualTo(open);
    assertThat(session.isSignedIn()).isFalse();
    Visitor.Reply shut = session.get("/api/v1/tokens");
    assertThat(shut.status()).isEqualTo(503);
    assertThat(shut.problem()).isEqualTo("store-unavailable");
    assertThat(shut.header("Retry-After")).isNotEmpty();
    assertThat(program.get(AT_D1).problem()).isEqualTo("store-unavailable");
    assertThat(anybody.signIn(planner.name(), planner.password()).status()).isEqualTo(503);
    assertThat(visitor().get("/api/v1/tokens").status()).isEqualTo(401);

    databaseReturns();
    assertThat(session.isSignedIn()).as("nothing has ended it").isTrue();
    assertThat(program.get(AT_D1).status()).isEqualTo(200);
  }

  private static String account(String name, String displayName, String role) {
    return "{\"name\":\"%s\",\"displayName\":\"%s\",\"role\":\"%s\"}"
        .formatted(name, displayName, role);
  }
}
