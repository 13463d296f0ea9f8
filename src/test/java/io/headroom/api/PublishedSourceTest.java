package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.headroom.api.wire.ReportView;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.snapshot.SnapshotPublisher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PublishedSourceTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static PublishedSource source(Clock clock) {
    return new PublishedSource(new SnapshotPublisher(), Disclosure.Level.PUBLIC, clock);
  }

  @Test
  void beforeTheFirstDatasetAQuestionIsToldWhenToAskAgain() throws Exception {
    PublishedSource empty = source(Clock.system(BEIJING));

    assertThat(empty.isReady()).isFalse();
    MockMvcBuilders.standaloneSetup(new CapacityController(empty))
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
