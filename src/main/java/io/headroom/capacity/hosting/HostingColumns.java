package io.headroom.capacity.hosting;

import java.util.Arrays;

/** The answers of one scan, by bus; reused by the next. */
public final class HostingColumns {
  final double[] kva;
  final LimitKind[] kind;
  final int[] bus;

  public HostingColumns(int buses) {
    kva = new double[buses];
    kind = new LimitKind[buses];
    Arrays.fill(kind, LimitKind.NONE);
    bus = new int[buses];
  }

  /** Makes the answers of some buses unknown. */
  void forget(int from, int to) {
    Arrays.fill(kva, from, to, Double.NaN);
    Arrays.fill(kind, from, to, LimitKind.NONE);
  }

  /** Largest addition at the bus; NaN when unknown, infinite when nothing limits it. */
  public double kva(int at) {
    return kva[at];
  }

  public LimitKind limit(int at) {
    return kind[at];
  }

  /** Where the limit is: the bus whose voltage is outside, or the lower end of the branch. */
  public int limitBus(int at) {
    return bus[at];
  }
}
