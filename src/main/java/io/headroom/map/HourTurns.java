package io.headroom.map;

import io.headroom.capacity.hours.HourOfYear;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets only a few questions about single hours of the year be worked on at once: each solves the
 * whole network anew and keeps it while it lasts. Questions about the year never wait.
 */
final class HourTurns {
  private final Semaphore free;

  HourTurns(int mostAtOnce) {
    this.free = new Semaphore(mostAtOnce, true);
  }

  /** Half of the machine stays for everybody else. */
  static HourTurns ofThisMachine() {
    return new HourTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  /**
   * @param hour null for the whole year
   */
  <T> T take(@Nullable HourOfYear hour, Supplier<T> question) {
    if (hour == null) {
      return question.get();
    }
    free.acquireUninterruptibly();
    try {
      return question.get();
    } finally {
      free.release();
    }
  }
}
