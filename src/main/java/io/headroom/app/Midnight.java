package io.headroom.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins each new day, in the utility's time zone, and the day of the start: as soon as everything
 * is there that a day needs, and again a minute later when it went wrong.
 */
final class Midnight implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Midnight.class);
  private static final long PAUSE_SECONDS = 60;

  private final Clock clock;
  private final Predicate<LocalDate> isReady;
  private final Consumer<LocalDate> newDay;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "midnight");
            made.setDaemon(true);
            return made;
          });
  private @Nullable LocalDate begun;
  private long notBefore = Long.MIN_VALUE;

  Midnight(Clock clock, Predicate<LocalDate> isReady, Consumer<LocalDate> newDay) {
    this.clock = clock;
    this.isReady = isReady;
    this.newDay = newDay;
  }

  static Midnight watching(Clock clock, Predicate<LocalDate> isReady, Consumer<LocalDate> newDay) {
    Midnight midnight = new Midnight(clock, isReady, newDay);
    var unused = midnight.thread.scheduleWithFixedDelay(midnight::look, 0, 1, TimeUnit.SECONDS);
    return midnight;
  }

  /** Never throws: the next look has to come. */
  synchronized void look() {
    LocalDate today = LocalDate.now(clock);
    long now = clock.instant().getEpochSecond();
    if (today.equals(begun) || now < notBefore) {
      return;
    }
    try {
      if (isReady.test(today)) {
        newDay.accept(today);
        begun = today;
      }
    } catch (RuntimeException | Error broken) {
      notBefore = now + PAUSE_SECONDS;
      LOG.error("The new day {} could not begin; it is tried again in a minute", today, broken);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
