package io.headroom.capacity.hosting;

import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where in the load flow an asset stands that somebody asks about. */
final class HostedPlaces {
  private final Assets assets;
  private final SupplyGrid grid;

  HostedPlaces(HostingBasis basis) {
    this.assets = basis.assets();
    this.grid = basis.grid();
  }

  boolean isTransformer(int asset) {
    return assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
  }

  /** An N-1 group is asked at its first transformer. */
  int of(int asset) {
    return assets.kind(asset) == AssetKind.SUBSTATION
        ? assets.asset(
            AssetKind.MAIN_TRANSFORMER,
            assets.groups().get(assets.row(asset)).transformers().get(0))
        : asset;
  }

  /** The same for all that hang from one bus. */
  int busOf(int asset) {
    return isTransformer(asset) && grid.areaOf(asset) >= 0
        ? grid.assetOf(grid.areaOf(asset), grid.busOf(asset))
        : of(asset);
  }

  /** The place, and the one from which each area above hangs, from the top down. */
  List<Integer> above(int place) {
    List<Integer> places = new ArrayList<>();
    for (int at = place; at >= 0 && grid.areaOf(at) >= 0; ) {
      places.add(at);
      at = grid.above(grid.areaOf(at));
    }
    Collections.reverse(places);
    return places;
  }
}
