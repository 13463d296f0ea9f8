package io.headroom.map;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Ground that hangs on one asset, and how much is left along the whole supply path above it.
 *
 * @param id of the feeder or transformer, code of the township
 * @param grade the worst along the supply path
 * @param zone the worst along the supply path; null for demand
 * @param constrained true when nothing is left
 * @param availableKva NaN when a measurement is missing
 * @param bindingAsset −1 when none binds
 * @param reliefOn first planned work at the binding asset; null when none is planned
 * @param customers −1 when not known
 * @param mix what stands in a hexagon; null for any other area
 */
public record ConstrainedArea(
    String id,
    AreaLevel level,
    String name,
    Geometry outline,
    Grade grade,
    @Nullable Zone zone,
    boolean constrained,
    double availableKva,
    @Nullable Reason reason,
    int bindingAsset,
    @Nullable LocalDate reliefOn,
    int customers,
    @Nullable Mix mix) {

  /**
   * Beside its best transformer, what else a hexagon holds.
   *
   * @param transformers that may be shown
   * @param constrained how many of them have nothing left
   * @param worst grade along the supply path of any of them
   */
  public record Mix(int transformers, int constrained, Grade worst) {}

  ConstrainedArea with(Mix other) {
    return new ConstrainedArea(
        id,
        level,
        name,
        outline,
        grade,
        zone,
        constrained,
        availableKva,
        reason,
        bindingAsset,
        reliefOn,
        customers,
        other);
  }
}
