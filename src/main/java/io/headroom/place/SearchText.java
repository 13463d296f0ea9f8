package io.headroom.place;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names and questions in the one form in which they are compared: letters and digits only, small,
 * of usual width, without accents, ü written v as on a keyboard.
 */
final class SearchText {
  /** No name is longer; what lies beyond is no question but an attempt. */
  static final int LONGEST = 120;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,，、;；]+");
  private static final Pattern LATIN_TAIL =
      Pattern.compile("(?<=.)(village|community|subdistrict|township|town)$");

  private SearchText() {}

  /** Empty when nothing that could be compared is left, or too much. */
  static String of(String text) {
    return text.length() > LONGEST ? "" : stripped(text);
  }

  private static String stripped(String text) {
    if (isAllIdeographs(text)) {
      return text;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(folded.length());
    Normalizer.normalize(folded, Normalizer.Form.NFD).codePoints().forEach(c -> keep(c, kept));
    return kept.toString();
  }

  private static void keep(int c, StringBuilder kept) {
    int last = kept.length() - 1;
    if (c == '\u0308' && last >= 0 && kept.charAt(last) == 'u') {
      kept.setCharAt(last, 'v');
    } else if (Character.isLetterOrDigit(c)) {
      kept.appendCodePoint(c);
    }
  }

  /** True for most names, which are then already in their one form. */
  private static boolean isAllIdeographs(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x4E00 || c > 0x9FFF) {
        return false;
      }
    }
    return true;
  }

  static boolean hasLatin(String text) {
    return text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  /** English addresses go from the small to the large; the parts of a question turned round. */
  static String reversed(String question) {
    if (question.length() > LONGEST) {
      return "";
    }
    List<String> parts = Arrays.asList(SEPARATORS.split(question.strip()));
    StringBuilder text = new StringBuilder();
    for (int i = parts.size() - 1; i >= 0; i--) {
      text.append(stripped(parts.get(i)));
    }
    return text.toString();
  }

  /** "shuangliutown" → "shuangliu". */
  static String withoutEnglishKind(String text) {
    return LATIN_TAIL.matcher(text).replaceFirst("");
  }
}
