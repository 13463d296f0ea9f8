package io.headroom.map.tile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tile shows. */
public enum TileLayer {
  /** Ground of feeders that can take nothing more. */
  CONSTRAINTS,
  /** Lines, stations and open ties. */
  NETWORK,
  /** Distribution transformers, from afar in clusters. */
  TRANSFORMERS,
  /** Ground of feeders, from near of transformers. */
  AREAS;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As it stands in addresses and in the tile itself. */
  public String code() {
    return code;
  }

  /** Empty for anything but one of the codes. */
  public static Optional<TileLayer> ofCode(String code) {
    return Arrays.stream(values()).filter(layer -> layer.code.equals(code)).findFirst();
  }
}
