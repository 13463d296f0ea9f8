package io.headroom.rules;

/**
 * One figure of the rule set with everything a reader needs to judge it.
 *
 * @param value as written in the table; lists are separated by spaces, wordings by semicolons
 * @param unit {@code 1} for ratios, {@code text} for wordings
 * @param effectiveFrom an ISO day, or only the year where the source names no day
 */
public record Parameter(
    String key, String value, String unit, Status status, String source, String effectiveFrom) {

  /** How well a figure is founded. */
  public enum Status {
    /** The county's plan of 2022. */
    P,
    /** Read in a secondary source. */
    S,
    /** A named standard whose text was not at hand. */
    R,
    /** Engineering judgement. */
    J
  }

  Parameter withValue(String changed) {
    return new Parameter(key, changed, unit, status, source, effectiveFrom);
  }
}
