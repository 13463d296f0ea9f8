package io.headroom.network;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A river or road of the base map; house numbers are counted along a road that has a name. */
public record MapLine(
    String id, Layer layer, @Nullable String name, @Nullable String lineClass, Geometry line) {

  /** Which base-map layer. */
  public enum Layer {
    WATER,
    ROAD
  }
}
