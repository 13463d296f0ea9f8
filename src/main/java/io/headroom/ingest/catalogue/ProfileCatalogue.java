package io.headroom.ingest.catalogue;

import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hourly load shapes by name: the built-in ones with their seasons, {@code FLAT}, and those that a
 * delivery brings. A delivered profile replaces the built-in one of its name in all seasons.
 */
public final class ProfileCatalogue {
  private static final Season[] SEASON_COLUMNS = {
    Season.WINTER, Season.SUMMER, Season.SPRING, Season.AUTUMN
  };
  private static final int FIRST_HOUR_COLUMN = 1 + SEASON_COLUMNS.length;

  private final Map<String, Map<Season, LoadProfile>> byName = new TreeMap<>();

  public ProfileCatalogue() {
    for (String[] row : Table.read("load-profiles.csv")) {
      for (int i = 0; i < SEASON_COLUMNS.length; i++) {
        put(
            new LoadProfile(
                row[0], SEASON_COLUMNS[i], scaled(row, Double.parseDouble(row[1 + i]))));
      }
    }
  }

  /** Takes the delivered profiles over the built-in ones. */
  public void replace(List<LoadProfile> delivered) {
    delivered.forEach(profile -> byName.remove(profile.profile()));
    delivered.forEach(this::put);
  }

  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  /** By name, then by season. */
  public List<LoadProfile> list() {
    List<LoadProfile> all = new ArrayList<>();
    byName.values().forEach(seasons -> all.addAll(seasons.values()));
    return all;
  }

  private void put(LoadProfile profile) {
    byName
        .computeIfAbsent(profile.profile(), name -> new EnumMap<>(Season.class))
        .put(profile.season(), profile);
  }

  private static double[] scaled(String[] row, double factor) {
    double[] pu = new double[24];
    for (int hour = 0; hour < pu.length; hour++) {
      pu[hour] = factor * Double.parseDouble(row[FIRST_HOUR_COLUMN + hour]);
    }
    return pu;
  }
}
