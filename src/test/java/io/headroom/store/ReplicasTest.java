package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Requests;
import io.headroom.fixtures.Tool;
import io.headroom.request.Action;
import io.headroom.request.Change;
import io.headroom.request.RequestDesk;
import io.headroom.snapshot.LedgerChange;
import io.headroom.snapshot.SnapshotPublisher;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes over one database: what one grants, the other knows. */
@Needs(Tool.POSTGIS)
class ReplicasTest {
  private static final HotPath ROOMY = new HotPath(1e9, 1e9);
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
  void clear() {
    databases.clear();
  }

  /** A process of its own, as far as the database can tell. */
  private static final class Replica implements AutoCloseable {
    private final WatchedDatabase database = new WatchedDatabase(databases.address(4));
    private final SqlRequestStore store = new SqlRequestStore(database.source());
    private final SnapshotPublisher publisher = new SnapshotPublisher();
    private final RequestDesk desk = new RequestDesk(store, publisher);
    private final Semaphore news = new Semaphore(0);

    Replica() {
      database.whenThere(this::catchUp);
      database.whenTold(this::catchUp);
      database.start();
      assertThat(database.await()).isEmpty();
    }

    private void catchUp() {
      desk.catchUp();
      news.release();
    }

    void place(String id) {
      store.place(HotPath.submission(id, 0, 1), ROOMY.limits());
    }

    /** Waits for news until it knows exactly these. */
    void awaitHeld(String... ids) throws InterruptedException {
      while (!held().equals(List.of(ids))) {
        assertThat(news.tryAcquire(1, TimeUnit.MINUTES)).as("news, knowing %s", held()).isTrue();
      }
    }

    private List<String> held() {
      return publisher.ledger().reservations().stream().map(r -> r.id()).sorted().toList();
    }

    @Override
    public void close() {
      database.close();
    }
  }

  @Test
  void whatOneGrantsOrTakesBackTheOtherKnowsThoughItsEarIsCutOff() throws Exception {
    try (Replica one = new Replica();
        Replica other = new Replica()) {
      one.place("A");
      other.awaitHeld("A");

      cutOffEars();
      one.place("B");
      one.desk.change("A", Change.of(Requests.step(Action.WITHDRAW, MONDAY)), MONDAY);
      other.awaitHeld("B");

      other.place("C");
      one.awaitHeld("B", "C");
    }
  }

  private static void cutOffEars() throws SQLException {
    try (Connection connection = databases.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name LIKE '%watch'");
    }
  }

  /** 1 is held open while 2 is committed and read; it must still be told when it is committed. */
  @Test
  void aChangeThatIsCommittedLateIsNotLost() throws Exception {
    try (Database database = databases.open(4);
        Connection late = database.source().getConnection();
        Statement sql = late.createStatement()) {
      SqlRequestStore store = new SqlRequestStore(database.source());
      store.place(HotPath.submission("A", 0, 1), ROOMY.limits());
      late.setAutoCommit(false);
      sql.execute(
          "UPDATE connection_request SET ledger_no = nextval('ledger_sequence') WHERE id = 'A'");
      store.place(HotPath.submission("B", 0, 1), ROOMY.limits());
      assertThat(told(store)).contains("B");
      store.place(HotPath.submission("C", 0, 1), ROOMY.limits());
      assertThat(told(store)).contains("C");

      late.commit();
      assertThat(told(store)).as("committed late").contains("A");
      assertThat(told(store)).as("what is settled is not told again").doesNotContain("A", "B");
    }
  }

  private static List<String> told(SqlRequestStore store) {
    return store.ledgerNews().stream().map(LedgerChange::requestId).toList();
  }
}
