package io.headroom.sample.land;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known about the real county: outline, townships, villages, rivers; and where the invented
 * substations stand.
 *
 * <p>Read from the small tables under {@code sample/}, each of which names its source.
 */
public record CountyFacts(
    County county,
    double[] outline,
    List<Township> townships,
    List<River> rivers,
    List<Site> sites) {

  /** Administrative code of the county. */
  public static final String COUNTY_CODE = "520121";

  /** What the county as a whole is called. */
  public record County(String name, String englishName) {
    /** 开阳 for 开阳县. */
    public String shortName() {
      return name.substring(0, name.length() - 1);
    }
  }

  /**
   * A township and its seat.
   *
   * @param formerName an older or shorter name people still use; empty when there is none
   * @param known false when the seat is known only to about two kilometres
   */
  public record Township(
      String code,
      String name,
      String shortName,
      String englishName,
      double[] seat,
      boolean known,
      String formerName,
      List<Village> villages) {

    /** True for the three subdistricts that make up the county town. */
    public boolean isCountyTown() {
      return name.endsWith("街道");
    }
  }

  /** A village (村) or community (社区) with its full code. */
  public record Village(String code, String name) {
    public boolean isCommunity() {
      return name.endsWith("社区");
    }

    /** The name without its kind: 东湖 for 东湖社区. */
    public String shortName() {
      String bare = name.substring(0, name.length() - (isCommunity() ? 2 : 1));
      return bare.length() < 2 ? name : bare;
    }
  }

  /** A river as a schematic course: lon, lat, lon, lat … */
  public record River(String name, String englishName, String riverClass, double[] course) {}

  /**
   * A substation of the plan.
   *
   * @param fedFrom short name of the substation above; empty for the 220 kV one
   * @param loading intended utilisation of each 10 kV (or 110 kV) main transformer
   * @param stress how hard the feeders around it are used, 0 little to 1 hard
   */
  public record Site(
      String name, int kv, double[] place, String fedFrom, double[] loading, double stress) {}

  public static CountyFacts read() {
    County county = new County("开阳县", "Kaiyang County");
    return new CountyFacts(county, readOutline(), readTownships(), readRivers(), readSites());
  }

  /** The same land under other names. */
  CountyFacts renamed(County otherCounty, List<Township> otherTownships) {
    return new CountyFacts(otherCounty, outline, otherTownships, rivers, sites);
  }

  private static double[] readOutline() {
    return degrees(String.join(" ", Tables.lines("outline.txt")));
  }

  private static List<Township> readTownships() {
    List<Township> townships = new ArrayList<>();
    List<String> villages = Tables.lines("villages.txt");
    for (String line : Tables.lines("townships.txt")) {
      String[] cells = Tables.cells(line);
      townships.add(
          new Township(
              cells[0],
              cells[1],
              cells[2],
              cells[3],
              degrees(cells[4]),
              cells[5].equals("known"),
              cells[6].equals("-") ? "" : cells[6],
              villagesOf(cells[0], villages.get(townships.size()))));
    }
    return List.copyOf(townships);
  }

  private static List<Village> villagesOf(String code, String line) {
    String[] cells = Tables.cells(line);
    if (!cells[0].equals(code)) {
      throw new IllegalStateException(
          "villages.txt: expected township " + code + ", found " + cells[0]);
    }
    List<Village> villages = new ArrayList<>();
    for (String entry : cells[1].split(", *")) {
      villages.add(new Village(code + entry.substring(0, 3), entry.substring(4)));
    }
    return List.copyOf(villages);
  }

  private static List<River> readRivers() {
    return Tables.lines("rivers.txt").stream()
        .map(Tables::cells)
        .map(c -> new River(c[0], c[1], c[2], degrees(c[3])))
        .toList();
  }

  private static List<Site> readSites() {
    return Tables.lines("substations.txt").stream().map(CountyFacts::siteOf).toList();
  }

  private static Site siteOf(String line) {
    String[] c = Tables.cells(line);
    return new Site(
        c[0],
        Integer.parseInt(c[1]),
        degrees(c[2]),
        c[3].equals("-") ? "" : c[3],
        numbers(c[4], 1),
        Double.parseDouble(c[5]));
  }

  private static double[] degrees(String thousandths) {
    return numbers(thousandths, 1000);
  }

  private static double[] numbers(String text, double divisor) {
    String[] words = text.trim().split("[ ,]+");
    double[] values = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      values[i] = Double.parseDouble(words[i]) / divisor;
    }
    return values;
  }
}
