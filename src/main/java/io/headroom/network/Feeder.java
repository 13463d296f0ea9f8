package io.headroom.network;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The head of a feeder and what was measured there.
 *
 * <p>What belongs to the feeder follows from the trace, never from a name.
 *
 * @param headNode the busbar it starts from
 * @param peakA largest current of the year; NaN when not measured
 * @param noonKw signed import at the typical noon; NaN when not measured
 */
public record Feeder(
    String id,
    String name,
    String headNode,
    @Nullable String headSwitchId,
    @Nullable String headSectionId,
    double ratedA,
    double peakA,
    @Nullable LocalDateTime peakAt,
    double noonKw,
    double coveragePercent,
    Ownership ownership) {

  public boolean isMeasured() {
    return !Double.isNaN(peakA) && coveragePercent >= Loading.MINIMUM_COVERAGE_PERCENT;
  }
}
