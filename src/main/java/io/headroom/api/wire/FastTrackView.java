package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.rules.Fact;
import io.headroom.rules.FastTrackVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a programme with priority applies, and each rule that was tested. */
public record FastTrackView(
    boolean eligible,
    String programme,
    String name,
    String nameEn,
    int workingDays,
    List<Rule> reasons,
    List<Condition> conditions) {

  /** One tested rule: the value against its limit. */
  public record Rule(
      String rule,
      String text,
      String textEn,
      double value,
      double limit,
      String unit,
      boolean passed) {}

  /**
   * What must be true beside the figures.
   *
   * @param code what it is about; absent for a figure that nobody has said
   * @param byApplicant true when the applicant declares it; else it follows from who applies
   * @param declared absent before anybody has applied
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Condition(
      @Nullable Fact code,
      String text,
      String textEn,
      boolean byApplicant,
      @Nullable Boolean declared) {

    static Condition of(FastTrackVerdict.Condition condition) {
      Fact fact = condition.fact();
      return new Condition(
          fact,
          condition.text().zh(),
          condition.text().en(),
          fact != null && fact.isDeclared(),
          condition.met());
    }
  }

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
        verdict.conditions().stream().map(Condition::of).toList());
  }
}
