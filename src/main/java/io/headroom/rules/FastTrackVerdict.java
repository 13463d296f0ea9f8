package io.headroom.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may take a green channel (绿色通道), with every check that was made.
 *
 * <p>It changes priority and clock, never the safety check.
 *
 * @param eligible all checks passed, and no condition is known to be missed; open conditions are
 *     still to be shown
 * @param conditions beside the figures
 */
public record FastTrackVerdict(
    String programme,
    Text name,
    boolean eligible,
    int workingDays,
    List<Check> checks,
    List<Condition> conditions) {

  public FastTrackVerdict {
    checks = List.copyOf(checks);
    conditions = List.copyOf(conditions);
  }

  /**
   * What must be true beside the figures.
   *
   * @param fact null for a figure that the question does not say
   * @param met null while nobody has said
   */
  public record Condition(@Nullable Fact fact, Text text, @Nullable Boolean met) {
    boolean isMissed() {
      return met != null && !met;
    }
  }

  /**
   * One figure held against one limit.
   *
   * @param rule key of the limit in the rule set
   */
  public record Check(
      String rule, Text text, double value, double limit, String unit, boolean passed) {}
}
