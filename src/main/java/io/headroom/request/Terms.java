package io.headroom.request;

import io.headroom.rules.FastTrack;
import io.headroom.rules.FastTrackQuestion;
import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the utility has promised for a request: fixed on the day of application, whatever the rules
 * become.
 *
 * @param programme the green channel it takes; null when none
 * @param zone of DL/T 2041 at the point on that day; null for demand and where it is not known
 */
public record Terms(
    ServicePromise.Kind kind,
    int workingDays,
    @Nullable String programme,
    @Nullable String zone,
    String rulesVersion) {

  /** The shorter of the service promise and the programme that the application is eligible for. */
  public static Terms of(Application application, @Nullable String zone, RuleSet rules) {
    ServicePromise promise =
        ServicePromise.of(application.use(), application.voltage(), application.dual(), rules);
    FastTrackVerdict verdict = judge(application, zone, rules).orElse(null);
    return new Terms(
        promise.kind(),
        promise.workingDaysWith(verdict),
        verdict != null && verdict.eligible() ? verdict.programme() : null,
        zone,
        rules.version());
  }

  /**
   * How the green channel judges an application; empty for a use without one. The same again from
   * what is kept of the application, as long as the rules of that day are at hand.
   */
  static Optional<FastTrackVerdict> judge(
      Application application, @Nullable String zone, RuleSet rules) {
    double kw = application.kva() * rules.powerFactor(application.use());
    return FastTrack.judge(
        new FastTrackQuestion(
            application.use(), kw, application.voltage(), zone, application.facts()),
        rules);
  }

  public boolean isFastTrack() {
    return programme != null;
  }

  /** 三零 or 三省, the stages and the documents needed (零证, 一证). */
  public ServicePromise promise(RuleSet rules) {
    return ServicePromise.all(rules).stream()
        .filter(promise -> promise.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
