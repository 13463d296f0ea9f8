package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Account;
import io.headroom.account.Accounts;
import io.headroom.account.Role;
import io.headroom.account.Tokens;
import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server over the drawn county, and programs of everybody who works with requests. */
@SpringBootTest(
    classes = HeadroomServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "headroom.dataset=src/test/resources/drawn-county/dataset.yml",
      "headroom.rate-limit=0",
      "headroom.open-requests-per-phone=0",
      // A server that nobody else asks: these tests reserve.
      "spring.application.name=desk",
      "server.tomcat.basedir=target/tomcat"
    })
abstract class DeskServer {
  private static final AtomicInteger NAMES = new AtomicInteger();

  /** Where D1 has 143 kVA left. */
  static final String AT_D1 = "106.9605,27.0608";

  @LocalServerPort private int port;
  @Autowired private DatasetLoading loading;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;

  @BeforeEach
  void waitForTheDataset() {
    assertThat(loading.await()).isEmpty();
  }

  /** A program with the token of an account of its own; of nobody with the role of anybody. */
  Program program(Role role) {
    return new Program(port, role == Role.ANONYMOUS ? null : token(role));
  }

  String token(Role role) {
    String name = role.name().toLowerCase(Locale.ROOT) + "-desk" + NAMES.incrementAndGet();
    accounts.add(Account.of(name, "某 " + name, role), Accounts.CONSOLE);
    return tokens.give(name, "test", 30, name).secret().value();
  }

  /** Asks with a token, and reads what comes back. */
  static final class Program {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final int port;
    private final @Nullable String token;

    Program(int port, @Nullable String token) {
      this.port = port;
      this.token = token;
    }

    Reply get(String path) {
      return send(request(path).GET());
    }

    Reply post(String path, String json) {
      return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), "*/*");
    }

    Reply put(String path, String json) {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    Reply delete(String path) {
      return send(request(path).DELETE());
    }

    Reply post(String path, String type, byte[] body, String accept) {
      return send(
          request(path)
              .header("Content-Type", type)
              .header("Accept", accept)
              .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
      return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
      try {
        return new Reply(
            CLIENT.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What came back. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body());
    }

    /** One document a line. */
    List<JsonNode> lines() {
      return body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
  }
}
