package io.headroom.sample.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How each kind of customer uses power over the day and the year. */
public final class Shapes {
  /** Output of rooftop PV under a clear sky. */
  static final String PV = "PV_CLEAR";

  private static final List<Season> FILE_ORDER =
      List.of(Season.WINTER, Season.SPRING, Season.SUMMER, Season.AUTUMN);

  private final Map<String, Curve> curves = new LinkedHashMap<>();

  private Shapes() {}

  public static Shapes read() {
    Shapes shapes = new Shapes();
    try (InputStream in = Shapes.class.getResourceAsStream("/sample/profiles.txt")) {
      if (in == null) {
        throw new IllegalStateException("sample/profiles.txt is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(shapes::add);
      return shapes;
    } catch (IOException e) {
      throw new UncheckedIOException("sample/profiles.txt cannot be read", e);
    }
  }

  private void add(String line) {
    String[] cells = line.split(" \\| ");
    double[] factors = numbers(cells[1]);
    double[] hours = numbers(cells[2]);
    Curve curve = new Curve();
    for (int i = 0; i < FILE_ORDER.size(); i++) {
      for (int hour = 0; hour < 24; hour++) {
        curve.set(FILE_ORDER.get(i), hour, factors[i] * hours[hour]);
      }
    }
    curves.put(cells[0], curve);
  }

  private static double[] numbers(String text) {
    return Stream.of(text.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }

  /** Per unit of the yearly peak. */
  Curve get(String profile) {
    Curve curve = curves.get(profile);
    if (curve == null) {
      throw new IllegalArgumentException(
          "unknown profile " + profile + ", expected one of " + curves.keySet());
    }
    return curve;
  }

  /** One row for each profile and season, for the dataset. */
  public List<LoadProfile> rows() {
    return curves.entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(Season.values())
                    .map(s -> new LoadProfile(entry.getKey(), s, entry.getValue().day(s))))
        .toList();
  }
}
