package io.headroom.place.text;

/**
 * A name in Latin letters, as typed on a keyboard.
 *
 * @param baseLength letters of the part that is always said
 */
public record Spelling(String whole, int baseLength, String initials) {

  public static Spelling of(PlaceName name, PinyinDictionary pinyin) {
    StringBuilder whole = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    int baseLength = 0;
    String[] syllables = pinyin.syllables(name.text());
    for (int i = 0; i < syllables.length; i++) {
      String typed = syllables[i].replace('ü', 'v');
      whole.append(typed);
      initials.append(typed.charAt(0));
      if (i + 1 == name.baseLength()) {
        baseLength = whole.length();
      }
    }
    return new Spelling(whole.toString(), baseLength, initials.toString());
  }

  public String base() {
    return whole.substring(0, baseLength);
  }
}
