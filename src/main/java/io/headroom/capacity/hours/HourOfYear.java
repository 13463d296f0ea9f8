package io.headroom.capacity.hours;

import io.headroom.network.LoadProfile.Season;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One of the 96 typical hours of a year.
 *
 * @param hour 0 to 23, the hour that begins then
 */
public record HourOfYear(Season season, int hour) {
  public static final int HOURS_OF_DAY = 24;

  /** In the order in which the hours of a year are counted. */
  public static final List<Season> SEASONS =
      List.of(Season.SPRING, Season.SUMMER, Season.AUTUMN, Season.WINTER);

  /** Hours of a year, season by season. */
  public static final int COUNT = SEASONS.size() * HOURS_OF_DAY;

  public HourOfYear {
    if (hour < 0 || hour >= HOURS_OF_DAY) {
      throw new IllegalArgumentException("hour must be 0 to 23, got " + hour);
    }
  }

  /** {@code index} from 0 to 95. */
  public static HourOfYear of(int index) {
    return new HourOfYear(SEASONS.get(index / HOURS_OF_DAY), index % HOURS_OF_DAY);
  }

  /** The typical hour that a local time falls in. */
  public static HourOfYear of(LocalDateTime time) {
    return new HourOfYear(Season.of(time.getMonth()), time.getHour());
  }

  public int index() {
    return SEASONS.indexOf(season) * HOURS_OF_DAY + hour;
  }
}
