package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Accounts;
import io.headroom.account.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Signing in and out, and what somebody might try instead. */
class SignInHttpTest extends GatedServer {
  private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

  @Test
  void aReaderWithoutAnAccountIsNobodyAndCostsNoSession() {
    Visitor visitor = visitor();
    JsonNode session = visitor.get("/api/v1/session").json();

    assertThat(session.path("signedIn").asBoolean()).isFalse();
    assertThat(session.path("name").isNull()).isTrue();
    assertThat(session.path("role").asString()).isEqualTo("ANONYMOUS");
    assertThat(session.path("csrf").path("header").asString()).isEqualTo("X-XSRF-TOKEN");
    assertThat(session.path("csrf").path("token").asString()).hasSizeGreaterThan(30);
    assertThat(visitor.sessionId()).isEmpty();
  }

  @Test
  void nameAndPasswordSignIn() {
    Person planner = person(Role.PLANNER);
    Visitor visitor = visitor();
    Visitor.Reply reply = visitor.signIn(planner.name(), planner.password());

    assertThat(reply.status()).isEqualTo(204);
    String cookie =
        reply.response().headers().allValues("Set-Cookie").stream()
            .filter(line -> line.startsWith(Visitor.SESSION_COOKIE))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    JsonNode session = visitor.get("/api/v1/session").json();
    assertThat(session.path("name").asString()).isEqualTo(planner.name());
    assertThat(session.path("displayName").asString()).isEqualTo("某 " + planner.name());
    assertThat(session.path("role").asString()).isEqualTo("PLANNER");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameSoundTheSame() {
    Person planner = person(Role.PLANNER);
    Visitor.Reply wrong = visitor().signIn(planner.name(), "wrong");
    Visitor.Reply unknown = visitor().signIn("no-such-name", "wrong");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.problem()).isEqualTo("sign-in-failed");
    assertThat(unknown.response().body()).isEqualTo(wrong.response().body());
  }

  @Test
  void theFormGoesOnToThePageOneCameFrom() {
    Person planner = person(Role.PLANNER);

    Visitor.Reply right = form(planner.name(), planner.password(), "/requests.html?list#a");
    assertThat(right.status()).isEqualTo(303);
    assertThat(right.header("Location")).isEqualTo("/requests.html?list#a");
    Visitor.Reply wrong = form(planner.name(), "wrong", "/requests.html?list");
    assertThat(wrong.status()).isEqualTo(303);
    assertThat(wrong.header("Location"))
        .isEqualTo("/signin.html?failed&next=%2Frequests.html%3Flist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/\t/evil.example/",
        "/ok\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "evil.example",
        "///evil.example",
        ""
      })
  void nobodyIsLedToAnotherSite(String next) {
    Person planner = person(Role.PLANNER);

    Visitor.Reply reply = form(planner.name(), planner.password(), next);
    assertThat(reply.header("Location")).isEqualTo("/");
    assertThat(reply.response().headers().allValues("Set-Cookie").toString()).doesNotContain("a=b");
  }

  private Visitor.Reply form(String name, String password, String next) {
    Visitor visitor = visitor();
    return visitor.form(
        PAGE, Map.of("name", name, "password", password, "_csrf", visitor.csrf(), "next", next));
  }

  @Test
  void nobodyIsSignedInFromAnotherSite() {
    Person planner = person(Role.PLANNER);
    Visitor visitor = visitor();
    Map<String, String> without = Map.of("name", planner.name(), "password", planner.password());

    assertThat(visitor.form("application/json", without).problem()).isEqualTo("csrf");
    visitor.csrf();
    assertThat(visitor.form("application/json", without).problem()).isEqualTo("csrf");
    String ofAnother = visitor().csrf();
    assertThat(visitor.with("X-XSRF-TOKEN", ofAnother).form("application/json", without).status())
        .isEqualTo(403);
    assertThat(visitor.sessionId()).isEmpty();
  }

  /** Somebody plants a session in another's browser and waits for him to sign in. */
  @Test
  void aPlantedSessionIsNotSignedIn() {
    Visitor attacker = signedIn(Role.INSTALLER);
    String planted = attacker.sessionId().orElseThrow();
    Person planner = person(Role.PLANNER);
    Visitor victim = visitor().plant(planted);

    assertThat(victim.signIn(planner.name(), planner.password()).status()).isEqualTo(204);
    assertThat(victim.sessionId()).isPresent().get().isNotEqualTo(planted);
    assertThat(attacker.isSignedIn()).isFalse();

    Visitor other = visitor().plant("0123456789ABCDEF0123456789ABCDEF");
    other.signIn(planner.name(), planner.password());
    assertThat(other.sessionId()).get().isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
  }

