package io.headroom.place.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese names are read, without tones.
 *
 * <p>Characters come from the dictionary file of the houbb pinyin library, read directly: through
 * the library the first word costs half a second and every name 45 µs, read once it is a table
 * look-up. A character with several readings has its first one, unless {@code
 * place/pinyin-overrides.csv} knows better for the character or a word.
 */
public final class PinyinDictionary {
  private static final String CHARACTERS = "/pinyin_dict_char.txt";
  private static final String OVERRIDES = "/place/pinyin-overrides.csv";
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';
  private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");

  private final @Nullable String[] byCharacter = new @Nullable String[LAST - FIRST + 1];
  private final Map<Character, List<Word>> words = new HashMap<>();

  /** A reading that holds for several characters together. */
  private record Word(String text, String[] syllables) {}

  private PinyinDictionary() {
    Map<String, String> toneless = new HashMap<>();
    lines(CHARACTERS).forEach(line -> addCharacter(line, toneless));
    List<String> overrides = lines(OVERRIDES);
    overrides.subList(1, overrides.size()).forEach(this::addOverride);
  }

  public static PinyinDictionary shared() {
    return Shared.DICTIONARY;
  }

  /**
   * One syllable for each character, ü kept; a character without a reading stands for itself. Works
   * on names as they are written, not on surrogate pairs, which have no reading here.
   */
  public String[] syllables(String name) {
    String[] syllables = new String[name.length()];
    for (int i = 0; i < name.length(); ) {
      Word word = wordAt(name, i);
      if (word == null) {
        syllables[i] = syllable(name.charAt(i));
        i++;
      } else {
        System.arraycopy(word.syllables(), 0, syllables, i, word.syllables().length);
        i += word.syllables().length;
      }
    }
    return syllables;
  }

  /** Syllables with spaces between; what is not Chinese stays together: {@code lu 12 hao}. */
  public String spaced(String name) {
    String[] syllables = syllables(name);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < syllables.length; i++) {
      boolean joins = i > 0 && !isRead(name.charAt(i)) && !isRead(name.charAt(i - 1));
      text.append(i == 0 || joins ? "" : " ").append(syllables[i]);
    }
    return text.toString();
  }

  private boolean isRead(char c) {
    return c >= FIRST && c <= LAST && byCharacter[c - FIRST] != null;
  }

  private String syllable(char c) {
    String known = c >= FIRST && c <= LAST ? byCharacter[c - FIRST] : null;
    return Objects.requireNonNullElse(known, String.valueOf(c));
  }

  private @Nullable Word wordAt(String name, int from) {
    for (Word word : words.getOrDefault(name.charAt(from), List.of())) {
      if (name.startsWith(word.text(), from)) {
        return word;
      }
    }
    return null;
  }

  /** A line like {@code 长:zhǎng,cháng}. */
  private void addCharacter(String line, Map<String, String> toneless) {
    if (line.length() < 3 || line.charAt(1) != ':') {
      return;
    }
    char c = line.charAt(0);
    if (c >= FIRST && c <= LAST) {
      int comma = line.indexOf(',', 2);
      String reading = line.substring(2, comma < 0 ? line.length() : comma);
      byCharacter[c - FIRST] = toneless.computeIfAbsent(reading, PinyinDictionary::withoutTone);
    }
  }

  private static String withoutTone(String reading) {
    String bare = TONES.matcher(Normalizer.normalize(reading, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  private void addOverride(String line) {
    String[] fields = line.split(",", 3);
    String[] syllables = fields.length == 3 ? fields[1].split(" ") : new String[0];
    if (syllables.length == 0 || syllables.length != fields[0].length()) {
      throw new IllegalStateException(
          OVERRIDES
              + ": expected text,pinyin,note with a syllable a character, got '"
              + line
              + "'");
    }
    char first = fields[0].charAt(0);
    if (syllables.length == 1) {
      byCharacter[first - FIRST] = syllables[0];
    } else {
      words.computeIfAbsent(first, c -> new ArrayList<>()).add(new Word(fields[0], syllables));
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream stream = PinyinDictionary.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("pinyin table " + resource + " is missing");
      }
      InputStreamReader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
      return new BufferedReader(text).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("pinyin table " + resource + " cannot be read", e);
    }
  }

  /** Read at the first name that is asked for. */
  private static final class Shared {
    static final PinyinDictionary DICTIONARY = new PinyinDictionary();
  }
}
