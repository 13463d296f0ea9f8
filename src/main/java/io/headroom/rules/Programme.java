package io.headroom.rules;

import java.util.List;

/**
 * A green channel as it is published.
 *
 * @param typical the sizes usually applied for
 */
public record Programme(
    String programme,
    Use use,
    Text name,
    int workingDays,
    List<Limit> limits,
    List<Condition> conditions,
    Text typical,
    Sources sources) {

  public Programme {
    limits = List.copyOf(limits);
    conditions = List.copyOf(conditions);
  }

  /** What must be true beside the figures. */
  public record Condition(Fact fact, Text text) {}

  /**
   * What a figure may be at most.
   *
   * @param rule key of the limit in the rule set
   * @param text the whole condition in words, with its figure
   */
  public record Limit(String rule, Text text, double value, String unit, String source) {
    FastTrackJudgement.Test test(double tested) {
      return new FastTrackJudgement.Test(this, tested);
    }
  }

  /** Where the programme and what is said of it come from. */
  public record Sources(String programme, String days, String typical) {}
}
