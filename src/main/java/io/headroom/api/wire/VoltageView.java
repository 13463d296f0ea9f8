package io.headroom.api.wire;

import io.headroom.power.Solver;
import org.jspecify.annotations.Nullable;

/**
 * The voltage with the need connected; nulls where no load flow could be solved.
 *
 * @param minimumPu lowest voltage at the point; of a hidden point to a hundredth
 * @param maximumPu highest voltage there at noon, for generation only
 * @param limitPu the lower limit for demand, the upper one for generation
 * @param availableKva the most that keeps every limit of the load flow
 * @param solver RADIAL for the sweep, GENERAL for meshed parts
 */
public record VoltageView(
    @Nullable Double minimumPu,
    @Nullable Double maximumPu,
    @Nullable Double limitPu,
    @Nullable Double availableKva,
    boolean checked,
    @Nullable Solver solver) {
  public static final VoltageView UNCHECKED = new VoltageView(null, null, null, null, false, null);
}
