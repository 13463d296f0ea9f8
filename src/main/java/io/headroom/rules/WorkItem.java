package io.headroom.rules;

/** Something that is built or done on the grid, as works are priced: so much a unit. */
public enum WorkItem {
  /** Operating the switches of one transfer. */
  SWITCHING("switching"),
  /** A larger distribution transformer in the place of another, by its kVA. */
  DISTRIBUTION_TRANSFORMER("distribution-transformer"),
  /** A further one with its site and short lines, by its kVA. */
  NEW_DISTRIBUTION_TRANSFORMER("new-distribution-transformer"),
  /** A larger main transformer in the place of another, by its MVA. */
  MAIN_TRANSFORMER("main-transformer"),
  /** A further one with its bays, by its MVA. */
  NEW_MAIN_TRANSFORMER("new-main-transformer"),
  /** By the kilometre, as the next three. */
  OVERHEAD_10KV("overhead-10kv"),
  CABLE_10KV("cable-10kv"),
  RECONDUCTORING_OVERHEAD_10KV("reconductoring-overhead-10kv"),
  RECONDUCTORING_CABLE_10KV("reconductoring-cable-10kv"),
  BAY_10KV("bay-10kv"),
  BAY_35KV("bay-35kv");

  private final String word;

  WorkItem(String word) {
    this.word = word;
  }

  String key() {
    return "cost." + word;
  }
}
