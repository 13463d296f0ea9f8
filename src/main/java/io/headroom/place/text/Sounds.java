package io.headroom.place.text;

import java.util.regex.Pattern;

/**
 * Pinyin with the sounds made equal that people of the south-west write for each other: zh and z,
 * ch and c, sh and s, n and l at the beginning of a syllable, -ng and -n at its end.
 */
public final class Sounds {
  private static final Pattern RETROFLEX = Pattern.compile("([zcs])h");
  private static final Pattern NASAL_END = Pattern.compile("(?<=[aei])ng");
  private static final Pattern NASAL_BEGINNING = Pattern.compile("n(?=[aeiouv])");

  private Sounds() {}

  /** The same for any two spellings that sound alike; not for reading. */
  public static String alike(String pinyin) {
    String flat = RETROFLEX.matcher(pinyin).replaceAll("$1");
    String short_ = NASAL_END.matcher(flat).replaceAll("n");
    return NASAL_BEGINNING.matcher(short_).replaceAll("l");
  }
}
