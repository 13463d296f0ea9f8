package io.headroom.snapshot;

/**
 * A number by which two can tell whether they know the same requests: marks are added when capacity
 * is taken and subtracted when it is given back, in any order.
 */
public final class LedgerMark {
  private LedgerMark() {}

  /** Small enough that billions of them can be added. */
  public static long of(String requestId) {
    return Integer.toUnsignedLong(requestId.hashCode());
  }
}
