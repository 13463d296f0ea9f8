package io.headroom.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Which load profile a promised connection will follow. */
final class HourRules {
  private static final String PROFILE = "hours.profile.";

  private final Map<Use, String> urban = new EnumMap<>(Use.class);
  private final Map<Use, String> rural = new EnumMap<>(Use.class);

  HourRules(RuleReading rules) {
    for (Use use : Use.values()) {
      if (use == Use.RESIDENTIAL) {
        urban.put(use, rules.text(PROFILE + use.code() + "-urban"));
        rural.put(use, rules.text(PROFILE + use.code() + "-rural"));
      } else if (!use.isGeneration()) {
        urban.put(use, rules.text(PROFILE + use.code()));
        rural.put(use, rules.text(PROFILE + use.code()));
      }
    }
  }

  String profile(Use use, boolean isRural) {
    return Objects.requireNonNull(
        (isRural ? rural : urban).get(use), () -> "no load profile for " + use);
  }
}
