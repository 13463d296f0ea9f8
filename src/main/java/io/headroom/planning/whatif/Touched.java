package io.headroom.planning.whatif;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.BitSet;

/**
 * What differs between two stages of one network: assets with other figures or another way up, the
 * supply areas around them, and the areas that hang below those.
 *
 * <p>Everything else has the voltages and the room it had. By assets and areas of the later stage.
 */
final class Touched {
  private static final int NONE = -1;

  private final Stage earlier;
  private final Stage later;
  private final Assets before;
  private final Assets after;
  private final SupplyGrid grid;
  private final BitSet areas = new BitSet();
  private final BitSet assets = new BitSet();

  Touched(Stage earlier, Stage later) {
    this.earlier = earlier;
    this.later = later;
    this.before = earlier.assets();
    this.after = later.assets();
    this.grid = later.grid();
    if (earlier != later) {
      markAssets();
      markBelow();
    }
  }

  /** True of an asset whose figures differ or that lies in an area where something does. */
  boolean has(int asset) {
    int area = grid.areaOf(asset);
    return assets.get(asset) || (area >= 0 && areas.get(area)) || isTouchedGroup(asset);
  }

  private boolean isTouchedGroup(int asset) {
    return after.kind(asset) == AssetKind.SUBSTATION
        && after.groups().get(after.row(asset)).transformers().stream()
            .anyMatch(t -> has(after.asset(AssetKind.MAIN_TRANSFORMER, t)));
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

  private void markAssets() {
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
    assets.set(asset);
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

  /** An area can take no more than the bus it hangs from; each comes after the one above it. */
  private void markBelow() {
    for (int area = 0; area < grid.areaCount(); area++) {
      int above = grid.above(area);
      if (above != NONE && areas.get(grid.areaOf(above))) {
        areas.set(area);
      }
    }
  }
}
