package io.headroom.request;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;

/** One column of the ledger: an asset in one direction, by names that outlive a dataset. */
public record LedgerKey(Direction direction, AssetKind kind, String assetId) {}
