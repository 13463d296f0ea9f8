package io.headroom.api.wire;

import io.headroom.rules.FastTrackVerdict;
import java.util.List;

/** Whether a programme with priority applies, and each rule that was tested. */
public record FastTrackView(
    boolean eligible,
    String programme,
    String name,
    String nameEn,
    int workingDays,
    List<Rule> reasons,
    List<Wording> conditions) {

  /** One tested rule: the value against its limit. */
  public record Rule(
      String rule,
      String text,
      String textEn,
      double value,
      double limit,
      String unit,
      boolean passed) {}

  /** A sentence in both languages. */
  public record Wording(String text, String textEn) {}

  public static FastTrackView of(FastTrackVerdict verdict) {
    return new FastTrackView(
        verdict.eligible(),
        verdict.programme(),
        verdict.name().zh(),
        verdict.name().en(),
        verdict.workingDays(),
        verdict.checks().stream()
            .map(
                c ->
                    new Rule(
                        c.rule(),
                        c.text().zh(),
                        c.text().en(),
                        c.value(),
                        c.limit(),
                        c.unit(),
                        c.passed()))
            .toList(),
        verdict.conditions().stream().map(c -> new Wording(c.zh(), c.en())).toList());
  }
}
