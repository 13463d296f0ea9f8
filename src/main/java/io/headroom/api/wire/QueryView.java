package io.headroom.api.wire;

import io.headroom.network.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The question as it was understood.
 *
 * @param inputLocation the position as it was sent, when its datum was converted
 * @param matchedPlace what an address was taken for; null for a position
 * @param whereabouts what a position is called; null for an address
 */
public record QueryView(
    @Nullable GeometryView location,
    @Nullable GeometryView inputLocation,
    String crs,
    @Nullable PlaceView matchedPlace,
    @Nullable WhereaboutsView whereabouts,
    @Nullable Double requestedKva,
    @Nullable Double requestedKw,
    String use,
    Direction direction,
    String supply) {}
