package io.headroom.lookup;

import io.headroom.geo.Position;

/**
 * Where a new customer could be attached: an asset and a place on it.
 *
 * @param id the asset's id; for a tap on a section {@code <sectionId>@<metres from its start>}
 */
public record ConnectionPoint(String id, Kind kind, String name, Position location) {

  /** What the customer is attached to. */
  public enum Kind {
    DISTRIBUTION_TRANSFORMER,
    FEEDER_TAP,
    SWITCHING_STATION,
    SUBSTATION_BAY
  }
}
