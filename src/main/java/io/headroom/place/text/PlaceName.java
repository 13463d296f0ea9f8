package io.headroom.place.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chinese name taken apart into what is said and what is usually left out.
 *
 * <pre>
 *   南江 | 布依族苗族乡      石头 | 村      马江 | 社区      硒城 | 街道
 * </pre>
 *
 * @param text normalised whole name
 * @param baseLength characters of the part that is always said; the whole length when nothing can
 *     be left out
 */
public record PlaceName(String text, int baseLength) {
  private static final String PEOPLES =
      "(?:(?:布依|苗|侗|土家|彝|仡佬|水|回|白|壮|瑶|满|蒙古?|畲|毛南|仫佬|羌|黎|哈尼|傣|傈僳|佤|拉祜|纳西|景颇|藏|维吾尔"
          + "|朝鲜|哈萨克|土|达斡尔|撒拉|布朗|锡伯|阿昌|普米|怒|裕固|京|基诺|德昂|保安|东乡|独龙|鄂温克|各)族)*";

  /** What every ending ends with. */
  private static final String LAST = "县州乡会区村处道镇市省";

  private static final Pattern TOWNSHIP_OF_PEOPLES =
      Pattern.compile("(?<=.{2})" + PEOPLES.replace(")*", ")+") + "(?=乡)");
  private static final Pattern PARTS =
      Pattern.compile(
          "(.{2,}?)(" + PEOPLES + "(?:自治县|自治州|乡)" + "|村民委员会|居民委员会|村委会|居委会|社区|村|街道办事处|街道|镇|县|市|省)");

  public static PlaceName of(String normalised) {
    if (normalised.isEmpty() || LAST.indexOf(normalised.charAt(normalised.length() - 1)) < 0) {
      return new PlaceName(normalised, normalised.length());
    }
    Matcher parts = PARTS.matcher(normalised);
    return new PlaceName(normalised, parts.matches() ? parts.end(1) : normalised.length());
  }

  /** 南江苗族布依族乡南江村 → 南江乡南江村: few remember the order. */
  public static String withoutPeoples(String address) {
    return TOWNSHIP_OF_PEOPLES.matcher(address).replaceFirst("");
  }

  public String base() {
    return text.substring(0, baseLength);
  }

  /** How people write a township: in full, shortened, or with its peoples left out. */
  public List<String> areaForms() {
    return text.endsWith("乡") && baseLength + 1 < text.length()
        ? List.of(text, base(), base() + "乡")
        : List.of(text, base());
  }
}
