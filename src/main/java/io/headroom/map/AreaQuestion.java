package io.headroom.map;

import io.headroom.network.Direction;
import org.locationtech.jts.geom.Envelope;

/** Which constrained areas are wanted; the box is in degrees. */
public record AreaQuestion(Envelope box, Direction direction, AreaLevel level) {}
