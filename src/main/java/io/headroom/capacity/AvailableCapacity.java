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
  private static final double PHASES = 3;

  public AvailableCapacity {
    rows = List.copyOf(rows);
  }

  public boolean isKnown() {
    return !Double.isNaN(kva);
  }

  /**
   * The same for a single-phase customer: at most a third of what the lowest asset has left, since
   * one phase carries a third of it.
   */
  public AvailableCapacity onOnePhase() {
    if (!isKnown() || rows.isEmpty()) {
      return this;
    }
    double third = rows.get(0).headroomKva() / PHASES;
    return third >= kva || third <= 0
        ? this
        : new AvailableCapacity(third, rows.get(0).asset(), Reason.SINGLE_PHASE, rows);
  }
}
