package io.headroom.planning.opening;

import java.time.Duration;

/** How long to wait after each failure: twice as long as before, up to a limit. */
record BackOff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param failures so far, from 1
   */
  Duration after(int failures) {
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
