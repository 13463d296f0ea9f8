package io.headroom.api.wire;

import io.headroom.lookup.Condition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which more would fit.
 *
 * @param hours hours of the day, 0–23, that it is about; empty when it is about none
 */
public record ConditionView(
    Condition.Kind kind,
    @Nullable Double availableKva,
    @Nullable LocalDate on,
    List<Integer> hours,
    String detail,
    String detailEn) {}
