package io.headroom.api;

import io.headroom.capacity.hours.HourOfYear;
import io.headroom.geo.Extent;
import io.headroom.map.AreaLevel;
import io.headroom.map.AreaQuestion;
import io.headroom.network.Direction;
import io.headroom.network.LoadProfile.Season;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the map is asked for, in which direction, and when.
 *
 * @param hour null for the worst of the year
 */
record MapQuestion(BoundingBox box, Direction direction, @Nullable HourOfYear hour) {
  private static final Map<String, Direction> DIRECTIONS =
      Map.of("demand", Direction.DEMAND, "generation", Direction.GENERATION);
  private static final Map<String, Season> SEASONS =
      Stream.of(Season.values())
          .collect(Collectors.toMap(s -> s.name().toLowerCase(Locale.ROOT), Function.identity()));
  private static final QueryParameters.Range HOURS =
      QueryParameters.Range.between(0, HourOfYear.HOURS_OF_DAY - 1);

  /**
   * @param whole what is meant without a box
   */
  static MapQuestion read(QueryParameters parameters, Extent whole) {
    return new MapQuestion(
        BoundingBox.read(parameters, whole),
        parameters.oneOf("direction", DIRECTIONS, Direction.DEMAND),
        hour(parameters));
  }

  /** Season and hour, or neither. */
  private static @Nullable HourOfYear hour(QueryParameters parameters) {
    Season season = parameters.text("season").isEmpty() ? null : season(parameters);
    int hour = parameters.wholeNumber("hour", -1, HOURS);
    if (season == null && hour < 0) {
      return null;
    }
    if (season == null) {
      throw new BadParameter("season", null, "a season with the hour, such as winter");
    }
    if (hour < 0) {
      throw new BadParameter("hour", null, "an hour from 0 to 23 with the season");
    }
    return new HourOfYear(season, hour);
  }

  private static Season season(QueryParameters parameters) {
    return parameters.oneOf("season", SEASONS, Season.WINTER);
  }

  AreaQuestion at(AreaLevel level) {
    return new AreaQuestion(box.envelope(), direction, level, hour);
  }
}
