package io.headroom.ingest;

import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import java.util.Locale;

/**
 * Tells an overload from a slip of the unit: a peak of many times the rating is no measurement.
 *
 * <p>The row stays, without a peak, and {@code PEAK_EXCEEDS_RATING} says so. Smaller overloads are
 * kept as they are.
 */
final class PeakPlausibility {
  private final double implausibleFrom;
  private final IssueLog issues;

  /**
   * @param implausibleFrom peak over rating from which a peak is not believed
   */
  PeakPlausibility(double implausibleFrom, IssueLog issues) {
    this.implausibleFrom = implausibleFrom;
    this.issues = issues;
  }

  /** The delivered peak, NaN when there is none or it cannot be. */
  double usable(DeliveredRow row, String attribute, double rated) {
    double peak = row.number(attribute);
    if (Double.isNaN(peak) || peak < implausibleFrom * rated) {
      return peak;
    }
    String detail =
        String.format(
            Locale.ROOT,
            "%s = %s is %.1f times the rating %s: not used, the peak counts as not measured",
            attribute,
            ValueParser.text(peak),
            peak / rated,
            ValueParser.text(rated));
    issues.add(
        new ImportIssue(
            IssueCode.PEAK_EXCEEDS_RATING,
            row.layer(),
            row.id(),
            Geometries.position(row.geometry()),
            detail));
    return Double.NaN;
  }
}
