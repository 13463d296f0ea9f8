package io.headroom.api.wire;

import org.jspecify.annotations.Nullable;

/** The voltage with the need connected; nulls while it is not checked. */
public record VoltageView(
    @Nullable Double minimumPu,
    @Nullable Double limitPu,
    @Nullable Double availableKva,
    boolean checked) {
  public static final VoltageView UNCHECKED = new VoltageView(null, null, null, false);
}
