package io.headroom.ingest;

import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gathers the hourly rows of delivered load profiles into seasons of 24 hours.
 *
 * <p>A shape with a hole in it would put load into the wrong hours. So a profile with a mistake in
 * any season is not used at all: it is flat, and every row of it is refused with the reason.
 */
final class ProfileRows {
  private static final int HOURS = 24;
  private static final double LARGEST_PU = 1.5;

  /** One profile as delivered so far. */
  private static final class Delivered {
    final Map<Season, double[]> hours = new EnumMap<>(Season.class);
    final Map<Season, Integer> rows = new EnumMap<>(Season.class);
    final Map<Season, ImportIssue> mistakes = new EnumMap<>(Season.class);
  }

  private final Map<String, Delivered> profiles = new TreeMap<>();

  void add(DeliveredRow r) throws Refusal {
    String profile = r.text("profile");
    Season season = r.code("season", Season.class);
    Delivered delivered = profiles.computeIfAbsent(profile, name -> new Delivered());
    double[] hours = delivered.hours.computeIfAbsent(season, s -> empty());
    int hour = r.integer("hour", -1);
    if (hour >= HOURS) {
      throw new Refusal(IssueCode.BAD_VALUE, "hour = " + hour + ": expected 0 to 23");
    }
    double pu = r.number("pu");
    if (pu < 0 || pu > LARGEST_PU) {
      String detail = "pu = " + ValueParser.text(pu) + ": expected 0 to " + LARGEST_PU;
      throw new Refusal(IssueCode.BAD_VALUE, detail + ", at hour " + hour);
    }
    if (!Double.isNaN(hours[hour])) {
      String twice = "hour " + hour + " is given twice";
      delivered.mistakes.putIfAbsent(season, issue(IssueCode.BAD_VALUE, profile, season, twice));
      String detail = "hour " + hour + " of " + name(profile, season) + " was given before";
      throw new Refusal(IssueCode.DUPLICATE_ID, detail);
    }
    hours[hour] = pu;
    delivered.rows.merge(season, 1, Integer::sum);
  }

  /** Every delivered profile in all four seasons, flat where its rows have a mistake. */
  List<LoadProfile> build(IssueLog issues) {
    List<LoadProfile> built = new ArrayList<>();
    profiles.forEach(
        (name, delivered) -> {
          findHoles(name, delivered);
          boolean faulty = !delivered.mistakes.isEmpty();
          if (faulty) {
            refuse(name, delivered, issues);
          }
          for (Season season : Season.values()) {
            double[] pu = faulty ? flat() : delivered.hours.getOrDefault(season, flat());
            built.add(new LoadProfile(name, season, pu));
          }
        });
    return built;
  }

  private static void findHoles(String profile, Delivered delivered) {
    for (Season season : Season.values()) {
      double[] hours = delivered.hours.getOrDefault(season, empty());
      String missing = missing(hours);
      if (!missing.isEmpty()) {
        ImportIssue issue = issue(IssueCode.MISSING_ATTRIBUTE, profile, season, missing);
        delivered.mistakes.putIfAbsent(season, issue);
      }
    }
  }

  private static String missing(double[] hours) {
    List<String> missing =
        IntStream.range(0, HOURS)
            .filter(hour -> Double.isNaN(hours[hour]))
            .mapToObj(String::valueOf)
            .toList();
    if (missing.size() == HOURS) {
      return "every hour of this season is missing";
    }
    String which = missing.stream().collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? ""
        : "hour " + which + (missing.size() == 1 ? " is" : " are") + " missing";
  }

  /** One issue for every row that was taken so far, so that the counts of the layer add up. */
  private static void refuse(String profile, Delivered delivered, IssueLog issues) {
    ImportIssue first = delivered.mistakes.values().iterator().next();
    String elsewhere = "see " + first.id();
    delivered.rows.forEach(
        (season, rows) -> {
          ImportIssue own =
              delivered.mistakes.getOrDefault(
                  season, issue(first.code(), profile, season, elsewhere));
          for (int row = 0; row < rows; row++) {
            issues.add(own);
          }
        });
  }

  private static ImportIssue issue(IssueCode code, String profile, Season season, String what) {
    String detail = what + ": profile " + profile + " is not used, FLAT stands in for it";
    return new ImportIssue(code, "load_profile", name(profile, season), null, detail);
  }

  private static double[] empty() {
    return filled(Double.NaN);
  }

  private static double[] flat() {
    return filled(1);
  }

  private static double[] filled(double value) {
    double[] pu = new double[HOURS];
    Arrays.fill(pu, value);
    return pu;
  }

  private static String name(String profile, Season season) {
    return profile + "/" + season.name().toLowerCase(Locale.ROOT);
  }
}
