package io.headroom.network;

import io.headroom.geo.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place that somebody may ask about.
 *
 * @param areaCode administrative area it lies in
 * @param accuracyM how far the true place may be from the position
 */
public record Place(
    String id,
    String name,
    @Nullable String address,
    Kind kind,
    @Nullable String areaCode,
    List<String> aliases,
    Position location,
    double accuracyM) {
  public Place {
    aliases = List.copyOf(aliases);
  }

  /** What the place is. */
  public enum Kind {
    VILLAGE,
    COMMUNITY,
    /** A village group (村民组): the houses of one hamlet. */
    GROUP,
    BUILDING,
    POI,
    ROAD,
    ADDRESS
  }
}
