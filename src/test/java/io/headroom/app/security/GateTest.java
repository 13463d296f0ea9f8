package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets through to what, for every role; what is behind the gate does not matter here. */
class GateTest extends GatedServer {
  private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Visitor of(Role role) {
    return VISITORS.computeIfAbsent(
        role, unseen -> role == Role.ANONYMOUS ? visitor() : signedIn(role));
  }

  /** {@code allowed}: first letters of the roles that get through. */
  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/capacity?lon=106.9605&lat=27.0608, NIAPD",
    "GET,    /api/v1/session,                    NIAPD",
    "GET,    /api/v1/requests,                   IPD",
    "HEAD,   /api/v1/requests,                   IPD",
    "OPTIONS,/api/v1/requests,                   IPD",
    "GET,    /api/v1/requests.csv,               IPD",
    "POST,   /api/v1/requests/batch,             IPD",
    "GET,    /api/v1/requests/some-code,         NIAPD",
    "POST,   /api/v1/requests/some-code/withdraw,NIAPD",
    "POST,   /api/v1/requests/some-code/ready,   NIAPD",
    "POST,   /api/v1/requests/some-code/rating,  NIAPD",
    "POST,   /api/v1/requests/some-id/transitions, PD",
    "POST,   /api/v1/requests/some-id/approvals, PD",
    "POST,   /api/v1/requests/some-id/approvals/ROAD, PD",
    "PATCH,  /api/v1/requests/some-id/transitions, PD",
    "DELETE, /api/v1/requests,                   IPD",
    "GET,    /api/v1/indicators,                 PD",
    "GET,    /api/v1/constraints/register,       PD",
    "GET,    /api/v1/assets/some-id,             PD",
    "POST,   /api/v1/what-if,                    PD",
    "POST,   /api/v1/scenarios,                  PD",
    "GET,    /api/v1/datasets,                   PD",
    "POST,   /api/v1/datasets/v1/activate,       PD",
    "GET,    /api/v1/outages/planned,            PD",
    "POST,   /api/v1/outages/planned,            PD",
    "POST,   /api/v1/permits,                    APD",
    "GET,    /api/v1/permits,                    PD",
    "HEAD,   /api/v1/permits,                    PD",
    "POST,   /api/v1/permits/some-id/state,      PD",
    "GET,    /api/v1/accounts,                   D",
    "HEAD,   /api/v1/accounts,                   D",
    "POST,   /api/v1/accounts,                   D",
    "POST,   /api/v1/accounts/somebody/disable,  D",
    "POST,   /api/v1/accounts/somebody/password, D",
    "GET,    /api/v1/accounts/somebody/events,   D",
    "GET,    /api/v1/accounts/somebody/tokens,   D",
    "DELETE, /api/v1/accounts/somebody/tokens/some-id, D",
    "GET,    /api/v1/tokens,                     IAPD",
    "DELETE, /api/v1/tokens/some-id,             IAPD",
    "POST,   /api/v1/session/password,           IAPD",
    "POST,   /api/v1/nothing-of-ours,            ''",
    "PUT,    /api/v1/requests/some-id/no-action, ''",
    "DELETE, /api/v1/session/nothing,            ''",
    "GET,    /actuator/env,                      ''",
    "GET,    /actuator,                          ''",
    "GET,    /actuator/health,                   NIAPD"
  })
  void rolesGetThroughAsTheTableSays(String method, String path, String allowed) {
    List<String> through = new ArrayList<>();
    for (Role role : Role.values()) {
      Visitor.Reply reply = of(role).change(method, path, method.equals("GET") ? null : "{}");
      if (!Set.of(401, 403).contains(reply.status())) {
        through.add(letter(role));
      } else if (!method.equals("HEAD")) {
        assertThat(reply.problem())
            .isEqualTo(role == Role.ANONYMOUS ? "sign-in-needed" : "not-allowed");
      }
    }
    assertThat(String.join("", through)).as("%s %s", method, path).isEqualTo(allowed);
  }

  private static String letter(Role role) {
    return switch (role) {
      case ANONYMOUS -> "N";
      case INSTALLER -> "I";
      case AUTHORITY -> "A";
      case PLANNER -> "P";
      case ADMIN -> "D";
    };
  }

  /** A controller that changes something and that no rule names would be shut to everybody. */
  @Test
  void everyPathThatIsServedIsOpenToSomebody() {
    List<String> shut = new ArrayList<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
        for (String pattern : mapping.getPatternValues()) {
          String path = pattern.replaceAll("\\{[^}]*}", "none-such");
          if (of(Role.ADMIN).change(method.name(), path, "{}").status() == 403) {
            shut.add(method + " " + pattern);
          }
        }
      }
    }
    assertThat(mappings.getHandlerMethods()).hasSizeGreaterThan(10);
    assertThat(shut).isEmpty();
  }

  @Test
  void anUnsafeCallOfASessionNeedsItsOwnHeader() {
    Visitor admin = of(Role.ADMIN);
    String body = "{\"name\":\"never-made\",\"displayName\":\"x\",\"role\":\"PLANNER\"}";

    assertThat(admin.send("POST", "/api/v1/accounts", body).problem()).isEqualTo("csrf");
    for (String wrong : List.of("", "x", of(Role.PLANNER).csrf(), visitor().csrf())) {
      Visitor.Reply reply =
          admin.with("X-XSRF-TOKEN", wrong).send("POST", "/api/v1/accounts", body);
      admin.without("X-XSRF-TOKEN");
      assertThat(reply.problem()).as(wrong).isEqualTo("csrf");
    }
    String inCookie = admin.csrf();
    Visitor.Reply reply =
        admin
            .with("Authorization", "Basic YWRtaW46eA==")
            .with("Cookie-Token", inCookie)
            .send("POST", "/api/v1/accounts", body);
    admin.without("Authorization").without("Cookie-Token");
    assertThat(reply.problem()).isEqualTo("csrf");
    assertThat(accounts.find("never-made")).isEmpty();
  }

  @Test
  void aProgramWithoutCookiesNeedsNoHeader() {
    assertThat(visitor().send("POST", "/api/v1/requests/some-code/withdraw", "{}").status())
        .isNotIn(401, 403);
  }

  @Test
  void anAnswerToSomebodyIsForHimAlone() {
    Visitor.Reply own = of(Role.PLANNER).get("/api/v1/dataset/report");
    Visitor.Reply open = visitor().get("/api/v1/dataset/report");

    assertThat(own.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(own.header("ETag")).isEmpty();
    assertThat(open.header("Cache-Control")).isEmpty();
    assertThat(visitor().get("/api/v1/requests/some-code").header("Cache-Control"))
        .as("names and numbers")
        .isEqualTo("private, no-store");
    for (Visitor.Reply reply : List.of(own, open)) {
      assertThat(reply.response().headers().allValues("Vary").toString().toLowerCase(Locale.ROOT))
          .contains("cookie", "authorization");
    }
  }
}
