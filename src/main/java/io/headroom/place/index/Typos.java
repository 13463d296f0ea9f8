package io.headroom.place.index;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Texts that differ by one slip: a character left out, added, changed, or two changed round.
 *
 * <p>Two texts a slip apart have a deletion in common (Garbe's symmetric deletion), so that the
 * deletions of a name can be looked up like names. A short name allows no slip, or it would match
 * everything.
 */
public final class Typos {
  /** Shortest written name and shortest spelling that allow a slip. */
  private static final int SHORTEST_WRITTEN = 3;

  private static final int SHORTEST_SPOKEN = 5;
  private static final int LONGEST = 40;

  private Typos() {}

  public static boolean allows(String text) {
    int shortest = text.charAt(0) < 128 ? SHORTEST_SPOKEN : SHORTEST_WRITTEN;
    return text.length() >= shortest && text.length() <= LONGEST;
  }

  /**
   * The text and all that is left when one character is taken out; none where no slip is allowed.
   */
  static Set<String> deletions(String text) {
    Set<String> found = new LinkedHashSet<>();
    if (!text.isEmpty() && allows(text)) {
      found.add(text);
      for (int i = 0; i < text.length(); i++) {
        found.add(text.substring(0, i) + text.substring(i + 1));
      }
    }
    return found;
  }

  /** True for equal texts, too. */
  public static boolean isOneSlip(String a, String b) {
    if (a.length() > b.length()) {
      return isOneSlip(b, a);
    }
    int start = 0;
    while (start < a.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    if (start == a.length()) {
      return b.length() - a.length() <= 1;
    }
    if (b.length() == a.length() + 1) {
      return a.substring(start).equals(b.substring(start + 1));
    }
    return a.length() == b.length() && (changed(a, b, start) || turned(a, b, start));
  }

  private static boolean changed(String a, String b, int at) {
    return a.substring(at + 1).equals(b.substring(at + 1));
  }

  private static boolean turned(String a, String b, int at) {
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }
}
