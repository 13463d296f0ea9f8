package io.headroom.ingest;

import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the hourly rows of delivered load profiles into seasons of 24 hours. */
final class ProfileRows {
  private static final int HOURS = 24;

  private record Key(String profile, Season season) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = profile.compareTo(other.profile);
      return order != 0 ? order : season.compareTo(other.season);
    }
  }

  private final Map<Key, double[]> hours = new TreeMap<>();

  void add(DeliveredRow r) throws Refusal {
    int hour = r.integer("hour", -1);
    if (hour >= HOURS) {
      throw new Refusal(IssueCode.BAD_VALUE, "hour = " + hour + ": expected 0 to 23");
    }
    Key key = new Key(r.text("profile"), r.code("season", Season.class));
    double[] pu = hours.computeIfAbsent(key, k -> empty());
    if (!Double.isNaN(pu[hour])) {
      String detail = "hour " + hour + " of " + name(key) + " was given before";
      throw new Refusal(IssueCode.DUPLICATE_ID, detail);
    }
    pu[hour] = r.number("pu");
  }

  /** The complete seasons; an incomplete one is refused, row by row. */
  List<LoadProfile> build(IssueLog issues) {
    List<LoadProfile> complete = new ArrayList<>();
    hours.forEach(
        (key, pu) -> {
          long given = Arrays.stream(pu).filter(value -> !Double.isNaN(value)).count();
          if (given == HOURS) {
            complete.add(new LoadProfile(key.profile, key.season, pu));
          } else {
            refuse(key, given, issues);
          }
        });
    return complete;
  }

  private static void refuse(Key key, long given, IssueLog issues) {
    String detail = "only " + given + " of 24 hours of this season were given";
    for (long row = 0; row < given; row++) {
      issues.add(
          new ImportIssue(IssueCode.MISSING_ATTRIBUTE, "load_profile", name(key), null, detail));
    }
  }

  private static double[] empty() {
    double[] pu = new double[HOURS];
    Arrays.fill(pu, Double.NaN);
    return pu;
  }

  private static String name(Key key) {
    return key.profile + "/" + key.season.name().toLowerCase(java.util.Locale.ROOT);
  }
}
