package io.headroom.place.text;

import com.ibm.icu.text.Transliterator;

/**
 * The simplified form of every traditional character, by the tables of ICU.
 *
 * <p>Read into an array once: a transliterator answers one thread at a time.
 */
final class TraditionalForms {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  private final char[] simplified = new char[LAST - FIRST + 1];

  private TraditionalForms() {
    StringBuilder all = new StringBuilder();
    for (char c = FIRST; c < LAST; c++) {
      all.append(c).append('\n');
    }
    // A character a line, so that none is read in the light of its neighbour.
    String[] lines =
        Transliterator.getInstance("Traditional-Simplified")
            .transliterate(all.toString())
            .split("\n");
    for (int i = 0; i < simplified.length; i++) {
      char same = (char) (FIRST + i);
      simplified[i] = i < lines.length && lines[i].length() == 1 ? lines[i].charAt(0) : same;
    }
  }

  static char simplified(char c) {
    return c < FIRST || c > LAST ? c : Shared.FORMS.simplified[c - FIRST];
  }

  /** Read at the first character that is asked for. */
  private static final class Shared {
    static final TraditionalForms FORMS = new TraditionalForms();
  }
}
