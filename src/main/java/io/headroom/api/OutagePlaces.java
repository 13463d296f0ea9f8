package io.headroom.api;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.topology.Assets;
import java.util.List;

/** Where transformers stand, as exactly as the reader may know. */
final class OutagePlaces {
  private final Disclosure disclosure;
  private final Assets assets;
  private final DistributionTransformers transformers;

  OutagePlaces(Published published) {
    this.disclosure = published.disclosure();
    this.assets = published.snapshot().forest().assets();
    this.transformers = published.snapshot().dataset().network().distributionTransformers();
  }

  List<Position> of(List<Integer> rows) {
    return rows.stream().map(this::at).toList();
  }

  private Position at(int row) {
    int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    return disclosure.position(transformers.location(row), disclosure.shows(asset));
  }
}
