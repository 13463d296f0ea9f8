package io.headroom.place.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of addresses in one form: digits where something is counted (三组 → 3组, 十二号 → 12号),
 * characters where the number is part of a name (龙岗1村 → 龙岗一村).
 */
final class Numerals {
  private static final String DIGITS = "〇零一二三四五六七八九";
  private static final String ALL = DIGITS + "十百两";
  private static final String NAMED = "一二三四五六七八九十";

  private static final String COUNTED = "(?=(?:村民)?小?组|号|栋|幢|座|单元|楼|层|室|弄|队)";
  private static final Pattern WRITTEN = Pattern.compile("第?([〇零一二两三四五六七八九十百]{1,7})" + COUNTED);
  private static final Pattern BARE = Pattern.compile("(?<=[路街道巷])([一二三四五六七八九十百零〇]{1,7})$");
  private static final Pattern SIGN = Pattern.compile("(?<=[路街道巷])no(?=\\d)");
  private static final Pattern ORDINAL = Pattern.compile("第(\\d{1,4})" + COUNTED);
  private static final Pattern NAME =
      Pattern.compile("(?<!\\d)(10|[1-9])(?=村|社区|小学|中学|中$|小$|医院|幼儿园|街|桥)");
  private static final Pattern GROUP = Pattern.compile("(\\d{1,3})(?:村民小?组|小组|队)");
  private static final Pattern BLOCK = Pattern.compile("(\\d{1,3}|[a-z])(?:号楼|幢|座)");

  private Numerals() {}

  static String canonical(String text) {
    return hasNumber(text) ? converted(text) : text;
  }

  /** Most names have none, and are done with at once. */
  private static boolean hasNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || ALL.indexOf(c) >= 0 || c == '座') {
        return true;
      }
    }
    return false;
  }

  private static String converted(String text) {
    String counted = replaceWritten(BARE, replaceWritten(WRITTEN, text));
    counted = SIGN.matcher(counted).replaceAll("");
    counted = ORDINAL.matcher(counted).replaceAll("$1");
    counted = GROUP.matcher(counted).replaceAll("$1组");
    counted = BLOCK.matcher(counted).replaceAll("$1栋");
    return replaceNamed(counted);
  }

  private static String replaceWritten(Pattern written, String text) {
    Matcher numeral = written.matcher(text);
    StringBuilder out = new StringBuilder();
    while (numeral.find()) {
      int value = valueOf(numeral.group(1));
      String digits = value > 0 ? Integer.toString(value) : numeral.group();
      numeral.appendReplacement(out, digits);
    }
    return numeral.appendTail(out).toString();
  }

  private static String replaceNamed(String text) {
    Matcher number = NAME.matcher(text);
    StringBuilder out = new StringBuilder();
    while (number.find()) {
      int value = Integer.parseInt(number.group(1));
      number.appendReplacement(out, NAMED.substring(value - 1, value));
    }
    return number.appendTail(out).toString();
  }

  /** 十二 → 12, 一百零五 → 105, 二〇三 → 203; 0 for what is no number below a thousand. */
  static int valueOf(String numeral) {
    String plain = numeral.replace('两', '二');
    boolean placed = plain.indexOf('十') >= 0 || plain.indexOf('百') >= 0;
    return placed ? placedValueOf(plain) : spelledValueOf(plain);
  }

  private static int spelledValueOf(String numeral) {
    int value = 0;
    for (int i = 0; i < numeral.length(); i++) {
      value = 10 * value + digitOf(numeral.charAt(i));
    }
    return numeral.length() > 4 ? 0 : value;
  }

  private static int placedValueOf(String numeral) {
    int value = 0;
    int digit = -1;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (c == '百' || c == '十') {
        value += (digit < 0 ? 1 : digit) * (c == '百' ? 100 : 10);
        digit = -1;
      } else {
        digit = digitOf(c);
      }
    }
    return value + Math.max(0, digit);
  }

  private static int digitOf(char c) {
    return Math.max(0, DIGITS.indexOf(c) - 1);
  }
}
