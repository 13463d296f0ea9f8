package io.headroom.lookup;

/** The answer in one word. */
public enum Verdict {
  /** The best option fits. */
  AVAILABLE,
  /** Fits under a named condition. */
  CONDITIONAL,
  /** Points are in reach, none fits. */
  CONSTRAINED,
  /** No connection point in reach. */
  OUT_OF_REACH,
  /** Measurements are missing; neither room nor none. */
  NO_DATA,
  /** Several places match equally well. */
  AMBIGUOUS_PLACE
}
