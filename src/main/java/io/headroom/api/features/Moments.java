package io.headroom.api.features;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as {@code datetime} asks for it.
 *
 * @param from null when open
 * @param to null when open
 */
public record Moments(@Nullable Instant from, @Nullable Instant to) {
  /** All time. */
  public static final Moments ALWAYS = new Moments(null, null);

  /** True when the two have a moment in common. */
  public boolean meets(Instant start, Instant end) {
    return (from == null || !from.isAfter(end)) && (to == null || !to.isBefore(start));
  }
}
