package io.headroom.planning.dataset.diff;

import io.headroom.capacity.Grade;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import org.jspecify.annotations.Nullable;

/** What one asset has left in two versions. */
public record CapacityMove(
    String id,
    AssetKind kind,
    String name,
    @Nullable Position location,
    State before,
    State after) {

  /**
   * An asset in one version.
   *
   * @param availableKva for a commercial load, over its whole supply path; NaN when unknown
   */
  public record State(double availableKva, Grade grade) {}

  /** NaN when one of the two is unknown. */
  public double changeKva() {
    return after.availableKva() - before.availableKva();
  }
}
