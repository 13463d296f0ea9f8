package io.headroom.api.wire;

import io.headroom.capacity.Grade;
import io.headroom.network.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * A line section as planners see it.
 *
 * @param feederId null when nothing feeds it
 * @param availableKva what its own rating leaves, not what the levels above it leave
 */
public record SectionProperties(
    String id,
    @Nullable String feederId,
    @Nullable String feederName,
    LineKind kind,
    double voltageKv,
    @Nullable String conductor,
    double lengthMetres,
    boolean inService,
    Grade grade,
    @Nullable Double utilisation,
    @Nullable Double ratedKva,
    @Nullable Double peakKva,
    @Nullable Double committedKva,
    @Nullable Double availableKva) {}
