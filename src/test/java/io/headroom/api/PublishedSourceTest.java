package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.headroom.account.Caller;
import io.headroom.account.Role;
import io.headroom.api.wire.ReportView;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import io.headroom.topology.Assets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PublishedSourceTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final List<String> HIDDEN = List.of("D3", "D7", "D8", "F3", "L13", "L31");

  /**
   * wang has applied at the dedicated transformer D7 and on section L13, which leads to D3 only.
   */
  private static final OwnPoints OWN =
      account -> account.equals("wang") ? Set.of("D7", "L13@20", "gone") : Set.of();

  private static PublishedSource source(Clock clock) {
    return new PublishedSource(new SnapshotPublisher(), Disclosure.Level.PUBLIC, OWN, clock);
  }

  @Test
  void beforeTheFirstDatasetAQuestionIsToldWhenToAskAgain() throws Exception {
    PublishedSource empty = source(Clock.system(BEIJING));

    assertThat(empty.isReady()).isFalse();
    MockMvcBuilders.standaloneSetup(new CapacityController(empty))
        .setCustomArgumentResolvers(new CallerArgument())
        .setControllerAdvice(new ProblemAdvice())
        .build()
        .perform(get("/api/v1/capacity?lon=106.96&lat=27.06"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "2"))
        .andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void atMidnightCommitmentsThatExpiredAreGivenBack() {
    MovingClock clock = new MovingClock();
    PublishedSource source = source(clock);
    source.publish(DrawnCounty.snapshot(), delivery());
    Published today = source.get();
    clock.now = clock.now.plus(Duration.ofDays(1));

    Published tomorrow = source.get();

    assertThat(tomorrow.snapshot().day()).isEqualTo(today.snapshot().day().plusDays(1));
    assertThat(tomorrow.map().areas()).isNotSameAs(today.map().areas());
    assertThat(source.get()).as("derived once").isSameAs(tomorrow);
  }

  @Test
  void everyRoleReadsWhatItMay() {
    PublishedSource source = source(new MovingClock());
    source.publish(DrawnCounty.snapshot(), delivery());

    assertThat(shown(source, Caller.ANYBODY)).isEmpty();
    assertThat(source.get(Caller.ANYBODY)).isSameAs(source.get());
    assertThat(shown(source, new Caller("office", Role.AUTHORITY))).isEmpty();
    assertThat(shown(source, new Caller("li", Role.INSTALLER))).isEmpty();
    assertThat(shown(source, new Caller("wang", Role.INSTALLER))).containsExactly("D7", "L13");
    assertThat(shown(source, new Caller("chen", Role.PLANNER))).isEqualTo(HIDDEN);
    assertThat(shown(source, new Caller("chief", Role.ADMIN))).isEqualTo(HIDDEN);
    assertThat(shown(source, Caller.ANYBODY)).as("nothing is left behind").isEmpty();
  }

  private static List<String> shown(PublishedSource source, Caller caller) {
    Published published = source.get(caller);
    Assets assets = published.snapshot().forest().assets();
    return HIDDEN.stream().filter(id -> published.disclosure().shows(assets.find(id))).toList();
  }

  @Test
  void whatPlannersReadIsDerivedOnceAndFollowsTheDay() {
    MovingClock clock = new MovingClock();
    PublishedSource source = source(clock);
    source.publish(DrawnCounty.snapshot(), delivery());
    Caller planner = new Caller("chen", Role.PLANNER);
    Published today = source.get(planner);
    assertThat(source.get(planner)).isSameAs(today);
    clock.now = clock.now.plus(Duration.ofDays(1));

    Published tomorrow = source.get(planner);
    assertThat(tomorrow.snapshot()).isSameAs(source.get().snapshot());
    assertThat(tomorrow.disclosure()).as("carried on").isSameAs(today.disclosure());
    assertThat(tomorrow.map().areas()).isNotSameAs(today.map().areas());
    source.publish(DrawnCounty.snapshot(), delivery());
    assertThat(source.get(planner).disclosure()).isNotSameAs(today.disclosure());
  }

  /** A dataset and what was said of it when it came. */
  private record Arrival(Snapshot snapshot, Delivery delivery) {
    boolean isOf(Published read) {
      return read.snapshot().dataset().network() == snapshot.dataset().network()
          && read.delivery() == delivery;
    }
  }

  @Test
  void whileAnotherDatasetComesNobodyReadsHalfOfEach() throws Exception {
    PublishedSource source = source(new MovingClock());
    List<Arrival> two =
        List.of(
            new Arrival(DrawnCounty.snapshot(), delivery()),
            new Arrival(DrawnCounty.snapshot(), delivery()));
    source.publish(two.get(0).snapshot(), two.get(0).delivery());
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Long> mixed =
        CompletableFuture.supplyAsync(
            () ->
                Stream.generate(source::get)
                    .takeWhile(read -> !over.get())
                    .filter(read -> two.stream().noneMatch(one -> one.isOf(read)))
                    .count());
    for (int i = 1; i <= 300; i++) {
      Arrival next = two.get(i % 2);
      source.publish(next.snapshot(), next.delivery());
    }
    over.set(true);

    assertThat(mixed.get()).isZero();
  }

  private static Delivery delivery() {
    return new Delivery(
        new ReportView(true, List.of(), Map.of(), Map.of(), Map.of(), List.of(), 0, 0, 0, 0, 0, 0),
        null,
        List.of());
  }

  /** A clock that a test turns. */
  private static final class MovingClock extends Clock {
    private Instant now = DrawnCounty.DAY.atTime(12, 0).atZone(BEIJING).toInstant();

    @Override
    public ZoneId getZone() {
      return BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
