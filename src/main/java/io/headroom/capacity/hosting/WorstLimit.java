package io.headroom.capacity.hosting;

/** The limit that a state exceeds most, found by asking one after the other. One thread. */
final class WorstLimit {
  private double worst;
  private LimitKind kind = LimitKind.NONE;
  private int bus;

  /** Nothing is exceeded so far. */
  void start(int asked) {
    worst = 0;
    kind = LimitKind.NONE;
    bus = asked;
  }

  /** {@code by} above 0 is an excess, in the measure of its kind. */
  void exceed(double by, LimitKind of, int at) {
    if (by > worst) {
      worst = by;
      kind = of;
      bus = at;
    }
  }

  /** {@link LimitKind#NONE} when every limit was kept. */
  LimitKind kind() {
    return kind;
  }

  /** The bus asked when every limit was kept. */
  int bus() {
    return bus;
  }
}
