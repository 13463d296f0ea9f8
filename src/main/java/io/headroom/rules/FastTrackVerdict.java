package io.headroom.rules;

import java.util.List;

/**
 * Whether a request may take a green channel (绿色通道), with every check that was made.
 *
 * <p>It changes priority and clock, never the safety check.
 *
 * @param eligible all checks passed; conditions are still to be shown
 * @param conditions what the question does not say and the applicant has to
 */
public record FastTrackVerdict(
    String programme,
    Text name,
    boolean eligible,
    int workingDays,
    List<Check> checks,
    List<Text> conditions) {

  public FastTrackVerdict {
    checks = List.copyOf(checks);
    conditions = List.copyOf(conditions);
  }

  /**
   * One figure held against one limit.
   *
   * @param rule key of the limit in the rule set
   */
  public record Check(
      String rule, Text text, double value, double limit, String unit, boolean passed) {}
}
