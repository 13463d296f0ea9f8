package io.headroom.network;

/** What can be wrong with a delivered row, and whether the row is then refused or kept. */
public enum IssueCode {
  MISSING_ATTRIBUTE(true),
  BAD_VALUE(true),
  BAD_GEOMETRY(true),
  ZERO_LENGTH(true),
  DUPLICATE_ID(true),
  UNKNOWN_REFERENCE(true),
  NO_PEAK(false),
  SNAPPED_END(false),
  SPLIT_SECTION(false),
  DANGLING_END(false),
  VOLTAGE_MISMATCH(false),
  ISLAND(false),
  CLOSED_LOOP(false),
  TWO_SOURCES(false),
  FEEDER_MISMATCH(false),
  OUTSIDE_AREA(false),
  PEAK_EXCEEDS_CHILDREN(false),
  PEAK_EXCEEDS_PARENT(false),
  PEAK_EXCEEDS_RATING(false),
  WRONG_CRS(false);

  private final boolean refuses;

  IssueCode(boolean refuses) {
    this.refuses = refuses;
  }

  /** True when a row with this issue is left out of the network. */
  public boolean refuses() {
    return refuses;
  }
}
