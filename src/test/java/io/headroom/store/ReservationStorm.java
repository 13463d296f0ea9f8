package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.headroom.capacity.Reservation;
import io.headroom.fixtures.FaultySource;
import io.headroom.fixtures.Requests;
import io.headroom.request.Action;
import io.headroom.request.Change;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Placement;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.RefusedAction;
import io.headroom.request.RequestQuery;
import io.headroom.request.StoreUnavailable;
import io.headroom.request.Submission;
import io.headroom.snapshot.LedgerChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Thousands of requests at one hot transformer and one hot main transformer, by clients that never
 * give up, over connections that break and threads that die at any step.
 */
abstract class ReservationStorm {
  private static final long SEED = 20_261_126;
  private static final int CLIENTS = 8;
  private static final int REQUESTS_EACH = 300;

  /** Fewer where every fourth is withdrawn and the whole queue is walked each time. */
  private static final int QUEUED_EACH = 60;

  private static final double FAULTS = 0.004;

  /** More where many share the few steps of a round. */
  private static final double FAULTS_TOGETHER = 0.05;

  /** About a third of what is asked for at D0, and a good half of the rest. */
  private static final HotPath PATH = new HotPath(3_000, 5_000);

  private static final HotPath NARROW_PATH = new HotPath(600, 1_000);

  private HotPath path = PATH;
  private final Map<String, Placement> answers = new ConcurrentHashMap<>();
  private final Map<String, Submission> asked = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

  abstract Database open();

  /** Broken connections are the point here, and told by the thousand. */
  @BeforeEach
  void listenToNoComplaints() {
    setLevel(Level.OFF);
  }

  @AfterEach
  void listenAgain() {
    setLevel(null);
  }

  private static void setLevel(Level level) {
    for (String name : List.of("com.zaxxer.hikari", "org.springframework")) {
      ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
    }
  }

  @Test
  void theLastKvaIsGivenOnceWhateverBreaks() throws Exception {
    try (Database database = open()) {
      FaultySource faulty = new FaultySource(database.source(), SEED, FAULTS_TOGETHER);
      SqlRequestStore store = new SqlRequestStore(faulty.source());
      storm(client -> run(store, client, false));

      assertThat(faulty.faults()).as("seed %s", SEED).isGreaterThan(20);
      assertKept(database);
      assertRefusedForAReason(database);
    }
  }

  @Test
  void whatIsGivenBackIsGivenOnceAgainInTheOrderOfApplication() throws Exception {
    path = NARROW_PATH;
    try (Database database = open()) {
      FaultySource faulty = new FaultySource(database.source(), SEED + 1, FAULTS);
      SqlRequestStore store = new SqlRequestStore(faulty.source());
      storm(client -> run(store, client, true));
      SqlRequestStore sound = new SqlRequestStore(database.source());
      while (!sound.moveUp(path.limits(), MONDAY, at(MONDAY)).isEmpty()) {
        // The next walk sees what this one has held.
      }

      assertThat(withdrawn).isNotEmpty();
      assertKept(database);
      assertThat(sound.moveUp(path.limits(), MONDAY, at(MONDAY))).as("all have moved").isEmpty();
      assertThat(sound.list(RequestQuery.OPEN)).hasSize(answers.size() - withdrawn.size());
    }
  }

  private interface Client {
    void run(int number);
  }

  private static void storm(Client client) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int number = 0; number < CLIENTS; number++) {
      int mine = number;
      running.add(threads.submit(() -> client.run(mine)));
    }
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
  }

  private void run(SqlRequestStore store, int client, boolean givesBack) {
    Random random = new Random(SEED + client);
    for (int i = 0; i < (givesBack ? QUEUED_EACH : REQUESTS_EACH); i++) {
      int transformer = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(4);
      double kva = 1 + random.nextInt(12) + random.nextDouble();
      String id = "R" + client + "-" + i;
      Submission submission = HotPath.submission(id, transformer, kva, givesBack);
      asked.put(id, submission);
      answers.put(id, untilAnswered(() -> store.place(submission, path.limits())));
      if (givesBack && random.nextInt(4) == 0) {
        withdraw(store, id);
      }
    }
  }

  private void withdraw(SqlRequestStore store, String id) {
    untilAnswered(
        () -> {
          try {
            store.change(id, Change.of(Requests.step(Action.WITHDRAW, MONDAY)));
          } catch (RefusedAction before) {
            // The answer to the first attempt was lost.
          }
          return true;
        });
    withdrawn.add(id);
    untilAnswered(() -> store.moveUp(path.limits(), MONDAY, at(MONDAY)));
  }

  /** Asks again, with the same key, until somebody answers. */
  private static <T> T untilAnswered(Supplier<T> question) {
    while (true) {
      try {
        return question.get();
      } catch (StoreUnavailable | FaultySource.Killed lost) {
        Thread.onSpinWait();
      }
    }
  }

  /** What was promised is there, once; what is there was promised. */
  private void assertKept(Database database) {
    LedgerCheck.assertSound(database.source(), path.limits());
    SqlRequestStore store = new SqlRequestStore(database.source());
    Set<String> held = new HashSet<>();
    for (LedgerChange change : store.ledger()) {
      Reservation reservation = change.reservation();
      assertThat(held.add(change.requestId())).isTrue();
      ConnectionRequest request = asked.get(change.requestId()).request();
      assertThat(reservation).isEqualTo(request.reservation().orElseThrow());
    }
    answers.forEach(
        (id, answer) -> {
          boolean written = answer.outcome() != Outcome.TAKEN;
          assertThat(store.find(id).isPresent())
              .as("%s %s", id, answer.outcome())
              .isEqualTo(written);
          ConnectionRequest request = answer.request();
          boolean promised = request != null && request.holding().isHeld();
          if (promised) {
            assertThat(held.contains(id)).as(id).isNotEqualTo(withdrawn.contains(id));
          }
          if (withdrawn.contains(id) || !written) {
            assertThat(held).doesNotContain(id);
          }
        });
  }

  /** Booked sums only grew, so whoever was refused would not fit at the end either. */
  private void assertRefusedForAReason(Database database) {
    int refused = 0;
    for (Map.Entry<String, Placement> answer : answers.entrySet()) {
      if (answer.getValue().outcome() == Outcome.TAKEN) {
        boolean fits = true;
        for (ClaimLine line : asked.get(answer.getKey()).claim().lines()) {
          long booked = LedgerCheck.booked(database.source(), line.key());
          fits &= line.fits(booked, path.limits().of(line.key()));
        }
        assertThat(fits).as("%s was refused", answer.getKey()).isFalse();
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
