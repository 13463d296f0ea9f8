package io.headroom.lookup;

import io.headroom.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * Work that would relieve the binding constraint.
 *
 * @param assetId the asset to be worked on; null when none is named
 * @param gainKva what the work adds at the constrained asset; 0 for {@link Kind#NONE}
 */
public record Remedy(Kind kind, @Nullable String assetId, double gainKva, Text detail) {

  /** In the order in which they are tried. */
  public enum Kind {
    TRANSFER,
    REPLACE_TRANSFORMER,
    NEW_TRANSFORMER,
    NEW_FEEDER,
    /** No solution, and the detail says why. */
    NONE
  }
}