  @Test
  void whoSignsInAsAnotherKeepsNothingOfTheFirst() {
    Visitor visitor = signedIn(Role.ADMIN);
    Person installer = person(Role.INSTALLER);
    visitor.signIn(installer.name(), installer.password());

    assertThat(visitor.get("/api/v1/session").json().path("role").asString())
        .isEqualTo("INSTALLER");
    assertThat(visitor.get("/api/v1/accounts").status()).isEqualTo(403);
  }

  @Test
  void aSessionIsOverAfterSigningOut() {
    Visitor visitor = signedIn(Role.PLANNER);
    String session = visitor.sessionId().orElseThrow();
    assertThat(visitor.with("Accept", "application/json").post("/sign-out", "").status())
        .isEqualTo(204);

    assertThat(visitor.isSignedIn()).isFalse();
    Visitor replaying = visitor().plant(session);
    assertThat(replaying.isSignedIn()).isFalse();
    assertThat(replaying.get("/api/v1/tokens").problem()).isEqualTo("sign-in-needed");
  }

  @Test
  void nobodyIsSignedOutFromAnotherSite() {
    Visitor visitor = signedIn(Role.PLANNER);

    assertThat(visitor.send("POST", "/sign-out", "").problem()).isEqualTo("csrf");
    assertThat(visitor.get("/sign-out").status()).isEqualTo(404);
    assertThat(visitor.isSignedIn()).isTrue();
  }

  @Test
  void whoGuessesHasToWait() {
    Person planner = person(Role.PLANNER);
    Visitor visitor = visitor().with("X-Forwarded-For", "198.51.100.7");
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.signIn(planner.name(), "wrong " + i).status()).isEqualTo(401);
    }
    visitor.with("X-Forwarded-For", "198.51.100.8").with("Forwarded", "for=198.51.100.9");
    Visitor.Reply reply = visitor.signIn(planner.name(), planner.password());

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.problem()).isEqualTo("too-many-sign-ins");
    assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(800, 900);
    assertThat(form(planner.name(), planner.password(), "/").header("Location"))
        .startsWith("/signin.html?wait=");
    assertThat(visitor.isSignedIn()).isFalse();
  }

  @Test
  void aDisabledAccountCannotSignInAndItsSessionEnds() {
    Person planner = person(Role.PLANNER);
    Visitor visitor = signedIn(planner);
    accounts.disable(planner.name(), Accounts.CONSOLE);

    assertThat(visitor.get("/api/v1/tokens").status()).isEqualTo(401);
    assertThat(visitor().signIn(planner.name(), planner.password()).status()).isEqualTo(401);
    accounts.enable(planner.name(), Accounts.CONSOLE);
    assertThat(visitor.isSignedIn()).as("the session of before").isFalse();
  }

  @Test
  void aNewPasswordOrRoleEndsEverySession() {
    Person planner = person(Role.PLANNER);
    Visitor one = signedIn(planner);
    Visitor two = signedIn(planner);
    String body = "{\"old\":\"" + planner.password() + "\",\"new\":\"some other long one\"}";
    assertThat(one.post("/api/v1/session/password", body).status()).isEqualTo(204);

    assertThat(one.isSignedIn()).isFalse();
    assertThat(two.isSignedIn()).isFalse();
    Visitor three = signedIn(new Person(planner.name(), "some other long one"));
    accounts.giveRole(planner.name(), Role.ADMIN, Accounts.CONSOLE);
    assertThat(three.get("/api/v1/accounts").status()).isEqualTo(401);
  }

  @Test
  void onesOwnPasswordNeedsTheOldOneAndFollowsTheRules() {
    Visitor visitor = signedIn(Role.PLANNER);

    Visitor.Reply wrong =
        visitor.post(
            "/api/v1/session/password", "{\"old\":\"wrong\",\"new\":\"some other long one\"}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("parameter").asString()).isEqualTo("old");
    Visitor.Reply poor =
        visitor.post("/api/v1/session/password", "{\"old\":\"wrong\",\"new\":\"short\"}");
    assertThat(poor.json().path("parameter").asString()).isEqualTo("new");
    assertThat(poor.response().body()).doesNotContain("short\"");
    assertThat(visitor.isSignedIn()).isTrue();
  }
}
