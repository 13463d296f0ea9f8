package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.LoadProfile.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HourTurnsTest {
  private static final int AT_ONCE = 2;
  private static final HourOfYear EVENING = new HourOfYear(Season.WINTER, 19);

  private final HourTurns turns = new HourTurns(AT_ONCE);
  private final AtomicInteger inside = new AtomicInteger();

  /** Two are held inside; the third cannot have got in when they leave. */
  @Test
  @Timeout(20)
  void onlySoManyAreWorkedOnAtOnce() throws Exception {
    CountDownLatch full = new CountDownLatch(AT_ONCE);
    CountDownLatch open = new CountDownLatch(1);
    ExecutorService askers = Executors.newCachedThreadPool();
    List<Future<Integer>> most = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      most.add(
          askers.submit(
              () ->
                  turns.take(
                      EVENING,
                      () -> {
                        int now = inside.incrementAndGet();
                        full.countDown();
                        await(open);
                        inside.decrementAndGet();
                        return now;
                      })));
    }
    full.await();

    assertThat(turns.<String>take(null, () -> "of the year")).isEqualTo("of the year");
    open.countDown();
    for (Future<Integer> at : most) {
      assertThat(at.get()).isLessThanOrEqualTo(AT_ONCE);
    }
    askers.shutdown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Timeout(20)
  void whoFailsLeavesToo() {
    for (int i = 0; i < 3 * AT_ONCE; i++) {
      assertThat(fails()).isTrue();
    }
    assertThat(turns.<Integer>take(EVENING, () -> 1)).isEqualTo(1);
  }

  private boolean fails() {
    try {
      turns.take(
          EVENING,
          () -> {
            throw new IllegalStateException("as wanted");
          });
      return false;
    } catch (IllegalStateException expected) {
      return true;
    }
  }
}
