package io.headroom.rules;

import io.headroom.rules.Programme.Limit;
import java.util.ArrayList;
import java.util.List;

/** Holds what a question says against the limits; what it does not say becomes a condition. */
record FastTrackJudgement(List<Test> tests) {

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
    List<Text> conditions = new ArrayList<>();
    tests.stream().filter(test -> !test.isKnown()).forEach(t -> conditions.add(t.limit().text()));
    conditions.addAll(programme.conditions());
    return new FastTrackVerdict(
        programme.programme(),
        programme.name(),
        checks.stream().allMatch(FastTrackVerdict.Check::passed),
        workingDays,
        checks,
        conditions);
  }
}
