package io.headroom.rules;

import java.util.Locale;

/** Where along the supply path an asset stands, from the customer upwards. */
public enum Level {
  DISTRIBUTION_TRANSFORMER,
  SECTION,
  FEEDER,
  MAIN_TRANSFORMER,
  /** The substation and everything above it. */
  SUBSTATION;

  /** As it is written in the tables: {@code main-transformer}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
