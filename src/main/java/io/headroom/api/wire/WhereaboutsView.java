package io.headroom.api.wire;

import io.headroom.geo.Position;
import io.headroom.place.AreaOutline;
import io.headroom.place.Entry;
import io.headroom.place.MatchLevel;
import io.headroom.place.Whereabouts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a position is called.
 *
 * @param areas that hold it, largest first; none outside the dataset's
 * @param nearest the place that says best where it is
 */
public record WhereaboutsView(
    GeometryView location, List<AreaView> areas, @Nullable NeighbourView nearest) {

  /** A county or township. */
  public record AreaView(String code, String name, @Nullable String nameEn, MatchLevel level) {
    static AreaView of(AreaOutline area) {
      return new AreaView(area.code(), area.name(), area.nameEn(), area.level());
    }
  }

  /**
   * A place near the position.
   *
   * @param direction from the place towards the position
   */
  public record NeighbourView(
      String id,
      String name,
      @Nullable String address,
      String kind,
      MatchLevel level,
      double accuracyMetres,
      double distanceMetres,
      Direction direction) {
    static NeighbourView of(Whereabouts.Neighbour neighbour) {
      Entry entry = neighbour.entry();
      return new NeighbourView(
          entry.id(),
          entry.name(),
          entry.address(),
          entry.kind(),
          entry.level(),
          entry.accuracyMetres(),
          Math.round(neighbour.distanceMetres() * 10) / 10.0,
          Direction.of(neighbour.degrees()));
    }
  }

  /** The eight points of the compass. */
  public enum Direction {
    NORTH,
    NORTH_EAST,
    EAST,
    SOUTH_EAST,
    SOUTH,
    SOUTH_WEST,
    WEST,
    NORTH_WEST;

    /** Clockwise from north. */
    static Direction of(double degrees) {
      return values()[(int) Math.round(degrees / 45) % 8];
    }
  }

  public static WhereaboutsView of(Position at, Whereabouts whereabouts) {
    Whereabouts.Neighbour nearest = whereabouts.nearest();
    return new WhereaboutsView(
        GeometryView.of(at),
        whereabouts.areas().stream().map(AreaView::of).toList(),
        nearest == null ? null : NeighbourView.of(nearest));
  }
}
