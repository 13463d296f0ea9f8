package io.headroom.planning.opening;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that follows a change of what is in service: on a thread of its own, once for many changes.
 *
 * <p>Whoever tells of a change never waits. A change told while the work is done is followed by the
 * work being done once more; after it the thread rests nine times as long as it has worked, so that
 * it never takes more than a tenth of a core. It is never interrupted, because a database file that
 * is being written would not survive it.
 */
public final class FollowUp implements AutoCloseable {
  /** After work that threw. */
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

  private static final int REST_PER_WORK = 9;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Work work;
  private final Duration rest;
  private final Consumer<RuntimeException> failures;
  private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;

  /** What is done after changes. */
  @FunctionalInterface
  public interface Work {
    /** Answers after which time it has to be done again though nothing changes; null for never. */
    @Nullable Duration run();

    /** Something has changed since the last run; before the next. */
    default void told() {}
  }

  private FollowUp(Work work, Duration rest, Consumer<RuntimeException> failures, String name) {
    this.work = work;
    this.rest = rest;
    this.failures = failures;
    this.thread = new Thread(this::follow, name);
    thread.setDaemon(true);
  }

  /**
   * @param rest least time between two runs
   * @param failures is told what the work threw; it is tried again later
   */
  public static FollowUp start(
      String name, Work work, Duration rest, Consumer<RuntimeException> failures) {
    FollowUp made = new FollowUp(work, rest, failures, name);
    made.thread.start();
    return made;
  }

  /** Something has changed. Returns at once. */
  public void tell() {
    boolean unused = news.offer(true);
  }

  private void follow() {
    try {
      Duration again = null;
      while (!isOver()) {
        await(again);
        long start = System.nanoTime();
        again = isOver() ? null : done();
        boolean unused = ended.await(restAfter(start), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private long restAfter(long start) {
    return Math.max(rest.toNanos(), REST_PER_WORK * (System.nanoTime() - start));
  }

  private void await(@Nullable Duration again) throws InterruptedException {
    Boolean told = again == null ? news.take() : news.poll(again.toMillis(), TimeUnit.MILLISECONDS);
    if (told != null) {
      work.told();
    }
  }

  private @Nullable Duration done() {
    try {
      return work.run();
    } catch (RuntimeException broken) {
      failures.accept(broken);
      return AFTER_A_FAILURE;
    }
  }

  private boolean isOver() {
    return ended.getCount() == 0;
  }

  /** What is being done is finished, if that takes no longer than a few seconds. */
  @Override
  public void close() {
    ended.countDown();
    tell();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
