package io.headroom.place.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place told by another: 县医院东侧20米, 马江小学对面, 村委会往北100米.
 *
 * @param landmark the other place
 * @param degrees clockwise from north; NaN when only nearness is said
 * @param metres from the landmark; NaN when not said
 */
public record Bearing(String landmark, double degrees, double metres) {
  private static final Map<String, Double> DIRECTIONS =
      Map.of(
          "北", 0.0, "东北", 45.0, "东", 90.0, "东南", 135.0, "南", 180.0, "西南", 225.0, "西", 270.0, "西北",
          315.0);
  private static final String BESIDE = "附近|斜对面|对面|旁边|旁|大门口|门口|边上|后面|背后|前面|隔壁|楼下|楼上|周边|一带|里面|院内";
  private static final String WAY = "(东北|东南|西北|西南|东|南|西|北)";
  private static final String LENGTH = "约?(\\d{1,5})(米|m|公里|km|千米|里)(?:处|左右|远)?";
  private static final Pattern ANY_LENGTH = Pattern.compile(LENGTH);
  private static final Pattern MEASURED =
      Pattern.compile("(.{2,}?)(?:的)?(?:往|向|以|朝)?" + WAY + "(?:侧|边|面|方向|方|部|头|走)?" + LENGTH);
  private static final Pattern SIDE = Pattern.compile("(.{2,}?)(?:的)?" + WAY + "(?:侧|边|面)(?:的)?");
  private static final Pattern NEAR =
      Pattern.compile("(.{2,}?)(?:的)?(?:" + BESIDE + ")(?:" + LENGTH + ")?");

  /** 往前, 往里走: as far as that, nobody knows which way. */
  private static final Pattern ONWARD =
      Pattern.compile(
          "(.{2,}?)(?:的)?(?:往|向|朝|再|直)?(?:前|里|上|下|左|右|外|进|走)(?:面|边|方|走|行|去|转)*" + LENGTH);

  private static final Pattern AT_ITS_DOOR = Pattern.compile("(?<=.{2})(?:" + BESIDE + ")$");
  private static final Pattern AWAY =
      Pattern.compile(
          "(?:的)?(?:往|向|朝|沿|再|过|直走|直行|左|右|转|第.个|"
              + BESIDE
              + "|(?:东北|东南|西北|西南|东|南|西|北)(?:侧|边|面|方|走|约?\\d)|至|到|前行|(?:和|与|及)?\\d+号(?![门铺店院车])|.{2,}[路街道巷]\\d).*");

  /** Null when the text, in the form of {@link SearchText}, names a place itself. */
  public static @Nullable Bearing of(String text) {
    Matcher measured = MEASURED.matcher(text);
    if (measured.matches()) {
      double metres = metres(measured.group(3), measured.group(4));
      return new Bearing(landmark(measured), degrees(measured.group(2)), metres);
    }
    Matcher side = SIDE.matcher(text);
    if (side.matches()) {
      return new Bearing(landmark(side), degrees(side.group(2)), Double.NaN);
    }
    Bearing near = undirected(NEAR.matcher(text));
    return near == null ? undirected(ONWARD.matcher(text)) : near;
  }

  private static @Nullable Bearing undirected(Matcher near) {
    if (!near.matches()) {
      return null;
    }
    double metres = near.group(2) == null ? Double.NaN : metres(near.group(2), near.group(3));
    return new Bearing(landmark(near), Double.NaN, metres);
  }

  /** 县医院门口东侧20米 is told by 县医院. */
  private static String landmark(Matcher told) {
    return AT_ITS_DOOR.matcher(told.group(1)).replaceFirst("");
  }

  /** The longest way that a text speaks of, in metres; 0 when it speaks of none. */
  public static double longestIn(String text) {
    Matcher length = ANY_LENGTH.matcher(text);
    double longest = 0;
    while (length.find()) {
      longest = Math.max(longest, metres(length.group(1), length.group(2)));
    }
    return longest;
  }

  /** True when what stands behind a place leads on from it: 往北第二个路口, 对面超市, 至55号. */
  public static boolean leadsAway(String rest) {
    return AWAY.matcher(rest).matches();
  }

  private static double degrees(String way) {
    return DIRECTIONS.getOrDefault(way, Double.NaN);
  }

  private static double metres(String number, String unit) {
    double value = Double.parseDouble(number);
    return switch (unit) {
      case "公里", "km", "千米" -> 1000 * value;
      case "里" -> 500 * value;
      default -> value;
    };
  }
}
