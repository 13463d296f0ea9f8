package io.headroom.network;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was measured at an asset over the last twelve months.
 *
 * @param peakKva largest import; NaN when not measured
 * @param peakAt local time of the peak; null when not delivered
 * @param noonKw signed import at the typical noon, export negative; NaN when not measured
 * @param coveragePercent share of the twelve months with measurements
 * @param estimated true when the figure was allocated from a meter further up
 */
public record Loading(
    double peakKva,
    @Nullable LocalDateTime peakAt,
    double noonKw,
    double coveragePercent,
    boolean estimated) {

  /** Below this share of the year a peak says nothing. */
  public static final double MINIMUM_COVERAGE_PERCENT = 90;

  public static final Loading NONE = new Loading(Double.NaN, null, Double.NaN, 100, false);

  /** True when the peak may be used: delivered, and measured for at least 90 % of the year. */
  public boolean isKnown() {
    return !Double.isNaN(peakKva) && coveragePercent >= MINIMUM_COVERAGE_PERCENT;
  }
}
