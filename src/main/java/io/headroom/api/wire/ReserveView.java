package io.headroom.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second supply of a dual-supply option. */
public record ReserveView(
    ConnectionPointView connectionPoint,
    List<PathRowView> supplyPath,
    @Nullable Double availableKva,
    @Nullable GeometryView route) {}
