package io.headroom.network;

/** The kinds of asset that power passes on its way to a customer, from the customer upwards. */
public enum AssetKind {
  DISTRIBUTION_TRANSFORMER,
  LINE_SECTION,
  FEEDER,
  MAIN_TRANSFORMER,
  /** The transformers of one substation that stand in for each other (N-1). */
  SUBSTATION
}
