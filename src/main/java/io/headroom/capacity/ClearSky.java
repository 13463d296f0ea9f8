package io.headroom.capacity;

import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Output of photovoltaics under a clear sky (profile {@code PV_CLEAR}), per unit of their rating.
 *
 * <p>A dataset that delivers a profile of that name replaces the built-in one, season by season.
 */
final class ClearSky {
  private static final String PROFILE = "PV_CLEAR";
  private static final String RESOURCE = "/capacity/pv-clear.csv";

  private final Map<Season, double[]> pu = new EnumMap<>(Season.class);
  private final double largest;

  ClearSky(List<LoadProfile> delivered) {
    Map<String, String> table = readTable();
    double[] shape = numbers(table, "shape");
    for (Season season : Season.values()) {
      double factor = numbers(table, "season." + season.name().toLowerCase(Locale.ROOT))[0];
      pu.put(season, Arrays.stream(shape).map(share -> share * factor).toArray());
    }
    delivered.stream()
        .filter(profile -> profile.profile().equals(PROFILE))
        .forEach(profile -> pu.put(profile.season(), profile.pu()));
    largest = pu.values().stream().flatMapToDouble(Arrays::stream).max().orElseThrow();
  }

  /** Share of the rating at a local time; the largest of the year when nobody knows the time. */
  double at(@Nullable LocalDateTime time) {
    return time == null
        ? largest
        : Objects.requireNonNull(pu.get(seasonOf(time.getMonthValue())))[time.getHour()];
  }

  private static Season seasonOf(int month) {
    return switch (month) {
      case 3, 4, 5 -> Season.SPRING;
      case 6, 7, 8 -> Season.SUMMER;
      case 9, 10, 11 -> Season.AUTUMN;
      default -> Season.WINTER;
    };
  }

  private static double[] numbers(Map<String, String> table, String key) {
    String value = table.get(key);
    if (value == null) {
      throw new IllegalStateException(RESOURCE + " has no row \"" + key + "\"");
    }
    return Arrays.stream(value.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static Map<String, String> readTable() {
    try (InputStream in = Objects.requireNonNull(ClearSky.class.getResourceAsStream(RESOURCE));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
