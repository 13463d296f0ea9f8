package io.headroom.map;

import io.headroom.capacity.Lazy;
import org.locationtech.jts.geom.Geometry;

/**
 * A constrained area of which the ground is known, and the figures once somebody asks.
 *
 * @param outline in degrees
 */
public record PendingArea(String id, Geometry outline, Lazy<ConstrainedArea> figures) {

  static PendingArea of(ConstrainedArea answered) {
    return new PendingArea(answered.id(), answered.outline(), new Lazy<>(() -> answered));
  }

  public ConstrainedArea answered() {
    return figures.get();
  }
}
