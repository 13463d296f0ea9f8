package io.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.RequestDesk;
import io.headroom.request.StoreUnavailable;
import io.headroom.snapshot.SnapshotPublisher;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that comes late, goes away, comes back, or is somebody else's. */
class WatchedDatabaseTest {
  private static final HotPath ROOMY = new HotPath(1e9, 1e9);
  private static final Duration FAST = Duration.ofSeconds(2);

  @TempDir Path folder;

  @Test
  @Needs(Tool.POSTGIS)
  void workGoesOnAfterTheServerHasBeenAwayWithoutANewDesk() throws Exception {
    try (PostgisDatabases databases = new PostgisDatabases()) {
      databases.clear();
      databases.stopServer();
      Semaphore arrivals = new Semaphore(0);
      try (WatchedDatabase database = new WatchedDatabase(databases.address(4))) {
        SnapshotPublisher publisher = new SnapshotPublisher();
        SqlRequestStore store = new SqlRequestStore(database.source());
        RequestDesk desk = new RequestDesk(store, publisher);
        database.whenThere(desk::catchUp);
        database.whenThere(arrivals::release);
        database.start();
        assertThat(database.await()).as("an absent server is no reason to stop").isEmpty();
        assertRefusedFast(store, "A");

        databases.startServer();
        await(database, arrivals);
        place(store, "B");

        databases.stopServer();
        assertRefusedFast(store, "C");
        assertRefusedFast(store, "C");
        databases.startServer();
        await(database, arrivals);
        place(store, "C");
        assertThat(publisher.ledger().reservations())
            .as("read again when the server was back")
            .extracting(reservation -> reservation.id())
            .containsExactly("B");
      }
    }
  }

  @Test
  @Needs(Tool.POSTGIS)
  void newsForWhichTheStoreIsTooBusyIsReadAtTheNextGlance() throws Exception {
    try (PostgisDatabases databases = new PostgisDatabases();
        WatchedDatabase database = new WatchedDatabase(databases.address(4))) {
      databases.clear();
      Semaphore arrivals = new Semaphore(0);
      Semaphore read = new Semaphore(0);
      AtomicInteger tries = new AtomicInteger();
      database.whenThere(arrivals::release);
      database.whenTold(() -> readUnlessFirst(tries.incrementAndGet(), read));
      database.start();
      await(database, arrivals);
      try (Connection other = database.source().getConnection();
          Statement statement = other.createStatement()) {
        statement.execute("NOTIFY headroom_ledger, 'another process'");
      }

      assertThat(read.tryAcquire(1, TimeUnit.MINUTES)).as("read in the end").isTrue();
      assertThat(tries.get()).isEqualTo(2);
      assertThat(arrivals.availablePermits()).as("came back from nowhere").isZero();
    }
  }

  private static void readUnlessFirst(int attempt, Semaphore read) {
    if (attempt == 1) {
      throw new StoreUnavailable("no connection is free", new IOException("busy"));
    }
    read.release();
  }

  private static void await(WatchedDatabase database, Semaphore arrivals)
      throws InterruptedException {
    assertThat(arrivals.tryAcquire(1, TimeUnit.MINUTES)).as("there again").isTrue();
    while (!database.isThere()) {
      Thread.onSpinWait();
    }
  }

  private static void place(SqlRequestStore store, String id) {
    assertThat(store.place(HotPath.submission(id, 0, 1), ROOMY.limits()).outcome())
        .isEqualTo(Outcome.HELD);
  }

  private static void assertRefusedFast(SqlRequestStore store, String id) {
    long start = System.nanoTime();
    assertThatThrownBy(() -> place(store, id)).isInstanceOf(StoreUnavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(FAST.multipliedBy(2));
  }

  @Test
  void anotherProcessWithTheFileIsOneClearLine() throws Exception {
    Path file = folder.resolve("headroom");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                "h2",
                file.toString(),
                "other")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
        WatchedDatabase database = new WatchedDatabase(DatabaseAddress.ofFile(file, 2))) {
      assertThat(said.readLine()).startsWith("HELD");
      database.start();
      assertThat(database.await())
          .contains(
              file + ".mv.db is in use by another process. Stop that one, or name another folder.");
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aFileIsMadeWithItsFolderAndThereAtOnce() throws Exception {
    Path file = folder.resolve("new").resolve("headroom");
    Semaphore arrivals = new Semaphore(0);
    try (WatchedDatabase database = new WatchedDatabase(DatabaseAddress.ofFile(file, 2))) {
      SqlRequestStore store = new SqlRequestStore(database.source());
      assertRefusedFast(store, "A");
      database.whenThere(arrivals::release);
      database.start();
      await(database, arrivals);
      assertThat(database.await()).isEmpty();
      place(store, "A");
    }
    assertThat(Files.exists(Path.of(file + ".mv.db"))).isTrue();
  }
}
