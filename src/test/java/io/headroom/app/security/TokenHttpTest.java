package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.AccountEvent;
import io.headroom.account.ApiToken;
import io.headroom.account.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tokens of programs: what they open, and what they must not. */
class TokenHttpTest extends GatedServer {
  @Autowired private Clock clock;

  @Test
  void aTokenIsShownOnceAndThenOnlyItsLabel() {
    Visitor visitor = signedIn(Role.INSTALLER);
    Visitor.Reply made = visitor.post("/api/v1/tokens", "{\"label\":\"批量脚本\",\"days\":7}");

    assertThat(made.status()).isEqualTo(201);
    String token = made.json().path("token").asString();
    assertThat(made.json().path("expiresOn").asString())
        .isEqualTo(LocalDate.now(clock).plusDays(7).toString());
    JsonNode listed = visitor.get("/api/v1/tokens").json();
    assertThat(listed.path("tokens").get(0).path("label").asString()).isEqualTo("批量脚本");
    assertThat(listed.toString()).doesNotContain(token);
    JsonNode session = bearer(token).get("/api/v1/session").json();
    assertThat(session.path("role").asString()).isEqualTo("INSTALLER");
  }

  private Visitor bearer(String token) {
    return visitor().with("Authorization", "Bearer " + token);
  }

  @Test
  void aRevokedTokenOpensNothing() {
    Visitor visitor = signedIn(Role.PLANNER);
    JsonNode made = visitor.post("/api/v1/tokens", "{\"label\":\"x\"}").json();
    Visitor program = bearer(made.path("token").asString());
    assertThat(program.get("/api/v1/dataset").status()).isEqualTo(200);

    String path = "/api/v1/tokens/" + made.path("id").asString();
    assertThat(visitor.change("DELETE", path, null).status()).isEqualTo(204);
    assertThat(program.get("/api/v1/indicators").problem()).isEqualTo("token-invalid");
    assertThat(program.get("/api/v1/dataset").status()).as("not even what is open").isEqualTo(401);
    assertThat(visitor.change("DELETE", path, null).status()).isEqualTo(404);
  }

  @Test
  void anExpiredTokenOpensNothing() throws Exception {
    Person planner = person(Role.PLANNER);
    String secret = "hr_" + "x".repeat(43);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    Instant made = clock.instant();
    store.addToken(
        new ApiToken("expired", planner.name(), "x", made, yesterday, null, null),
        HexFormat.of().formatHex(hash),
        new AccountEvent(planner.name(), made, "test", "ADD_TOKEN", "", "expired"));

    assertThat(bearer(secret).get("/api/v1/indicators").problem()).isEqualTo("token-invalid");
  }

  @Test
  void aTokenEndsWithItsAccount() {
    Person planner = person(Role.PLANNER);
    Visitor program = program(planner);
    accounts.giveRole(planner.name(), Role.INSTALLER, "test");
    assertThat(program.get("/api/v1/indicators").status()).isEqualTo(403);

    accounts.disable(planner.name(), "test");
    assertThat(program.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void aNewPasswordEndsTheTokensWhoeverGaveIt() {
    Person planner = person(Role.PLANNER);
    Visitor program = program(planner);
    signedIn(Role.ADMIN).post("/api/v1/accounts/" + planner.name() + "/password", "");
    assertThat(program.get("/api/v1/session").problem()).isEqualTo("token-invalid");

    Person other = person(Role.INSTALLER);
    Visitor own = program(other);
    String change =
        "{\"old\":\"" + other.password() + "\",\"new\":\"a long enough one, this time\"}";
    assertThat(signedIn(other).post("/api/v1/session/password", change).status()).isEqualTo(204);
    assertThat(own.get("/api/v1/session").problem()).isEqualTo("token-invalid");
  }

  @Test
  void anAdminSeesAndRevokesTheTokensOfAnother() {
    Person planner = person(Role.PLANNER);
    Visitor program = program(planner);
    Visitor admin = signedIn(Role.ADMIN);
    String path = "/api/v1/accounts/" + planner.name() + "/tokens";
    JsonNode listed = admin.get(path).json().path("tokens");
    assertThat(listed.size()).isEqualTo(1);

    String token = path + "/" + listed.get(0).path("id").asString();
    assertThat(signedIn(Role.PLANNER).change("DELETE", token, null).status()).isEqualTo(403);
    assertThat(admin.change("DELETE", token, null).status()).isEqualTo(204);
    assertThat(admin.change("DELETE", token, null).status()).isEqualTo(404);
    assertThat(program.get("/api/v1/session").problem()).isEqualTo("token-invalid");
  }

  @Test
  void aTokenMakesNoTokensNoAccountsAndNoPasswords() {
    Person admin = person(Role.ADMIN);
    Visitor program = program(admin);
    String account = "{\"name\":\"by-token\",\"displayName\":\"x\",\"role\":\"ADMIN\"}";
    String password = "{\"old\":\"" + admin.password() + "\",\"new\":\"some other long one\"}";

    assertThat(program.get("/api/v1/accounts").status()).as("reading is its role's").isEqualTo(200);
    assertThat(program.send("POST", "/api/v1/tokens", "{\"label\":\"x\"}").status()).isEqualTo(403);
    assertThat(program.get("/api/v1/tokens").status()).isEqualTo(403);
    assertThat(program.send("POST", "/api/v1/accounts", account).status()).isEqualTo(403);
    assertThat(program.send("POST", "/api/v1/session/password", password).status()).isEqualTo(403);
    String reset = "/api/v1/accounts/" + admin.name() + "/password";
    assertThat(program.send("POST", reset, "").status()).isEqualTo(403);
    assertThat(accounts.find("by-token")).isEmpty();
  }

  @Test
  void theTokenOfAnotherIsNotThere() {
    Visitor owner = signedIn(Role.INSTALLER);
    String id = owner.post("/api/v1/tokens", "{\"label\":\"x\"}").json().path("id").asString();

    for (Role role : new Role[] {Role.INSTALLER, Role.ADMIN}) {
      Visitor other = signedIn(role);
      assertThat(other.change("DELETE", "/api/v1/tokens/" + id, null).status()).isEqualTo(404);
      assertThat(other.get("/api/v1/tokens").json().path("tokens").size()).isZero();
    }
    assertThat(owner.get("/api/v1/tokens").json().path("tokens").size()).isEqualTo(1);
  }

  /** The token counts, not the cookie beside it. */
  @Test
  void aTokenBesideASessionIsJudgedAlone() {
    Visitor admin = signedIn(Role.ADMIN);
    admin.with("Authorization", "Bearer hr_" + "A".repeat(43));
    assertThat(admin.get("/api/v1/accounts").problem()).isEqualTo("token-invalid");

    String weak = tokens.give(person(Role.INSTALLER).name(), "x", 1, "test").secret().value();
    admin.with("Authorization", "Bearer " + weak);
    assertThat(admin.get("/api/v1/accounts").status()).isEqualTo(403);
    assertThat(admin.send("POST", "/api/v1/tokens", "{\"label\":\"x\"}").status()).isEqualTo(403);
    admin.without("Authorization");
    assertThat(admin.get("/api/v1/accounts").status())
        .as("the session is as before")
        .isEqualTo(200);
  }

  @Test
  void aProgramIsNotRememberedByACookie() {
    Visitor program = program(person(Role.PLANNER));
    program.get("/api/v1/dataset");

    assertThat(program.sessionId()).isEmpty();
    program.without("Authorization");
    assertThat(program.isSignedIn()).isFalse();
  }
}
