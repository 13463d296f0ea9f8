package io.headroom.api;

import io.headroom.lookup.CapacityLookup;
import io.headroom.map.CountyMap;
import io.headroom.snapshot.Snapshot;

/**
 * One snapshot with everything a request asks of it; a request takes it once and uses only that.
 *
 * @param disclosure what the one who asks may see
 * @param map the same for what is drawn
 */
public record Published(
    Snapshot snapshot,
    CapacityLookup lookup,
    Disclosure disclosure,
    CountyMap map,
    Delivery delivery) {

  Published with(Disclosure other) {
    return new Published(snapshot, lookup, other, map, delivery);
  }
}
