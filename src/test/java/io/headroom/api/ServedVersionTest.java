package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.account.Account;
import io.headroom.account.Accounts;
import io.headroom.account.Role;
import io.headroom.account.Tokens;
import io.headroom.api.DeskServer.Program;
import io.headroom.api.DeskServer.Reply;
import io.headroom.api.VersionsServer.Part;
import io.headroom.app.DatasetLoading;
import io.headroom.app.HeadroomServer;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.PostgisCluster;
import io.headroom.fixtures.SentCounty;
import io.headroom.fixtures.Tool;
import io.headroom.store.WatchedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Which version a server serves that starts, follows another, or has no store. */
class ServedVersionTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String HEALTH = "/actuator/health/datasetVersion";

  /** Stays when the test has ended: libraries of this process unpack themselves there. */
  private final Path folder = Path.of("target", "data", UUID.randomUUID().toString());

  /** One server in a folder of its own. */
  private record Server(ConfigurableApplicationContext context) implements AutoCloseable {
    static Server start(Path data, String... more) {
      List<String> settings =
          new ArrayList<>(
              List.of(
                  "--server.port=0",
                  "--headroom.rate-limit=0",
                  "--headroom.dataset=src/test/resources/drawn-county/dataset.yml",
                  "--server.tomcat.basedir=" + data.resolve("tomcat"),
                  "--headroom.data=" + data));
      settings.addAll(List.of(more));
      ConfigurableApplicationContext context = HeadroomServer.start(settings).orElseThrow();
      assertThat(context.getBean(DatasetLoading.class).await()).isEmpty();
      return new Server(context);
    }

    Program anybody() {
      return new Program(port(), null);
    }

    Program planner() {
      until(() -> context.getBean(WatchedDatabase.class).isThere());
      String name = "planner-" + UUID.randomUUID().toString().substring(0, 8);
      context.getBean(Accounts.class).add(Account.of(name, name, Role.PLANNER), Accounts.CONSOLE);
      Tokens tokens = context.getBean(Tokens.class);
      return new Program(port(), tokens.give(name, "test", 30, name).secret().value());
    }

    private int port() {
      return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    String served() {
      return VersionsServer.served(anybody());
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static void until(BooleanSupplier done) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(done.getAsBoolean()).as("within two minutes").isTrue();
  }

  private static String activated(Program planner) {
    Part zip = Part.file("county.zip", new SentCounty().ratedAtD1(400).zip());
    String version = VersionsServer.version(planner, zip);
    assertThat(VersionsServer.activate(planner, version).status()).isEqualTo(200);
    return version;
  }

  @Test
  void whatWasPutInServiceIsServedAfterARestart() {
    String first;
    String next;
    try (Server server = Server.start(folder)) {
      first = server.served();
      next = activated(server.planner());
    }
    try (Server again = Server.start(folder)) {
      assertThat(again.served()).isEqualTo(next).isNotEqualTo(first);
      Program planner = again.planner();
      planner.post(VersionsServer.DATASETS + "/rollback", "{}");
      assertThat(again.served()).as("the one of the settings is kept too").isEqualTo(first);
    }
  }

  @Test
  void aVersionThatCannotBeReadAnyMoreIsReplacedOrSentAgain() throws IOException {
    Part sent = Part.file("county.zip", new SentCounty().ratedAtD1(400).zip());
    String first;
    String lost;
    try (Server server = Server.start(folder)) {
      first = server.served();
      lost = activated(server.planner());
    }
    Files.writeString(folder.resolve("datasets").resolve(lost + ".headroom"), "damaged");
    try (Server again = Server.start(folder)) {
      Program planner = again.planner();
      assertThat(again.served()).isEqualTo(first);
      assertThat(planner.get(HEALTH).status()).isEqualTo(503);
      assertThat(VersionsServer.activate(planner, lost).json().path("code").asString())
          .isEqualTo("CONTENT_GONE");

      assertThat(VersionsServer.activate(planner, first).status()).isEqualTo(200);
      until(() -> planner.get(HEALTH).status() == 200);
      assertThat(VersionsServer.activate(planner, lost).status()).isEqualTo(409);
      assertThat(VersionsServer.version(planner, sent)).isEqualTo(lost);
      assertThat(VersionsServer.activate(planner, lost).status()).isEqualTo(200);
      assertThat(again.served()).isEqualTo(lost);
    }
    try (Server last = Server.start(folder)) {
      assertThat(last.served()).isEqualTo(lost);
    }
  }

  @Test
  void anEarlierVersionStandsInForOneThatCannotBeRead() throws IOException {
    String earlier;
    String lost;
    try (Server server = Server.start(folder)) {
      earlier = activated(server.planner());
      Part zip = Part.file("county.zip", new SentCounty().ratedAtD1(401).zip());
      lost = VersionsServer.version(server.planner(), zip);
      assertThat(VersionsServer.activate(server.planner(), lost).status()).isEqualTo(200);
    }
    Files.delete(folder.resolve("datasets").resolve(lost + ".headroom"));
    try (Server again = Server.start(folder)) {
      assertThat(again.served()).isEqualTo(earlier);
      assertThat(again.anybody().get(HEALTH).status()).isEqualTo(503);
      Reply back = again.planner().post(VersionsServer.DATASETS + "/rollback", "{}");
      assertThat(back.json().path("version").asString()).as(back.body()).isEqualTo(earlier);
      until(() -> again.anybody().get(HEALTH).status() == 200);
    }
  }

  @Test
  @Needs(Tool.POSTGIS)
  void otherServersFollowAndWithoutAStoreTheSettingsCount() {
    try (PostgisCluster cluster = PostgisCluster.start()) {
      String[] store = {
        "--headroom.database.url=" + cluster.url(), "--headroom.database.user=postgres"
      };
      String next;
      String first;
      try (Server one = Server.start(folder.resolve("one"), store);
          Server two = Server.start(folder.resolve("two"), store)) {
        first = two.served();
        next = activated(one.planner());
        until(() -> two.served().equals(next));
      }
      cluster.stopServer();
      try (Server three = Server.start(folder.resolve("three"), store)) {
        assertThat(three.served()).isEqualTo(first);
        assertThat(three.anybody().get(HEALTH).status()).isEqualTo(503);
        cluster.startServer();
        until(() -> three.served().equals(next));
        until(() -> three.anybody().get(HEALTH).status() == 200);
      }
    }
  }
}
