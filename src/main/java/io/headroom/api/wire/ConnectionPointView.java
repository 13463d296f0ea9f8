package io.headroom.api.wire;

import io.headroom.lookup.ConnectionPoint;
import org.jspecify.annotations.Nullable;

/** Where a new customer could be attached; the id is null for a point that is not shown. */
public record ConnectionPointView(
    @Nullable String id, ConnectionPoint.Kind kind, String name, GeometryView location) {}
