package io.headroom.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;

/** Processor time of the calling thread: what others do on the machine hardly shows in it. */
final class ThreadClock {
  private ThreadClock() {}

  /** What one call costs on average; not a number if one of them fails. */
  static double microseconds(BooleanSupplier work, int times) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    boolean good = true;
    for (int i = 0; i < times; i++) {
      good &= work.getAsBoolean();
    }
    long used = clock.getCurrentThreadCpuTime() - start;
    return good ? used / 1e3 / times : Double.NaN;
  }
}
