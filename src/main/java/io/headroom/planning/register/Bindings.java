package io.headroom.planning.register;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SupplyCapacity;
import io.headroom.topology.Assets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which asset leaves each transformer nothing, from one walk over all supply paths. */
final class Bindings {
  private static final int NONE = -1;

  private final int[] bindingOf;
  private final Map<Integer, Reason> reasons = new HashMap<>();

  Bindings(Snapshot snapshot, Direction direction) {
    Assets assets = snapshot.forest().assets();
    SupplyCapacity capacity = new SupplyCapacity(snapshot, direction);
    this.bindingOf = new int[assets.count(AssetKind.DISTRIBUTION_TRANSFORMER)];
    Arrays.fill(bindingOf, NONE);
    for (int row = 0; row < bindingOf.length; row++) {
      int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
      if (snapshot.forest().isSupplied(asset)) {
        add(row, capacity.along(asset));
      }
    }
  }

  private void add(int row, AvailableCapacity capacity) {
    Reason reason = capacity.reason();
    if (capacity.isNothing() && capacity.bindingAsset() >= 0 && reason != null) {
      bindingOf[row] = capacity.bindingAsset();
      // The rating of an asset is a harder reason than the voltage behind it.
      reasons.merge(capacity.bindingAsset(), reason, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /** The asset by which a transformer, by row, has nothing left; −1 when something is left. */
  int of(int transformer) {
    return bindingOf[transformer];
  }

  /** Null for an asset that binds nobody. */
  @Nullable Reason reason(int asset) {
    return reasons.get(asset);
  }

  int count() {
    return bindingOf.length;
  }
}
