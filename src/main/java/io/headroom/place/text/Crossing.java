package io.headroom.place.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two roads named to mean the place where they meet: 人民路与紫江路交叉口. */
public record Crossing(String first, String second) {
  private static final String ROAD = "(.{1,}?(?:路|街|道|巷|线))";
  private static final String MEETING =
      "(?:的)?(?:交叉路口|交叉口|交汇处|交会处|交界处|十字路口|丁字路口|三岔路口|路口|交叉处|相交处|交口|口)";
  private static final Pattern WRITTEN = Pattern.compile(ROAD + "(?:与|和|跟|及|同)" + ROAD + MEETING);
  private static final Pattern UNLINKED = Pattern.compile(ROAD + ROAD + MEETING);
  private static final Pattern JOINED = Pattern.compile(ROAD + "(?:与|和|跟|及|同)" + ROAD);
  private static final String SPOKEN_ROAD = "(.{2,}?(?:lu|jie|dadao|xiang))";
  private static final Pattern SPOKEN =
      Pattern.compile(SPOKEN_ROAD + "(?:yu|he)" + SPOKEN_ROAD + "(?:jiaochakou|lukou)");

  /** Null when the text, in the form of {@link SearchText}, names no crossing. */
  public static @Nullable Crossing of(String text) {
    for (Pattern pattern : new Pattern[] {WRITTEN, JOINED, UNLINKED, SPOKEN}) {
      Matcher roads = pattern.matcher(text);
      if (roads.matches()) {
        return new Crossing(roads.group(1), roads.group(2));
      }
    }
    return null;
  }
}
