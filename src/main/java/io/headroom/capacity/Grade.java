package io.headroom.capacity;

import io.headroom.rules.RuleSet;

/** How full an asset is, from its utilisation: peak and commitments over rating. */
public enum Grade {
  NORMAL,
  /** 重载. */
  HEAVY,
  /** 过载. */
  OVERLOADED,
  /** Not measured: neither room nor none. */
  NO_DATA;

  /** Keeps a utilisation that is the threshold by hand from missing it in binary. */
  private static final double ROUNDING = 1e-9;

  /** The thresholds belong to the higher grade; NaN has no data. */
  public static Grade of(double utilisation, RuleSet rules) {
    if (Double.isNaN(utilisation)) {
      return NO_DATA;
    }
    if (utilisation >= rules.overloadedFrom() - ROUNDING) {
      return OVERLOADED;
    }
    return utilisation >= rules.heavyFrom() - ROUNDING ? HEAVY : NORMAL;
  }
}
