package io.headroom.capacity;

/**
 * What one reservation takes of one asset: a row of the ledger.
 *
 * <p>Whole VA of demand or W of generation, so that giving back restores what was there to the last
 * digit, whatever came between.
 *
 * @param net what the asset sees of it, rounded up
 * @param gross what was asked for
 */
public record Booking(int asset, long net, long gross) {
  private static final double UNITS = 1000;

  /** A figure that is whole by hand must not round up for its last binary digit. */
  private static final double BINARY_NOISE = 1e-6;

  static Booking of(int asset, double seen, double asked) {
    return new Booking(asset, up(seen), up(asked));
  }

  private static long up(double value) {
    return (long) Math.ceil(value * UNITS - BINARY_NOISE);
  }
}
