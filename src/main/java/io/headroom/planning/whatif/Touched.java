package io.headroom.planning.whatif;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.BitSet;

/**
 * The supply areas of a later stage in which something differs from an earlier one: an asset with
 * other figures, with another way up, or new.
 *
 * <p>Every other area has the flows and voltages it had.
 */
final class Touched {
  private static final int NONE = -1;

  private final Stage earlier;
  private final Stage later;
  private final Assets before;
  private final Assets after;
  private final SupplyGrid grid;
  private final BitSet areas = new BitSet();

  Touched(Stage earlier, Stage later) {
    this.earlier = earlier;
    this.later = later;
    this.before = earlier.assets();
    this.after = later.assets();
    this.grid = later.grid();
    markAreas();
  }

  /** True when loads or lines of a supply area differ, so that its voltages may. */
  boolean hasArea(int area) {
    return areas.get(area);
  }

  /** The same asset in the earlier stage; −1 when it is new. */
  int beforeOf(int asset) {
    AssetKind kind = after.kind(asset);
    int row = after.row(asset);
    return row < before.count(kind) ? before.asset(kind, row) : NONE;
  }

  private int parentBefore(int asset) {
    int parent = earlier.forest().parent(asset);
    return parent == NONE ? NONE : after.asset(before.kind(parent), before.row(parent));
  }

  private void markAreas() {
    for (int asset = 0; asset < after.count(); asset++) {
      int was = beforeOf(asset);
      boolean same =
          was != NONE
              && parentBefore(was) == later.forest().parent(asset)
              && sameDemand(was, asset)
              && sameGeneration(was, asset);
      if (!same) {
        mark(asset);
      }
    }
  }

  private boolean sameDemand(int was, int asset) {
    Headroom a = earlier.headroom();
    Headroom b = later.headroom();
    return same(a.ratedKva(was), b.ratedKva(asset))
        && same(a.peakKva(was), b.peakKva(asset))
        && same(a.committedKva(was), b.committedKva(asset));
  }

  private boolean sameGeneration(int was, int asset) {
    Headroom a = earlier.headroom();
    Headroom b = later.headroom();
    return same(a.generationLimitKw(was), b.generationLimitKw(asset))
        && same(a.generationConnectedKw(was), b.generationConnectedKw(asset))
        && same(a.generationCommittedKw(was), b.generationCommittedKw(asset));
  }

  private static boolean same(double a, double b) {
    return Double.compare(a, b) == 0;
  }

  private void mark(int asset) {
    switch (after.kind(asset)) {
      case SUBSTATION ->
          after
              .groups()
              .get(after.row(asset))
              .transformers()
              .forEach(t -> markArea(after.asset(AssetKind.MAIN_TRANSFORMER, t)));
      case MAIN_TRANSFORMER -> {
        markArea(asset);
        markArea(later.forest().parent(asset));
      }
      default -> markArea(asset);
    }
  }

  private void markArea(int asset) {
    int area = asset == NONE ? NONE : grid.areaOf(asset);
    if (area != NONE) {
      areas.set(area);
    }
  }
}
