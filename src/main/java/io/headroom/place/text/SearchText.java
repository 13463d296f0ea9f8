package io.headroom.place.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names and questions in the one form in which they are compared: letters and digits only, small,
 * of usual width, simplified, without accents, ü written v as on a keyboard, numbers of addresses
 * in digits. A hyphen stays between two digits, where it tells 12-3 from 123.
 */
public final class SearchText {
  /** No name is longer; what lies beyond is no question but an attempt. */
  public static final int LONGEST = 120;

  private static final int LONGEST_RAW = 3 * LONGEST;
  private static final String SEPARATORS = " \t\n\r\f\u3000,;:|()[]{}<>\"'.、。《》【】“”‘’「」…";
  private static final Pattern MARKED_CROSSING = Pattern.compile("(?<=[路街道巷])\\s*[&/×+]\\s*");

  private SearchText() {}

  /** Empty when nothing that could be compared is left, or too much. */
  public static String of(String text) {
    if (isPlain(text)) {
      return Numerals.canonical(text);
    }
    return join(parts(text));
  }

  /** What stands between blanks, commas and brackets, each in the one form. */
  public static List<String> parts(String text) {
    return literalParts(text).stream().map(Numerals::canonical).toList();
  }

  /** In the one form but for its numbers, which stay as they are written: 马江村三组. */
  public static String literal(String text) {
    return glued(literalParts(text));
  }

  private static List<String> literalParts(String text) {
    if (text.length() > LONGEST_RAW) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    String folded = folded(text);
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      if (SEPARATORS.indexOf(c) >= 0) {
        finish(part, parts);
      } else {
        keep(folded, i, part);
      }
      i += Character.charCount(c);
    }
    finish(part, parts);
    return parts;
  }

  /** The parts in one, empty when that is too long. */
  public static String join(List<String> parts) {
    String joined = Numerals.canonical(glued(parts));
    return joined.length() > LONGEST ? "" : joined;
  }

  /** Two numbers stay two: 14, 2 is not 142. */
  private static String glued(List<String> parts) {
    StringBuilder glued = new StringBuilder();
    for (String part : parts) {
      if (isDigitAt(glued, glued.length() - 1) && isDigitAt(part, 0)) {
        glued.append('-');
      }
      glued.append(part);
    }
    return glued.toString();
  }

  /** English addresses go from the small to the large; the parts of a question turned round. */
  public static String reversed(List<String> parts) {
    List<String> turned = new ArrayList<>(parts);
    Collections.reverse(turned);
    return join(turned);
  }

  private static String folded(String text) {
    String usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String crossings = MARKED_CROSSING.matcher(usual).replaceAll("与");
    return Normalizer.normalize(crossings, Normalizer.Form.NFD);
  }

  private static void finish(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static void keep(String folded, int i, StringBuilder kept) {
    int c = folded.codePointAt(i);
    int last = kept.length() - 1;
    if (c == '\u0308' && last >= 0 && kept.charAt(last) == 'u') {
      kept.setCharAt(last, 'v');
    } else if (c == '〇') {
      kept.append('零');
    } else if (Character.isLetterOrDigit(c)) {
      kept.appendCodePoint(c <= Character.MAX_VALUE ? TraditionalForms.simplified((char) c) : c);
    } else if (isHyphen(c) && isDigitAt(folded, i - 1) && isDigitAt(folded, i + 1)) {
      kept.append('-');
    }
  }

  private static boolean isHyphen(int c) {
    return c == '-' || c == '~' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  private static boolean isDigitAt(CharSequence text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  /** True for most names, which need no folding. */
  private static boolean isPlain(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (c < 0x4E00 || c > 0x9FFF || TraditionalForms.simplified(c) != c)) {
        return false;
      }
    }
    return true;
  }

  public static boolean hasLatin(String text) {
    return text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  public static boolean hasHan(String text) {
    return text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
  }
}
