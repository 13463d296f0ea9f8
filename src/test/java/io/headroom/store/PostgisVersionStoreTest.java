package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import io.headroom.planning.dataset.Activation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract in PostgreSQL, and what other servers over the same database have of it. */
@Needs(Tool.POSTGIS)
class PostgisVersionStoreTest extends VersionStoreContract {
  private static PostgisDatabases databases;

  @BeforeAll
  static void startCluster() {
    databases = new PostgisDatabases();
  }

  @AfterAll
  static void stopCluster() {
    databases.close();
  }

  @BeforeEach
  @Override
  void start() {
    databases.clear();
    super.start();
  }

  @Override
  Database open() {
    return databases.open(4);
  }

  @Test
  void anotherServerFetchesWhatItHasNotGot() throws IOException {
    byte[] content = content();
    storeIn("here").keep(version("v1", "aa", 0), "", written(content));

    assertThat(storeIn("elsewhere").content("v1").orElseThrow()).hasBinaryContent(content);
    assertThat(storeIn("elsewhere").content("v2")).isEmpty();
    assertThat(files.resolve("elsewhere")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aDamagedFileIsFetchedAgain() throws IOException {
    byte[] content = content();
    storeIn("here").keep(version("v1", "aa", 0), "", written(content));
    Files.write(files.resolve("here/v1.headroom"), new byte[] {9});

    assertThat(storeIn("here").contentAgain("v1").orElseThrow()).hasBinaryContent(content);
    assertThat(storeIn("here").content("v1").orElseThrow()).hasBinaryContent(content);
    storeIn("here").renew("v1", written(new byte[] {4, 5}));
    assertThat(storeIn("elsewhere").content("v1").orElseThrow())
        .hasBinaryContent(new byte[] {4, 5});
  }

  @Test
  void anotherServerIsToldThatAVersionIsInService() throws Exception {
    Semaphore told = new Semaphore(0);
    try (WatchedDatabase elsewhere = new WatchedDatabase(databases.address(2))) {
      elsewhere.whenActivated(told::release);
      elsewhere.start();
      assertThat(elsewhere.await()).isEmpty();
      storeIn("here").keep(version("v1", "aa", 0), "", written(new byte[] {1}));
      Activation activation =
          new Activation("v1", null, Activation.Kind.ACTIVATE, at(MONDAY), "chen", false);
      assertThat(storeIn("here").activate(activation)).isTrue();

      assertThat(told.tryAcquire(30, TimeUnit.SECONDS)).as("told within half a minute").isTrue();
    }
  }
}
