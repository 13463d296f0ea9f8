package io.headroom.map;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Network;
import io.headroom.network.Ownership;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;

/**
 * How many customers hang on each asset.
 *
 * <p>A delivery may leave the count out. A public transformer without one stands for many, because
 * that is what it was built for; a dedicated one stands for its owner.
 */
public final class CustomersServed {
  private final int[] counted;
  private final BitSet uncounted;

  private CustomersServed(int[] counted, BitSet uncounted) {
    this.counted = counted;
    this.uncounted = uncounted;
  }

  public static CustomersServed of(Network network, SupplyForest forest) {
    int[] counted = new int[forest.assets().count()];
    BitSet uncounted = new BitSet();
    DistributionTransformers rows = network.distributionTransformers();
    for (int row = 0; row < rows.size(); row++) {
      boolean dedicated = rows.ownership(row) == Ownership.DEDICATED;
      int customers = rows.customers(row) < 0 && dedicated ? 1 : rows.customers(row);
      int asset = forest.assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
      add(customers, asset, counted, uncounted);
      for (int above : forest.path(asset)) {
        if (above != asset) {
          add(customers, above, counted, uncounted);
        }
      }
    }
    return new CustomersServed(counted, uncounted);
  }

  private static void add(int customers, int asset, int[] counted, BitSet uncounted) {
    if (customers < 0) {
      uncounted.set(asset);
    } else {
      counted[asset] += customers;
    }
  }

  /** The number that is certain; without bound where a public transformer came without a count. */
  public int atLeast(int asset) {
    return uncounted.get(asset) ? Integer.MAX_VALUE : counted[asset];
  }

  /** The exact number, or −1 when a count is missing below. */
  public int exactly(int asset) {
    return uncounted.get(asset) ? -1 : counted[asset];
  }
}
