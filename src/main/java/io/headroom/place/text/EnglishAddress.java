package io.headroom.place.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An English address as the pinyin that stands behind it, largest part first.
 *
 * <pre>
 *   No. 12 Renmin Road, Xicheng Subdistrict, Kaiyang  →  kaiyang xichengjiedao renminlu12hao
 * </pre>
 */
public final class EnglishAddress {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("road", "lu"),
          Map.entry("rd", "lu"),
          Map.entry("street", "jie"),
          Map.entry("st", "jie"),
          Map.entry("avenue", "dadao"),
          Map.entry("ave", "dadao"),
          Map.entry("lane", "xiang"),
          Map.entry("village", "cun"),
          Map.entry("community", "shequ"),
          Map.entry("town", "zhen"),
          Map.entry("township", "xiang"),
          Map.entry("subdistrict", "jiedao"),
          Map.entry("county", "xian"),
          Map.entry("city", "shi"),
          Map.entry("province", "sheng"),
          Map.entry("north", "bei"),
          Map.entry("south", "nan"),
          Map.entry("east", "dong"),
          Map.entry("west", "xi"),
          Map.entry("middle", "zhong"));

  private static final Pattern NUMBER =
      Pattern.compile("\\b(?:no|number|num|#)\\.? ?(\\d{1,5})(?:[-/](\\d{1,4}))?\\b");
  private static final Pattern LEADING = Pattern.compile("^(\\d{1,5}) (?=[a-z])");
  private static final Pattern END_OF_A_PART =
      Pattern.compile(
          "(\\b(?:road|rd|street|avenue|ave|lane|village|community|town|township|subdistrict)(?: \\d{1,5})?)"
              + "(?= )(?! (?:[&#]|(?:and|x|at|no|num|number|crossing|intersection|junction)\\b))");
  private static final Pattern TRAILING =
      Pattern.compile("(?<=road|rd|street|avenue|ave) (\\d{1,5})$");
  private static final Pattern GROUP = Pattern.compile("\\bgroup (\\d{1,3})\\b");
  private static final Pattern BUILDING =
      Pattern.compile("\\b(?:building|block) (\\d{1,3}|[a-z])\\b");
  private static final Pattern CROSSING =
      Pattern.compile(
          "(?:(?:crossing|corner|intersection|junction) of )?(.+?(?:road|rd|street|st|avenue|ave))"
              + " (?:and|&|x|at) (.+?(?:road|rd|street|st|avenue|ave))(?: (?:crossing|intersection|junction))?");

  private EnglishAddress() {}

  /** True when a word says what kind of place it is, in English. */
  public static boolean isEnglish(String question) {
    String plain = plain(question);
    for (String word : plain.split("[ ,]+")) {
      if (word.length() > 1 && KINDS.containsKey(word)) {
        return true;
      }
    }
    return Stream.of(GROUP, BUILDING, NUMBER).anyMatch(part -> part.matcher(plain).find());
  }

  /** In letters and digits, as {@link SearchText} leaves pinyin. */
  public static String toPinyin(String question) {
    List<String> parts = new ArrayList<>(List.of(separated(plain(question)).split(",")));
    Collections.reverse(parts);
    StringBuilder pinyin = new StringBuilder();
    for (String part : parts) {
      pinyin.append(partToPinyin(part.strip()));
    }
    return SearchText.of(pinyin.toString());
  }

  /** Without commas a part ends with its kind, and a number behind that: renmin road 39, yunkai. */
  private static String separated(String plain) {
    return plain.indexOf(',') >= 0 ? plain : END_OF_A_PART.matcher(plain).replaceAll("$1,");
  }

  private static String plain(String question) {
    return question.length() > SearchText.LONGEST
        ? ""
        : question
            .toLowerCase(Locale.ROOT)
            .replace("sub-district", "subdistrict")
            .replaceAll("[^a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü0-9,#./&-]+", " ")
            .strip();
  }

  private static String partToPinyin(String part) {
    Matcher crossing = CROSSING.matcher(part);
    if (crossing.matches()) {
      return named(crossing.group(1)) + "yu" + named(crossing.group(2)) + "jiaochakou";
    }
    String text = part;
    StringBuilder tail = new StringBuilder();
    text = moved(NUMBER, text, "hao", tail);
    text = moved(LEADING, text, "hao", tail);
    text = moved(TRAILING, text, "hao", tail);
    text = moved(GROUP, text, "zu", tail);
    text = moved(BUILDING, text, "dong", tail);
    return named(text) + tail;
  }

  /** What stands before the name in English stands behind it in Chinese. */
  private static String moved(Pattern pattern, String text, String unit, StringBuilder tail) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return text;
    }
    tail.append(found.group(1)).append(unit);
    return text.substring(0, found.start()) + " " + text.substring(found.end());
  }

  private static String named(String text) {
    StringBuilder name = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      name.append(KINDS.getOrDefault(word, word));
    }
    return name.toString();
  }
}
