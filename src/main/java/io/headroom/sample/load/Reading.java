package io.headroom.sample.load;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the meter of a feeder head or a main transformer says, together with the rating chosen for
 * it.
 *
 * @param rated ampere for a feeder, kVA for a main transformer
 * @param peakKva NaN when not measured
 * @param noonKw signed, export negative; NaN when not measured
 */
public record Reading(
    double rated,
    double peakKva,
    @Nullable LocalDateTime peakAt,
    double noonKw,
    double coveragePercent) {}
