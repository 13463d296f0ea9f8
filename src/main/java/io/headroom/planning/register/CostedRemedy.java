package io.headroom.planning.register;

import io.headroom.lookup.Remedy;
import io.headroom.rules.CostRange;
import org.jspecify.annotations.Nullable;

/**
 * Work that would relieve a constraint, with what it costs about.
 *
 * @param cost null where nobody can price it
 * @param lifts true when the asset has something left afterwards
 */
public record CostedRemedy(Remedy remedy, @Nullable CostRange cost, boolean lifts) {

  /** CNY for a kVA gained, by the middle of the range; NaN without a price or a gain. */
  public double costPerKva() {
    CostRange range = cost;
    return range == null || !(remedy.gainKva() > 0)
        ? Double.NaN
        : range.middleCny() / remedy.gainKva();
  }
}
