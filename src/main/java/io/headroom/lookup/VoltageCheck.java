package io.headroom.lookup;

import io.headroom.capacity.Reason;
import io.headroom.power.Solver;
import org.jspecify.annotations.Nullable;

/**
 * What the load flow says of an option with the need in place.
 *
 * @param minimumPu lowest voltage at the point with the need, or without a size with everything
 *     available, in place; for generation with the sun on the roofs already there
 * @param maximumPu highest voltage there at noon with the plant in place; NaN for demand
 * @param limitPu the limit that voltage is held against: the lower one for demand, the upper one
 *     for generation
 * @param availableKva largest need that keeps every limit of the load flow
 * @param reason what stops more
 * @param bindingAsset the asset that stops more; −1 when it is the service line
 */
public record VoltageCheck(
    double minimumPu,
    double maximumPu,
    double limitPu,
    double availableKva,
    Reason reason,
    int bindingAsset,
    Solver solver) {

  /**
   * The most that the voltage alone allows; infinite where something else was tighter or nothing
   * was checked. More rating on the path does not change it.
   */
  static double byVoltageKva(@Nullable VoltageCheck check) {
    return check == null || check.reason() != Reason.VOLTAGE
        ? Double.POSITIVE_INFINITY
        : check.availableKva();
  }
}
