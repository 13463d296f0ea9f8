package io.headroom.planning.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work after changes: elsewhere, once for many, again when asked, and never after the end. */
class FollowUpTest {
  private final AtomicInteger runs = new AtomicInteger();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private final List<String> threads = new CopyOnWriteArrayList<>();
  private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

  private FollowUp start(FollowUp.Work work) {
    return FollowUp.start("after", work, Duration.ZERO, failures::add);
  }

  private Duration pausing() {
    threads.add(Thread.currentThread().getName());
    runs.incrementAndGet();
    begun.release();
    goOn.acquireUninterruptibly();
    return null;
  }

  private void awaitRun() throws InterruptedException {
    assertThat(begun.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void manyChangesWhileItWorksAreFollowedOnceMore() throws Exception {
    try (FollowUp following = start(this::pausing)) {
      following.tell();
      awaitRun();
      for (int i = 0; i < 100; i++) {
        following.tell();
      }
      goOn.release();
      awaitRun();
      goOn.release(2);
    }
    assertThat(runs).hasValue(2);
    assertThat(threads).containsOnly("after");
  }

  @Test
  void whatHasToBeDoneAgainIsDoneWithoutAChange() throws Exception {
    CountDownLatch thrice = new CountDownLatch(3);
    FollowUp.Work work =
        () -> {
          thrice.countDown();
          return thrice.getCount() == 0 ? null : Duration.ofMillis(1);
        };
    try (FollowUp following = start(work)) {
      following.tell();
      assertThat(thrice.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void whatThrewIsToldAndTheNextChangeIsFollowed() throws Exception {
    FollowUp.Work work =
        () -> {
          begun.release();
          throw new IllegalStateException("broken");
        };
    try (FollowUp following = start(work)) {
      following.tell();
      awaitRun();
      following.tell();
      awaitRun();
    }
    assertThat(failures).isNotEmpty().extracting(Throwable::getMessage).containsOnly("broken");
  }

  @Test
  void nothingIsDoneAfterTheEnd() {
    FollowUp following = start(this::pausing);
    following.close();
    following.tell();

    assertThat(runs).hasValue(0);
  }
}
