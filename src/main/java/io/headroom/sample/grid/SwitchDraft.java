package io.headroom.sample.grid;

import io.headroom.network.Switch;
import org.jspecify.annotations.Nullable;

/**
 * A switch on the drawing board.
 *
 * @param stationId substation it stands in; null out on the line
 */
public record SwitchDraft(
    String id,
    String name,
    Switch.Kind kind,
    boolean closed,
    String nodeA,
    Node nodeB,
    double ratedA,
    @Nullable String stationId) {}
