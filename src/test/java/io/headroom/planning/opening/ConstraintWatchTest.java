package io.headroom.planning.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Reason;
import io.headroom.capacity.Reservation;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.AssetKind;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.request.StoreUnavailable;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.LedgerChange;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What becomes constrained and free on a drawn feeder.
 *
 * <pre>
 *   T1 ─ B1 ─[F1]─ n0 ─ s1 ─ n1 ─┬─ s2 ─ n2 ─┬─ s4 ─ n4 ● D3 100/60, limit 80
 *                                │           ● D2 200/100, limit 160
 *                                └─ s3 ─ n3  ● D1 315/200, limit 252
 * </pre>
 */
class ConstraintWatchTest {
  private static final LocalDate TODAY = GridSketch.TODAY.plusDays(20);
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  private final SnapshotPublisher publisher = new SnapshotPublisher();
  private int deliveries;
  private final LogInMemory log = new LogInMemory();
  private final ConstraintHistory history = new ConstraintHistory();
  private final ConstraintWatch watch = watch(publisher, history);

  private ConstraintWatch watch(SnapshotPublisher source, ConstraintHistory kept) {
    return new ConstraintWatch(
        () -> source.find(TODAY), log, kept, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private void publish(GridSketch grid) {
    publisher.publish(
        Snapshot.of(delivery(grid.dataset(), "v" + ++deliveries), RuleSet.builtIn(), TODAY));
  }

  private static GridDataset delivery(GridDataset rows, String version) {
    DatasetIdentity of = rows.identity();
    DatasetIdentity identity =
        new DatasetIdentity(
            of.id(),
            of.name(),
            null,
            version,
            of.asOf(),
            "none",
            true,
            null,
            null,
            null,
            null,
            of.extent());
    return new GridDataset(
        identity,
        rows.network(),
        rows.profiles(),
        rows.commitments(),
        rows.reinforcements(),
        rows.outages(),
        rows.areas(),
        rows.places(),
        List.of());
  }

  private static GridSketch fullAtTheTop() {
    return new GridSketch()
        .substation("S1", 110)
        .source("T1", "S1", "B1", 10.5, 10_000)
        .loaded(9_900, 1_500)
        .feeder("F1", "B1", "n0", 400, 17.32)
        .section("s1", "n0", "n1")
        .load("D1", "n1", 315, 200);
  }

  private static Reservation at(String point, double kva) {
    return new Reservation("R", List.of(point), Use.COMMERCIAL, kva, TODAY, TODAY.plusMonths(3));
  }

  private @Nullable LocalDate since(String id) {
    return history.since(Direction.DEMAND, id);
  }

  @Test
  void beforeTheFirstDatasetThereIsNothingToLookAt() {
    assertThat(watch.run()).isNull();
    assertThat(log.changes).isEmpty();
  }

  @Test
  void whatIsFullAtFirstSightIsSoSinceTheDateOfTheData() {
    publish(TestNetworks.radialFeeder().load("D9", "n3", 100, 95));
    watch.run();

    assertThat(since("D9")).isEqualTo(publisher.find(TODAY).orElseThrow().identity().asOf());
    assertThat(since("D1")).isNull();
    assertThat(log.demand("D9")).singleElement().matches(ConstraintChange::firstSeen);
  }

  @Test
  void theLastKvaMakesItConstrainedTodayAndGivingItBackFree() {
    publish(TestNetworks.radialFeeder());
    watch.run();
    assertThat(since("D3")).isNull();

    publisher.follow(List.of(LedgerChange.taken(1, at("D3", 20))));
    watch.run();
    assertThat(since("D3")).isEqualTo(TODAY);
    assertThat(since("D2")).isNull();
    assertThat(history.since(Direction.GENERATION, "D3")).isNull();

    publisher.follow(List.of(LedgerChange.givenBack(2, "R")));
    watch.run();
    assertThat(since("D3")).isNull();
    List<ConstraintChange> told = log.demand("D3");
    assertThat(told).extracting(ConstraintChange::constrained).containsExactly(true, false);
    assertThat(told).noneMatch(ConstraintChange::firstSeen);
    assertThat(told.get(0).reason()).isEqualTo(Reason.DISTRIBUTION_TRANSFORMER);
    assertThat(told.get(0).binding())
        .isEqualTo(new ConstraintChange.Binding(AssetKind.DISTRIBUTION_TRANSFORMER, "D3"));
    assertThat(told.get(1).availableKva()).isEqualTo(20);
  }

  /** All three transformers hang on what is full, and the feeder's ground is named. */
  @Test
  void aFullMainTransformerConstrainsEverythingBelow() {
    publish(fullAtTheTop());
    watch.run();

    for (String id : List.of("T1", "F1", "D1")) {
      assertThat(since(id)).as(id).isNotNull();
    }
    assertThat(log.demand("F1").get(0).reason()).isEqualTo(Reason.MAIN_TRANSFORMER);
  }

  @Test
  void anotherDatasetBringsItSinceItsOwnDate() {
    publish(TestNetworks.radialFeeder());
    watch.run();
    publish(TestNetworks.radialFeeder().load("D9", "n3", 100, 95));
    watch.run();

    LocalDate asOf = publisher.find(TODAY).orElseThrow().identity().asOf();
    assertThat(since("D9")).isEqualTo(asOf).isNotEqualTo(TODAY);
  }

  /** Whatever is not measured any more, or not there, is neither constrained nor free. */
  @Test
  void whatIsGoneIsNotCalledFree() {
    publish(TestNetworks.radialFeeder().load("D9", "n3", 100, 95));
    watch.run();
    publish(TestNetworks.radialFeeder());
    watch.run();

    assertThat(since("D9")).isNull();
    assertThat(log.demand("D9")).extracting(ConstraintChange::constrained).containsExactly(true);
  }

  /** Two processes hear of the same changes, the second later. */
  @Test
  void whoKnowsOfLessWritesNothing() {
    publish(TestNetworks.radialFeeder());
    SnapshotPublisher late = new SnapshotPublisher();
    late.publish(publisher.find(TODAY).orElseThrow());
    ConstraintHistory kept = new ConstraintHistory();
    ConstraintWatch other = watch(late, kept);
    publisher.follow(List.of(LedgerChange.taken(1, at("D3", 20))));
    watch.run();
    other.run();

    assertThat(log.demand("D3")).hasSize(1);
    assertThat(kept.since(Direction.DEMAND, "D3")).as("as the log has it").isNotNull();
    late.follow(List.of(LedgerChange.taken(1, at("D3", 20))));
    other.run();
    assertThat(log.demand("D3")).as("written by the first").hasSize(1);
  }

  @Test
  void whileTheStoreIsAwayNobodyKnowsAndItIsTriedAgain() {
    publish(TestNetworks.radialFeeder().load("D9", "n3", 100, 95));
    log.away = true;
    Duration again = watch.run();
    assertThat(again).isPositive();
    assertThat(since("D9")).isNull();

    log.away = false;
    assertThat(watch.run()).isNull();
    assertThat(since("D9")).isNotNull();
  }

  /** For one thread. */
  private static final class LogInMemory implements ConstraintLog {
    private Known known = new Known(null, Map.of());
    private final List<ConstraintChange> changes = new ArrayList<>();
    private boolean away;

    @Override
    public Known write(Function<Known, @Nullable News> compare) {
      if (away) {
        throw new StoreUnavailable("away");
      }
      News news = compare.apply(known);
      if (news != null) {
        Map<Watched, LocalDate> since = new HashMap<>(known.since());
        news.changes().stream()
            .filter(change -> !change.constrained())
            .forEach(change -> since.remove(change.area()));
        news.changes().stream()
            .filter(ConstraintChange::constrained)
            .forEach(change -> since.put(change.area(), change.since()));
        news.unsure().forEach(since::remove);
        changes.addAll(news.changes());
        known = new Known(news.mark(), since);
      }
      return known;
    }

    @Override
    public List<ConstraintChange> latest(AssetKind kind, Instant from, long before, int limit) {
      return List.copyOf(changes);
    }

    List<ConstraintChange> demand(String id) {
      return changes.stream()
          .filter(change -> change.area().direction() == Direction.DEMAND)
          .filter(change -> change.area().id().equals(id))
          .toList();
    }
  }
}
