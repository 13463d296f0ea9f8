package io.headroom.request;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.topology.Assets;

/** One column of the ledger: an asset in one direction, by names that outlive a dataset. */
public record LedgerKey(Direction direction, AssetKind kind, String assetId) {

  /** Of an asset by its number in a snapshot. */
  static LedgerKey of(Direction direction, int asset, Assets assets) {
    return new LedgerKey(direction, assets.kind(asset), assets.id(asset));
  }
}
