package io.headroom.api.wire;

import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import org.jspecify.annotations.Nullable;

/**
 * The limit that decides an option.
 *
 * @param assetKind null when the limit is not an asset's (a missing bay, the service radius)
 * @param overKva how far a negative headroom is over; 0 otherwise
 */
public record BindingConstraintView(
    @Nullable String assetId,
    @Nullable AssetKind assetKind,
    String name,
    Reason reason,
    @Nullable Double headroomKva,
    @Nullable Double availableKva,
    double overKva,
    String explanation,
    String explanationEn) {}
