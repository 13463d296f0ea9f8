package io.headroom.capacity;

import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Output of photovoltaics under a clear sky, per unit of their rating: the profile {@code PV_CLEAR}
 * that comes with a dataset.
 *
 * <p>Nobody who does not know the hour, or the profile, may count on the sun being down: then it is
 * the largest value of the year, and the whole rating.
 */
final class ClearSky {
  private static final String PROFILE = "PV_CLEAR";
  private static final double RATING = 1;

  private final Map<Season, double[]> pu = new EnumMap<>(Season.class);
  private final double largest;

  ClearSky(List<LoadProfile> profiles) {
    profiles.stream()
        .filter(profile -> profile.profile().equals(PROFILE))
        .forEach(profile -> pu.put(profile.season(), profile.pu()));
    largest = pu.values().stream().flatMapToDouble(Arrays::stream).max().orElse(RATING);
  }

  /** Share of the rating at a local time. */
  double at(@Nullable LocalDateTime time) {
    double[] season = time == null ? null : pu.get(Season.of(time.getMonth()));
    return time == null || season == null ? largest : season[time.getHour()];
  }
}
