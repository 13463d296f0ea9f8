package io.headroom.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a position is called: the areas it lies in, largest first, and the place that says best
 * where it is.
 */
public record Whereabouts(List<AreaOutline> areas, @Nullable Neighbour nearest) {
  public Whereabouts {
    areas = List.copyOf(areas);
  }

  /**
   * A place near the position.
   *
   * @param degrees from the place towards the position, clockwise from north
   */
  public record Neighbour(Entry entry, double distanceMetres, double degrees) {}
}
