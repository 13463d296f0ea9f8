package io.headroom.lookup;

import io.headroom.capacity.Reason;
import io.headroom.network.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A full asset, and where those are who want more of it.
 *
 * @param missingKva how far it is over; NaN when any relief is welcome
 * @param place where a new line would have to end; null when none is to be thought of
 */
public record Bottleneck(
    int asset,
    @Nullable Reason reason,
    Direction direction,
    double missingKva,
    @Nullable Spot place) {

  /** A place in metres of the snapshot's projection. */
  public record Spot(double x, double y) {}

  boolean isGeneration() {
    return direction == Direction.GENERATION;
  }

  /** True when so much more would lift it. */
  boolean isLiftedBy(double gainKva) {
    return Double.isNaN(missingKva) || gainKva > missingKva;
  }
}
