package io.headroom.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something of the network on the map.
 *
 * @param asset dense asset number; −1 for a tie and for a switching station without supply
 * @param row row in its layer
 * @param part trunk or branch of a feeder; null for points
 */
public record NetworkFeature(
    Kind kind, Geometry geometry, int asset, int row, @Nullable Part part) {

  /** What it is. */
  public enum Kind {
    SUBSTATION,
    FEEDER,
    TIE,
    SWITCHING_STATION,
    DISTRIBUTION_TRANSFORMER
  }

  /** Sections with many transformers behind them are the trunk of their feeder. */
  public enum Part {
    TRUNK,
    BRANCH
  }
}
