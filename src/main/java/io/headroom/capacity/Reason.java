package io.headroom.capacity;

import io.headroom.network.AssetKind;

/** Why an answer is not larger. */
public enum Reason {
  DISTRIBUTION_TRANSFORMER,
  SECTION,
  FEEDER,
  MAIN_TRANSFORMER,
  /** The station with its largest transformer out. */
  SUBSTATION,
  BAY,
  /** The head switch carries less than the line behind it. */
  SWITCH_RATING,
  VOLTAGE,
  /** One phase carries a third. */
  SINGLE_PHASE,
  OUT_OF_RADIUS,
  /** The place is only known within a circle, and not every spot of it could be served. */
  EXACT_PLACE,
  SECOND_SUPPLY,
  /** More generation than may flow back through the binding asset at noon. */
  REVERSE_FLOW,
  RED_ZONE,
  NO_DATA;

  /** The reason that an asset of this kind is when it binds. */
  public static Reason of(AssetKind kind) {
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> DISTRIBUTION_TRANSFORMER;
      case LINE_SECTION -> SECTION;
      case FEEDER -> FEEDER;
      case MAIN_TRANSFORMER -> MAIN_TRANSFORMER;
      case SUBSTATION -> SUBSTATION;
    };
  }
}
