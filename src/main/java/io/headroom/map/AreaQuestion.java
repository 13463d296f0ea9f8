package io.headroom.map;

import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.Direction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which constrained areas are wanted.
 *
 * @param box in degrees
 * @param hour null for the worst of the year
 */
public record AreaQuestion(
    Envelope box, Direction direction, AreaLevel level, @Nullable HourOfYear hour) {

  public AreaQuestion(Envelope box, Direction direction, AreaLevel level) {
    this(box, direction, level, null);
  }
}
