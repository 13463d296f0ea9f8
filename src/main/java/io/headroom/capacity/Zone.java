package io.headroom.capacity;

/**
 * Zone of DL/T 2041: may distributed generation still be connected below this asset?
 *
 * <p>What a colour means depends on the edition: C1 and C2 in that of 2025, the reverse load ratio
 * λ in that of 2019.
 */
public enum Zone {
  /** C2 &gt; 0, or λ ≤ 0, and nothing above is red. */
  GREEN,
  /**
   * What is connected fits and what is registered as well does not; or power flows back, but no
   * more than 80 % of the rating.
   */
  YELLOW,
  /** Too much already, here or above. */
  RED,
  NO_DATA
}
