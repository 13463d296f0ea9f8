package io.headroom.request;

import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import org.jspecify.annotations.Nullable;

/**
 * What the utility has promised for a request: fixed on the day of application, whatever the rules
 * become.
 *
 * @param programme the green channel it takes; null when none
 */
public record Terms(
    ServicePromise.Kind kind, int workingDays, @Nullable String programme, String rulesVersion) {

  /** The shorter of the service promise and a programme that the request is eligible for. */
  public static Terms of(
      Application application, @Nullable FastTrackVerdict verdict, RuleSet rules) {
    ServicePromise promise =
        ServicePromise.of(application.use(), application.voltage(), application.dual(), rules);
    return new Terms(
        promise.kind(),
        promise.workingDaysWith(verdict),
        verdict != null && verdict.eligible() ? verdict.programme() : null,
        rules.version());
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
