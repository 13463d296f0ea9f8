package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways around the gate: paths written otherwise, other methods, headers that claim something. */
class TrickTest extends GatedServer {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/v1/accounts",
        "/api//v1/accounts",
        "/api/v1//accounts",
        "/api/v1/accounts/",
        "/api/v1/accounts;x",
        "/api/v1;x=y/accounts",
        "/api/v1/accounts;jsessionid=1",
        "/api/v1/accounts%2f",
        "/api%2fv1%2faccounts",
        "/api/v1/%61ccounts",
        "/%61pi/v1/accounts",
        "/api/v1/accounts%00",
        "/api/v1/accounts%20",
        "/api/v1/accounts.json",
        "/api/v1/./accounts",
        "/api/v1/map/../accounts",
        "/api/v1/map/%2e%2e/accounts",
        "/api/v1/session/../accounts",
        "/api/v1/%252e%252e/accounts",
        "/API/v1/accounts",
        "/api/v1/Accounts",
        "/api/v1/accounts\\",
        "/error/../api/v1/accounts",
        "http://localhost/api/v1/accounts",
        "/api/v1/accounts?_method=GET",
        "/api/v1/accounts#/api/v1/session"
      })
  void noWayOfWritingThePathLeadsAround(String target) {
    person(Role.PLANNER);
    for (String method : new String[] {"GET", "HEAD", "POST", "OPTIONS", "FOO"}) {
      String answer = raw(method + " " + target + " HTTP/1.1\r\nHost: localhost");

      assertThat(answer).as("%s %s", method, target).matches("(?s)HTTP/1.1 [45]\\d\\d.*");
      assertThat(answer).doesNotContain("displayName", "Exception", "<html");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-User: admin",
        "X-Forwarded-User: admin",
        "X-Remote-User: admin",
        "REMOTE_USER: admin",
        "X-Role: ADMIN",
        "X-Original-URL: /api/v1/session",
        "X-Rewrite-URL: /api/v1/session",
        "X-HTTP-Method-Override: GET",
        "X-Forwarded-Prefix: /api/v1/session",
        "X-Forwarded-For: 127.0.0.1",
        "X-Forwarded-Host: localhost",
        "Authorization: Basic YWRtaW46YWRtaW4=",
        "Authorization: Bearer",
        "Authorization: Bearer hr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Authorization: bearer null",
        "Cookie: headroom-session=",
        "Cookie: headroom-session=admin",
        "Cookie: JSESSIONID=admin"
      })
  void noHeaderMakesAnybodySomebody(String header) {
    String answer = raw("GET /api/v1/accounts HTTP/1.1\r\nHost: localhost\r\n" + header);

    assertThat(answer).startsWith("HTTP/1.1 401");
  }

  @Test
  void aMethodCannotBeHiddenInAnother() {
    Person admin = person(Role.ADMIN);
    Person planner = person(Role.PLANNER);
    Visitor visitor = signedIn(admin);
    visitor.with("X-HTTP-Method-Override", "POST").with("X-HTTP-Method", "POST");
    String disable = "/api/v1/accounts/" + planner.name() + "/disable";

    assertThat(visitor.get(disable + "?_method=POST").status()).isIn(404, 405);
    assertThat(accounts.find(planner.name()).orElseThrow().enabled()).isTrue();
  }

  /**
   * A session is looked up by the cookie alone, so an address that is passed on gives none away.
   */
  @Test
  void aSessionInTheAddressIsNone() {
    String session = signedIn(Role.ADMIN).sessionId().orElseThrow();

    for (String name : new String[] {"jsessionid", "headroom-session", "JSESSIONID"}) {
      String plain = raw("GET /api/v1/accounts?" + name + "=" + session + " HTTP/1.1\r\nHost: x");
      String path = raw("GET /api/v1/accounts;" + name + "=" + session + " HTTP/1.1\r\nHost: x");
      assertThat(plain).startsWith("HTTP/1.1 401");
      assertThat(path).startsWith("HTTP/1.1 400");
    }
  }

  private String raw(String head) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String request = head + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
