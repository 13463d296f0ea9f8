package io.headroom.rules;

import java.util.List;

/** A green channel as it is published. */
public record Programme(
    String programme,
    Use use,
    Text name,
    int workingDays,
    List<Limit> limits,
    List<Condition> conditions) {

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
  public record Limit(String rule, Text text, double value, String unit) {
    FastTrackJudgement.Test test(double tested) {
      return new FastTrackJudgement.Test(this, tested);
    }
  }
}
