package io.headroom.planning.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version put in service in place of another; never changed afterwards.
 *
 * @param previous what was in service before; null when nothing was
 * @param acceptLost true when open requests whose asset is gone were to lose what they held
 */
public record Activation(
    String version,
    @Nullable String previous,
    Kind kind,
    Instant at,
    String who,
    boolean acceptLost) {

  /** Whether the version was chosen or returned to. */
  public enum Kind {
    ACTIVATE,
    ROLL_BACK
  }
}
