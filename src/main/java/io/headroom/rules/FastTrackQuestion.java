package io.headroom.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a connection request says that matters to a green channel.
 *
 * @param kw NaN when no size is asked for
 * @param zone GREEN, YELLOW or RED of DL/T 2041 for generation; null or anything else is unknown
 */
public record FastTrackQuestion(
    Use use, double kw, SupplyVoltage voltage, boolean dual, @Nullable String zone) {}
