package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.planning.opening.ConstraintChange;
import io.headroom.planning.opening.ConstraintLog.Known;
import io.headroom.planning.opening.ConstraintLog.Mark;
import io.headroom.planning.opening.ConstraintLog.News;
import io.headroom.planning.opening.Watched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any log of constraints promises, whatever the database. */
abstract class ConstraintLogContract {
  private static final Watched F1 = feeder("F1");
  private static final Watched F2 = feeder("F2");
  private static final Mark MARK = new Mark("2026-10", 7);

  private Database database;
  private SqlConstraintLog log;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    log = new SqlConstraintLog(database.source());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private static Watched feeder(String id) {
    return new Watched(Direction.DEMAND, AssetKind.FEEDER, id);
  }

  private static ConstraintChange change(Watched area, boolean constrained) {
    return new ConstraintChange(
        0,
        at(MONDAY),
        area,
        "城西线",
        List.of("520121100", "520121101"),
        constrained,
        false,
        Grade.OVERLOADED,
        constrained ? Reason.FEEDER : null,
        constrained ? -12.5 : Double.NaN,
        constrained ? new ConstraintChange.Binding(AssetKind.FEEDER, area.id()) : null,
        MONDAY,
        "2026-10");
  }

  private Known write(ConstraintChange... changes) {
    return log.write(known -> new News(MARK, List.of(changes), List.of()));
  }

  private List<ConstraintChange> latest(int limit) {
    return log.latest(AssetKind.FEEDER, Instant.EPOCH, Long.MAX_VALUE, limit);
  }

  @Test
  void beforeAnythingIsWrittenNothingIsKnown() {
    assertThat(log.write(known -> null)).isEqualTo(new Known(null, Map.of()));
    assertThat(latest(10)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    Known known = write(change(F1, true), change(F2, false));

    assertThat(known).isEqualTo(new Known(MARK, Map.of(F1, MONDAY)));
    assertThat(log.write(same -> null)).as("read again").isEqualTo(known);
    assertThat(latest(10))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("number", "availableKva")
        .containsExactly(change(F2, false), change(F1, true));
    assertThat(latest(10))
        .extracting(ConstraintChange::availableKva)
        .containsExactly(Double.NaN, -12.5);
  }

  @Test
  void whatIsFreeOrUnsureStandsNoMore() {
    write(change(F1, true), change(F2, true));
    Known known = log.write(same -> new News(MARK, List.of(change(F1, false)), List.of(F2)));

    assertThat(known.since()).isEmpty();
    assertThat(log.write(same -> null).since()).isEmpty();
    assertThat(latest(10))
        .extracting(ConstraintChange::constrained)
        .containsExactly(false, true, true);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (int i = 0; i < 7; i++) {
      write(change(F1, i % 2 == 0));
    }
    List<ConstraintChange> read = new ArrayList<>();
    long before = Long.MAX_VALUE;
    for (int page = 0; page < 4; page++) {
      List<ConstraintChange> next = log.latest(AssetKind.FEEDER, Instant.EPOCH, before, 2);
      read.addAll(next);
      before = next.get(next.size() - 1).number();
    }
    assertThat(read).isEqualTo(latest(100)).hasSize(7);
    assertThat(read)
        .isSortedAccordingTo(Comparator.comparingLong(ConstraintChange::number).reversed());
  }

  @Test
  void onlyTheKindAndTheTimeAskedForAreRead() {
    write(
        change(F1, true),
        change(new Watched(Direction.DEMAND, AssetKind.MAIN_TRANSFORMER, "T1"), true));

    assertThat(latest(10)).extracting(ConstraintChange::area).containsExactly(F1);
    Instant later = at(MONDAY).plusSeconds(1);
    assertThat(log.latest(AssetKind.FEEDER, later, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(log.latest(AssetKind.FEEDER, at(MONDAY), Long.MAX_VALUE, 10)).hasSize(1);
  }

  /** Processes that all see the same for the first time. */
  @Test
  void ofManyWhoSeeTheSameOneWrites() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<Known>> all = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      SqlConstraintLog another = new SqlConstraintLog(database.source());
      all.add(() -> another.write(ConstraintLogContract::newsOfF1));
    }
    for (Future<Known> done : threads.invokeAll(all)) {
      assertThat(done.get().since()).containsOnlyKeys(F1);
    }
    threads.shutdown();

    assertThat(latest(100)).hasSize(1);
  }

  private static @Nullable News newsOfF1(Known known) {
    return known.since().containsKey(F1)
        ? null
        : new News(MARK, List.of(change(F1, true)), List.of());
  }
}
