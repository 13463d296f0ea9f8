package io.headroom.api.wire;

import io.headroom.lookup.Condition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A condition under which more would fit. */
public record ConditionView(
    Condition.Kind kind,
    @Nullable Double availableKva,
    @Nullable LocalDate on,
    String detail,
    String detailEn) {}
