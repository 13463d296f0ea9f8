package io.headroom.rules;

import java.util.List;
import java.util.Optional;

/** The green channels (绿色通道) for charging, 5G and rooftop photovoltaics. */
public final class FastTrack {
  private FastTrack() {}

  /** Empty for a use that no programme is made for. */
  public static Optional<FastTrackVerdict> judge(FastTrackQuestion question, RuleSet rules) {
    return rules.fastTrack().judge(question);
  }

  /** What a 5G site that changes from resold to direct supply may be credited at most, in kVA. */
  public static double existingMostKva(RuleSet rules) {
    return rules.fastTrack().existingMostKva();
  }

  /** All programmes in the order of the uses. */
  public static List<Programme> programmes(RuleSet rules) {
    return rules.fastTrack().programmes();
  }
}
