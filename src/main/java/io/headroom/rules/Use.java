package io.headroom.rules;

import java.util.Locale;
import java.util.Optional;

/** What somebody wants power for, or offers it from. */
public enum Use {
  RESIDENTIAL,
  COMMERCIAL,
  INDUSTRIAL,
  AGRICULTURAL,
  EV_PRIVATE,
  EV_PUBLIC,
  BASE_STATION_5G,
  ROOFTOP_PV_HOUSEHOLD,
  ROOFTOP_PV_CI;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As it is written in questions and tables: {@code ev-private}, {@code base-station-5g}. */
  public String code() {
    return code;
  }

  /** Empty for anything but one of the codes, letter for letter. */
  public static Optional<Use> ofCode(String code) {
    for (Use use : values()) {
      if (use.code.equals(code)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  public boolean isGeneration() {
    return this == ROOFTOP_PV_HOUSEHOLD || this == ROOFTOP_PV_CI;
  }
}
