package io.headroom.map;

/** How finely constrained areas are cut. */
public enum AreaLevel {
  /** Administrative townships. */
  AREA,
  /** Hexagons of one size, for the picture of the county. */
  HEXAGON,
  /** What hangs on one feeder. */
  FEEDER,
  /** What is nearest to one transformer. */
  TRANSFORMER
}
