package io.headroom.api.wire;

import io.headroom.capacity.Grade;
import io.headroom.network.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How everything coloured on the map stands at a moment.
 *
 * @param season null with the hour: the worst of the year
 * @param states of each the id, kind, grade and available kVA; for generation the zone as well
 * @param counts how many of each kind have which grade
 */
public record StatesView(
    LocalDate asOf,
    Direction direction,
    @Nullable String season,
    @Nullable Integer hour,
    List<List<@Nullable Object>> states,
    Map<String, Map<Grade, Integer>> counts,
    boolean truncated) {}
