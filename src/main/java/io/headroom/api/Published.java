package io.headroom.api;

import io.headroom.lookup.CapacityLookup;
import io.headroom.map.CountyMap;
import io.headroom.snapshot.Snapshot;

/**
 * One snapshot with everything a request asks of it; a request takes it once and uses only that.
 *
 * @param map what an anonymous reader or, with full disclosure, anyone may see
 */
public record Published(
    Snapshot snapshot,
    CapacityLookup lookup,
    Disclosure disclosure,
    CountyMap map,
    Delivery delivery) {}
