package io.headroom.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place can still take or give over its whole supply path, and what binds it.
 *
 * @param kva the least over the rows, negative when something is overloaded; NaN when unknown
 * @param bindingAsset the asset that decides, the lower one of two equal; −1 without supply
 * @param reason null only when there are no limits to name
 * @param rows from the point upwards
 */
public record AvailableCapacity(
    double kva, int bindingAsset, @Nullable Reason reason, List<CapacityRow> rows) {
  private static final double LEAST_TOLD_KVA = 0.1;

  public AvailableCapacity {
    rows = List.copyOf(rows);
  }

  /** The same path with a tighter limit than any of its rows. */
  public AvailableCapacity limitedTo(double lessKva, int asset, @Nullable Reason why) {
    return new AvailableCapacity(lessKva, asset, why, rows);
  }

  public boolean isKnown() {
    return !Double.isNaN(kva);
  }

  /** True when it reads as nothing: figures are told in tenths, and what is left rounded down. */
  public boolean isNothing() {
    return isNothing(kva);
  }

  /** The same of a bare figure; false when it is unknown. */
  public static boolean isNothing(double kva) {
    return kva < LEAST_TOLD_KVA;
  }
}
