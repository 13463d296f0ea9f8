package io.headroom.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connection request says that matters to a green channel.
 *
 * @param kw NaN when no size is asked for
 * @param zone GREEN, YELLOW or RED of DL/T 2041 for generation; null or anything else is unknown
 * @param facts all that is true of applicant and site; null before anybody has applied
 */
public record FastTrackQuestion(
    Use use, double kw, SupplyVoltage voltage, @Nullable String zone, @Nullable Set<Fact> facts) {

  public FastTrackQuestion {
    facts = facts == null ? null : Set.copyOf(facts);
  }

  /** What the look-up can say: the figures. */
  public static FastTrackQuestion ofFigures(
      Use use, double kw, SupplyVoltage voltage, @Nullable String zone) {
    return new FastTrackQuestion(use, kw, voltage, zone, null);
  }
}
