package io.headroom.network;

import io.headroom.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A device that opens or closes a path.
 *
 * @param ratedA NaN when not delivered
 */
public record Switch(
    String id,
    @Nullable String name,
    @Nullable Position location,
    String nodeA,
    String nodeB,
    Kind kind,
    boolean normallyClosed,
    boolean presentlyClosed,
    double ratedA,
    @Nullable String stationId) {

  /** What the device can interrupt. */
  public enum Kind {
    BREAKER,
    LOAD_BREAK,
    DISCONNECTOR,
    FUSE,
    RECLOSER,
    COUPLER
  }
}
