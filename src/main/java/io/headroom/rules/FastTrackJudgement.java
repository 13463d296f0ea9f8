package io.headroom.rules;

import io.headroom.rules.Programme.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what a question says against the limits; what it does not say becomes a condition. */
record FastTrackJudgement(List<Test> tests, @Nullable Set<Fact> facts) {

  /**
   * A figure and its limit.
   *
   * @param value NaN when the question does not say
   */
  record Test(Limit limit, double value) {
    boolean isKnown() {
      return !Double.isNaN(value);
    }

    FastTrackVerdict.Check check() {
      return new FastTrackVerdict.Check(
          limit.rule(),
          limit.text(),
          value,
          limit.value(),
          limit.unit(),
          Threshold.within(value, limit.value()));
    }
  }

  FastTrackVerdict verdict(Programme programme, int workingDays) {
    List<FastTrackVerdict.Check> checks =
        tests.stream().filter(Test::isKnown).map(Test::check).toList();
    List<FastTrackVerdict.Condition> conditions = new ArrayList<>();
    tests.stream().filter(test -> !test.isKnown()).forEach(t -> conditions.add(open(t)));
    programme.conditions().forEach(condition -> conditions.add(held(condition)));
    return new FastTrackVerdict(
        programme.programme(),
        programme.name(),
        checks.stream().allMatch(FastTrackVerdict.Check::passed)
            && conditions.stream().noneMatch(FastTrackVerdict.Condition::isMissed),
        workingDays,
        checks,
        conditions);
  }

  private static FastTrackVerdict.Condition open(Test test) {
    return new FastTrackVerdict.Condition(null, test.limit().text(), null);
  }

  private FastTrackVerdict.Condition held(Programme.Condition condition) {
    Boolean met = facts == null ? null : facts.contains(condition.fact());
    return new FastTrackVerdict.Condition(condition.fact(), condition.text(), met);
  }
}
