package io.headroom.map;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import org.jspecify.annotations.Nullable;

/**
 * How something on the map stands at a moment.
 *
 * @param asset what it is or, for an area, what its ground hangs on; −1 for a township
 * @param grade of an asset its own; of an area the worst along the supply path
 * @param zone of generation, in the same way; null for demand
 * @param availableKva along the whole supply path; NaN when a measurement is missing
 * @param bindingAsset what decides that figure; −1 when none binds
 */
public record AssetState(
    int asset,
    String id,
    Kind kind,
    Grade grade,
    @Nullable Zone zone,
    double availableKva,
    int bindingAsset) {

  /** What is coloured. */
  public enum Kind {
    SUBSTATION,
    MAIN_TRANSFORMER,
    FEEDER,
    DISTRIBUTION_TRANSFORMER,
    /** The ground of a feeder or transformer, or a township. */
    AREA
  }
}
