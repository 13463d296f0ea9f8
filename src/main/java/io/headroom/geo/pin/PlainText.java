package io.headroom.geo.pin;

/**
 * A pasted text with one character for each meaning: half-width digits, one comma, one degree sign,
 * and nothing invisible.
 */
final class PlainText {
  private static final int FULL_WIDTH_OFFSET = 'A' - 'Ａ';

  private PlainText() {}

  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        plain.append(plain(c));
      }
    }
    return plain.toString().trim();
  }

  private static char plain(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    char narrow = c >= '！' && c <= '～' ? (char) (c + FULL_WIDTH_OFFSET) : c;
    return switch (narrow) {
      case '、', '。', '，', '；', '､' -> ',';
      case 'º', '˚', '∘', '○' -> '°';
      case '′', '‘', '’', 'ʹ', '`', '´' -> '\'';
      case '″', '“', '”', '〃', 'ʺ' -> '"';
      case '−', '–', '—', '‐', '‑', '﹣' -> '-';
      default -> narrow;
    };
  }
}
