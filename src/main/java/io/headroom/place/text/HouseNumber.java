package io.headroom.place.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number on a door and what it counts along.
 *
 * <pre>
 *   人民路 | 12 | 附3 | 紫江花园3栋        马江村3组 | 15 |        renminlu | 12
 *   carrier number sub  rest
 * </pre>
 *
 * @param sub number behind 附 or a hyphen; 0 when there is none
 * @param rest what stands behind the number, empty for most
 */
public record HouseNumber(String carrier, int number, int sub, String rest) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(.{2,}?)(?<!\\d)(\\d{1,5})(?:[-附之](\\d{1,4}))?号(?:附(\\d{1,4})(?:-\\d{1,4})?号?)?(.*)");
  private static final Pattern BARE =
      Pattern.compile("(.+(?:路|街|道|巷|组))(\\d{1,5})(?:[-附之](\\d{1,4}))?()()");
  private static final Pattern SPOKEN =
      Pattern.compile("(.{3,}?)(?<!\\d)(\\d{1,5})(?:-(\\d{1,4}))?hao(?:fu(\\d{1,4})(?:hao)?)?(.*)");
  private static final Pattern SPOKEN_BARE =
      Pattern.compile("(.{2,}(?:lu|jie|dao|xiang|zu))(\\d{1,5})(?:-(\\d{1,4}))?()()");

  /** 2danyuan, but not another number. */
  private static final Pattern INDOORS = Pattern.compile("\\d++(?!hao).*");

  /** Null when the text, in the form of {@link SearchText}, holds no number of a door. */
  public static @Nullable HouseNumber of(String text) {
    for (Pattern pattern : new Pattern[] {WRITTEN, BARE, SPOKEN, SPOKEN_BARE}) {
      Matcher parts = pattern.matcher(text);
      if (parts.matches()) {
        return of(parts);
      }
    }
    return null;
  }

  private static HouseNumber of(Matcher parts) {
    int sub = number(parts.group(3)) + number(parts.group(4));
    return new HouseNumber(parts.group(1), Integer.parseInt(parts.group(2)), sub, parts.group(5));
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** True when the rest is a way from the door or another address, and so the door is not meant. */
  public boolean leadsOn() {
    if (SearchText.hasHan(rest)) {
      return Bearing.leadsAway(rest) || Divisions.shared().startOf(rest) != null;
    }
    return !rest.isEmpty() && !INDOORS.matcher(rest).matches();
  }

  /** As a plate shows it. */
  public String plate() {
    return number + "号" + (sub == 0 ? "" : "附" + sub + "号");
  }
}
