package io.headroom.power;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;

/**
 * One number for every bus of an area, so that what hangs from a bus follows right behind it.
 *
 * <pre>
 *   0 EMF ─(transformer)─ 1 LV bus ─┬─ 2 F1 ─ 3 s1 ─┬─ 4 s2 ─ 5 s3        s1 : 3 … end 7
 *                                   │               └─ 6 s4
 *                                   └─ 7 F2 ─ …
 * </pre>
 *
 * <p>A parent comes before its children, as the sweep needs it, and a feeder is one run of buses.
 * Transformers of one area share its LV bus. Linear, without recursion.
 */
final class BusOrder {
  private static final int NONE = -1;

  private final SupplyForest forest;
  private final Assets assets;
  private final SupplyAreas areas;
  private final int firstInner;

  /** First bus of every area, in one row of all buses; one more entry for the end. */
  final int[] starts;

  /** Bus of every inner asset in its area; −1 when not supplied. */
  final int[] busOf;

  /** Buses of the asset and of what hangs from it, by inner asset. */
  final int[] sizes;

  /** Asset of every bus of every area; −1 for the EMF. */
  final int[] assetOf;

  BusOrder(SupplyForest forest, SupplyAreas areas) {
    this.forest = forest;
    this.assets = forest.assets();
    this.areas = areas;
    this.firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    this.busOf = new int[assets.count() - firstInner];
    this.sizes = new int[busOf.length];
    this.starts = new int[areas.count() + 1];
    Arrays.fill(busOf, NONE);
    count();
    this.assetOf = new int[starts[areas.count()]];
    Arrays.fill(assetOf, NONE);
    place();
  }

  private void count() {
    for (int area = 0; area < areas.count(); area++) {
      starts[area + 1] = 2;
    }
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      int inner = asset - firstInner;
      if (assets.kind(asset) != AssetKind.MAIN_TRANSFORMER) {
        sizes[inner]++;
        sizes[forest.parent(asset) - firstInner] += sizes[inner];
        starts[areas.areaOf(inner) + 1]++;
      }
    }
    for (int area = 0; area < areas.count(); area++) {
      starts[area + 1] += starts[area];
    }
  }

  private void place() {
    int[] next = new int[busOf.length];
    int[] nextBelowBus = new int[areas.count()];
    Arrays.fill(nextBelowBus, 2);
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      int inner = asset - firstInner;
      int area = areas.areaOf(inner);
      if (assets.kind(asset) == AssetKind.MAIN_TRANSFORMER) {
        placeTransformer(asset, area);
        continue;
      }
      int parent = forest.parent(asset);
      if (assets.kind(parent) == AssetKind.MAIN_TRANSFORMER) {
        busOf[inner] = nextBelowBus[area];
        nextBelowBus[area] += sizes[inner];
      } else {
        busOf[inner] = next[parent - firstInner];
        next[parent - firstInner] += sizes[inner];
      }
      next[inner] = busOf[inner] + 1;
      assetOf[starts[area] + busOf[inner]] = asset;
    }
  }

  /** The LV bus goes by the transformer with the least id, whatever the order of rows. */
  private void placeTransformer(int asset, int area) {
    busOf[asset - firstInner] = SupplyGrid.LV_BUS;
    int at = starts[area] + SupplyGrid.LV_BUS;
    if (assetOf[at] == NONE || assets.id(asset).compareTo(assets.id(assetOf[at])) < 0) {
      assetOf[at] = asset;
    }
  }
}
