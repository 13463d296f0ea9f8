package io.headroom.planning.opening;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SupplyCapacity;
import io.headroom.topology.Assets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one snapshot leaves along the supply path of every feeder, main transformer, station and
 * distribution transformer, in both directions, and what binds where nothing is left.
 *
 * <p>As the map asks: for a commercial need without a size, or for rooftop photovoltaics.
 */
final class ConstraintSurvey {
  /** Above this many the transformers' own areas are left out; the public feed has none. */
  private static final int MOST_TRANSFORMERS = 40_000;

  private final Snapshot snapshot;
  private final Assets assets;
  private final SupplyCapacity demand;
  private final SupplyCapacity generation;
  private final Map<Watched, AvailableCapacity> constrained = new HashMap<>();

  private ConstraintSurvey(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.assets = snapshot.forest().assets();
    this.demand = new SupplyCapacity(snapshot, Direction.DEMAND);
    this.generation = new SupplyCapacity(snapshot, Direction.GENERATION);
  }

  static ConstraintSurvey of(Snapshot snapshot) {
    ConstraintSurvey survey = new ConstraintSurvey(snapshot);
    for (Direction direction : Direction.values()) {
      survey.ask(direction, AssetKind.SUBSTATION);
      survey.ask(direction, AssetKind.MAIN_TRANSFORMER);
      survey.ask(direction, AssetKind.FEEDER);
      if (survey.assets.count(AssetKind.DISTRIBUTION_TRANSFORMER) <= MOST_TRANSFORMERS) {
        survey.ask(direction, AssetKind.DISTRIBUTION_TRANSFORMER);
      }
    }
    return survey;
  }

  private void ask(Direction direction, AssetKind kind) {
    for (int row = 0; row < assets.count(kind); row++) {
      int asset = assets.asset(kind, row);
      AvailableCapacity capacity = along(asset, direction);
      if (capacity.isNothing()) {
        constrained.put(watched(direction, asset), capacity);
        addBinding(direction, capacity);
      }
    }
  }

  /** What binds is constrained, whether its own supply path is or only what hangs on it. */
  private void addBinding(Direction direction, AvailableCapacity capacity) {
    if (capacity.bindingAsset() >= 0) {
      constrained.putIfAbsent(watched(direction, capacity.bindingAsset()), capacity);
    }
  }

  private Watched watched(Direction direction, int asset) {
    return new Watched(direction, assets.kind(asset), assets.id(asset));
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Map<Watched, AvailableCapacity> constrained() {
    return constrained;
  }

  /** What is left along the supply path; empty when there is no such asset any more. */
  Optional<AvailableCapacity> of(Watched area) {
    int asset = assets.find(area.kind(), area.id());
    return asset < 0 ? Optional.empty() : Optional.of(along(asset, area.direction()));
  }

  private AvailableCapacity along(int asset, Direction direction) {
    SupplyCapacity supply = direction == Direction.GENERATION ? generation : demand;
    return isOnFeeder(asset) ? supply.along(asset) : supply.byRatings(asset);
  }

  private boolean isOnFeeder(int asset) {
    return assets.kind(asset).compareTo(AssetKind.FEEDER) <= 0;
  }
}
