package io.headroom.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.app.HeadroomServer;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.PostgisCluster;
import io.headroom.fixtures.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A server over PostgreSQL that goes away under it and comes back, without a restart of ours. */
@Needs(Tool.POSTGIS)
class DatabaseGoneHttpTest {
  private static final String REQUESTS = "/api/v1/requests";
  private static final String SHOP =
      "{\"location\":{\"type\":\"Point\",\"coordinates\":[106.9605,27.0608]},\"kva\":5,"
          + "\"applicant\":{\"kind\":\"enterprise\",\"name\":\"磷都茶业\",\"phone\":\"0851-87220000\"}}";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void requestsWaitForTheDatabaseAndLookUpsDoNot() {
    try (PostgisCluster cluster = PostgisCluster.start()) {
      Optional<ConfigurableApplicationContext> started =
          HeadroomServer.start(
              List.of(
                  "--server.port=0",
                  "--headroom.rate-limit=0",
                  "--headroom.dataset=src/test/resources/drawn-county/dataset.yml",
                  "--headroom.data=" + folder,
                  "--headroom.database.url=" + cluster.url(),
                  "--headroom.database.user=postgres"));
      try (ConfigurableApplicationContext server = started.orElseThrow()) {
        String port = server.getEnvironment().getProperty("local.server.port", "0");
        Visitor visitor = new Visitor(Integer.parseInt(port));
        Visitor.Reply taken = untilAnswered(visitor);
        String code = taken.json().path("trackingCode").asString();

        cluster.stopServer();
        assertRefusedWhileLookUpsGoOn(visitor, code);
        cluster.startServer();
        assertThat(untilAnswered(visitor).status()).isEqualTo(201);
        assertThat(visitor.get(REQUESTS + "/" + code).status()).isEqualTo(200);
      }
    }
  }

  private static void assertRefusedWhileLookUpsGoOn(Visitor visitor, String code) {
    Visitor.Reply refused = visitor.send("POST", REQUESTS, SHOP);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
    assertThat(refused.problem()).isEqualTo("store-unavailable");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    assertThat(visitor.get(REQUESTS + "/" + code).status()).isEqualTo(503);
    Visitor.Reply lookUp = visitor.get("/api/v1/capacity?lon=106.9605&lat=27.0608&kva=10");
    assertThat(lookUp.json().path("verdict").asString()).isEqualTo("AVAILABLE");
    assertThat(visitor.get("/actuator/health/readiness").status()).isEqualTo(200);
  }

  /** The dataset, or the database, may still be on its way. */
  private static Visitor.Reply untilAnswered(Visitor visitor) {
    Instant end = Instant.now().plus(PATIENCE);
    Visitor.Reply reply = visitor.send("POST", REQUESTS, SHOP);
    while (reply.status() == 503 && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
      reply = visitor.send("POST", REQUESTS, SHOP);
    }
    return reply;
  }
}
