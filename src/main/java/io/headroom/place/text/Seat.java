package io.headroom.place.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an area is governed from, and how people call it: 冯三镇人民政府 is 冯三镇政府 and 冯三政府, 马江村村委会 is
 * 马江村委会 and 马江村民委员会.
 */
public final class Seat {
  private static final Pattern GOVERNMENT = Pattern.compile("(.{2,}(?:镇|乡|县|市|街道))(人民政府|办事处)");
  private static final List<String> GOVERNMENTS = List.of("人民政府", "政府");
  private static final List<String> OFFICES = List.of("办事处", "办", "政府");
  private static final Pattern VILLAGE = Pattern.compile("(?<=.{2})(?:村村民委员会|村民委员会|(?<!村)村委会)");
  private static final Pattern COMMUNITY = Pattern.compile("(?<=.{2})(?:社区居民委员会|(?<!社区)居委会)");

  private Seat() {}

  /** True for the name of a government, in the form of {@link SearchText}. */
  public static boolean isGovernment(String name) {
    return GOVERNMENT.matcher(name).matches();
  }

  /** Its other names, each with its area: 人民政府 alone is that of no township. */
  public static List<String> namesOf(String government) {
    Matcher parts = GOVERNMENT.matcher(government);
    List<String> names = new ArrayList<>();
    if (parts.matches()) {
      List<String> ends = parts.group(2).equals("办事处") ? OFFICES : GOVERNMENTS;
      for (String area : PlaceName.of(parts.group(1)).areaForms()) {
        ends.forEach(end -> names.add(area + end));
      }
    }
    names.remove(government);
    return names;
  }

  /** The text with the committee of a village or a community in its usual form. */
  public static String ofCommittee(String text) {
    String village = VILLAGE.matcher(text).replaceFirst("村村委会");
    return COMMUNITY.matcher(village).replaceFirst("社区居委会");
  }
}
