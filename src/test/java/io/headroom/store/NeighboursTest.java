package io.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.request.Applicant;
import io.headroom.request.Application;
import io.headroom.request.Claim;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Placement;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.Submission;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

/** Those who are decided together: as if each had come alone. */
class NeighboursTest {
  private static final HotPath PATH = new HotPath(100, 1e6);

  @TempDir Path folder;

  /** A name longer than its column breaks the commit of all; only its own request is lost. */
  @Test
  void oneThatCannotBeWrittenHarmsNobody() throws Exception {
    try (Database database = Database.inFile(folder.resolve("requests"), 4)) {
      SqlRequestStore store = new SqlRequestStore(database.source());
      store.place(HotPath.submission("first", 0, 10), PATH.limits());
      List<Future<Placement>> placed =
          together(
              database,
              store,
              List.of(
                  HotPath.submission("A", 0, 50),
                  named(HotPath.submission("bad", 0, 20), "长".repeat(201)),
                  HotPath.submission("B", 0, 30),
                  HotPath.submission("C", 0, 20),
                  HotPath.submission("B", 0, 30)));

      assertThat(placed.get(0).get().outcome()).isEqualTo(Outcome.HELD);
      assertThatThrownBy(() -> placed.get(1).get())
          .hasCauseInstanceOf(DataIntegrityViolationException.class);
      assertThat(placed.get(2).get().outcome()).isEqualTo(Outcome.HELD);
      assertThat(placed.get(3).get().outcome()).isEqualTo(Outcome.TAKEN);
      assertThat(placed.get(4).get().outcome()).isEqualTo(Outcome.REPEATED);
      LedgerCheck.assertSound(database.source(), PATH.limits());
    }
  }

  /** Somebody holds the hot row while they come one by one, so that one round decides them all. */
  private static List<Future<Placement>> together(
      Database database, SqlRequestStore store, List<Submission> submissions) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<Placement>> placed = new ArrayList<>();
    try (Connection holder = database.source().getConnection();
        Statement sql = holder.createStatement()) {
      holder.setAutoCommit(false);
      sql.executeQuery("SELECT net FROM ledger_asset WHERE asset_id = 'T1' FOR UPDATE");
      threads.submit(() -> store.place(HotPath.submission("holder", 0, 0.001), PATH.limits()));
      for (Submission submission : submissions) {
        while (store.waiting() < placed.size()) {
          Thread.onSpinWait();
        }
        placed.add(threads.submit(() -> store.place(submission, PATH.limits())));
      }
      while (store.waiting() < submissions.size()) {
        Thread.onSpinWait();
      }
      holder.rollback();
    }
    threads.shutdown();
    return placed;
  }

  private static Submission named(Submission submission, String name) {
    ConnectionRequest request = submission.request();
    Application application = request.application();
    Applicant applicant = application.applicant();
    Application renamed =
        new Application(
            application.at(),
            application.on(),
            application.by(),
            application.site(),
            application.use(),
            application.kva(),
            application.dual(),
            application.voltage(),
            new Applicant(applicant.kind(), name, applicant.phone(), applicant.licenceNo()),
            application.particulars(),
            application.notes());
    Claim claim = submission.claim();
    return new Submission(
        ConnectionRequest.submitted(request.id(), renamed, request.terms(), request.holding()),
        claim,
        false,
        true,
        submission.once());
  }
}
