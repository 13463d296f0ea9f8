package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.rules.Level;

/**
 * The level at which an asset sees a request, which depends on where the request comes from.
 *
 * <pre>
 *   ● 10 kV    transformer  section  feeder  main transformer  group  35 kV section  35 kV feeder …
 *   level      DT           SECTION  FEEDER  MAIN              SUBSTATION AND ABOVE ──────────────►
 * </pre>
 *
 * <p>Above its first main transformer a request is one of a whole substation's, whatever the asset.
 */
final class PathLevel {
  private PathLevel() {}

  /** True when everything further up is above a station. */
  static boolean isStation(AssetKind kind) {
    return kind == AssetKind.MAIN_TRANSFORMER || kind == AssetKind.SUBSTATION;
  }

  static Level of(AssetKind kind, boolean aboveMainTransformer) {
    if (aboveMainTransformer) {
      return Level.SUBSTATION;
    }
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> Level.DISTRIBUTION_TRANSFORMER;
      case LINE_SECTION -> Level.SECTION;
      case FEEDER -> Level.FEEDER;
      case MAIN_TRANSFORMER -> Level.MAIN_TRANSFORMER;
      case SUBSTATION -> Level.SUBSTATION;
    };
  }
}
