package io.headroom.place;

import io.headroom.place.Finder.Reading;
import io.headroom.place.index.Key;
import io.headroom.place.index.KeyKind;
import io.headroom.place.index.Typos;
import io.headroom.place.text.SearchText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for what a question may be the beginning of, a part of, or a slip away from; and for its
 * name in other areas than it says.
 */
final class Guess {
  private static final int MOST_LOOKED_AT = 2_000;
  private static final double INSIDE = 0.45;
  private static final double IN_PIECES = 0.40;
  private static final double SLIPPED = 0.55;
  private static final double SHARE = 0.25;
  private static final double OTHER_SOUND = 0.1;
  private static final double ELSEWHERE = 0.5;
  private static final double ENDS = 0.4;
  private static final int SHORTEST_END = 2;
  private static final int MOST_PIECES = 2;
  private static final int LONGEST_WORD = 4;
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

  private final Atlas atlas;
  private final Script script;
  private final Hits hits;
  private final int enough;

  /**
   * @param enough hits of one way that are worth collecting
   */
  Guess(Atlas atlas, Script script, Hits hits, int enough) {
    this.atlas = atlas;
    this.script = script;
    this.hits = hits;
    this.enough = enough;
  }

  void beginnings(Reading reading) {
    String text = reading.text();
    int[] met = {0};
    atlas
        .index()
        .beginning(
            text,
            row -> {
              Entry entry = atlas.entry(row);
              if (isIn(reading.scope(), row, entry)) {
                hits.offer(hit(entry, Hit.Way.BEGINNING, beginningOf(entry, text), text));
                met[0]++;
              }
              return met[0] < enough;
            });
  }

  /** By the first of its keys that begins so: the own name is worth most. */
  private double beginningOf(Entry entry, String text) {
    String name = SearchText.of(entry.name());
    if (name.startsWith(text)) {
      return KeyKind.NAME.beginning(text.length(), name.length());
    }
    double spoken = script.isWritten() ? 0 : spokenBeginningOf(name, text);
    return spoken > 0 ? spoken : anyBeginningOf(entry, text);
  }

  private double spokenBeginningOf(String name, String text) {
    String letters = atlas.keys().letters(name);
    return letters.startsWith(text) ? KeyKind.PINYIN.beginning(text.length(), letters.length()) : 0;
  }

  private double anyBeginningOf(Entry entry, String text) {
    double best = 0;
    for (Key key : keysOf(entry)) {
      if (key.text().startsWith(text)) {
        best = Math.max(best, key.kind().beginning(text.length(), key.text().length()));
      }
    }
    return best;
  }

  private List<Key> keysOf(Entry entry) {
    EntryKeys keys = atlas.keys();
    List<Key> written = keys.written(entry);
    if (!script.isWritten()) {
      written.addAll(keys.spoken(entry));
    }
    return written;
  }

  void parts(Reading reading) {
    String text = reading.text();
    if (text.length() < 2 || text.charAt(0) < 128) {
      return;
    }
    int[] met = {0, 0};
    atlas
        .index()
        .withCharacters(
            text,
            row -> {
              Entry entry = atlas.entry(row);
              double score = isIn(reading.scope(), row, entry) ? partOf(entry, text) : 0;
              if (score > 0) {
                hits.offer(hit(entry, Hit.Way.PART, score, text));
                met[1]++;
              }
              return ++met[0] < MOST_LOOKED_AT && met[1] < enough;
            });
  }

  private double partOf(Entry entry, String text) {
    double best = 0;
    for (Key key : atlas.keys().written(entry)) {
      if (key.kind() == KeyKind.NAME || key.kind() == KeyKind.ALIAS) {
        best = Math.max(best, partOf(key.text(), text));
      }
    }
    return best;
  }

  /** 0 when the text is no part of the name. */
  private static double partOf(String name, String text) {
    double share = SHARE * text.length() / name.length();
    if (name.contains(text)) {
      return INSIDE + share;
    }
    return piecesOf(name, text) <= MOST_PIECES ? IN_PIECES + share : 0;
  }

  /**
   * How many runs of the name the text is made of, in order; too many when it is not. Behind the
   * first, one character is no run: 县|医院 is one of 县人民医院, 石头村|委 is none of 石头村村委会.
   */
  private static int piecesOf(String name, String text) {
    int pieces = 0;
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int length = text.length() - at;
      int least = pieces == 0 ? 1 : 2;
      while (length >= least && name.indexOf(text.substring(at, at + length), from) < 0) {
        length--;
      }
      if (length < least) {
        return Integer.MAX_VALUE;
      }
      from = name.indexOf(text.substring(at, at + length), from) + length;
      at += length;
      pieces++;
    }
    return pieces;
  }

  void slips(Reading reading) {
    String text = reading.text();
    if (!Typos.allows(text)) {
      return;
    }
    int[] met = {0};
    atlas
        .index()
        .nearlyCalled(
            text,
            row -> {
              Entry entry = atlas.entry(row);
              double score = isIn(reading.scope(), row, entry) ? slipOf(entry, text) : 0;
              if (score > 0) {
                hits.offer(hit(entry, Hit.Way.SLIP, score, text));
              }
              return ++met[0] < MOST_LOOKED_AT;
            });
  }

  /**
   * 0 when no name is a slip away. A number is never one: 3组 is not 5组. Neither is a character
   * behind a name, which is the beginning of something else.
   */
  private double slipOf(Entry entry, String text) {
    double best = 0;
    String digits = NO_DIGITS.matcher(text).replaceAll("");
    for (Key key : keysOf(entry)) {
      String name = key.text();
      if (Typos.allows(name)
          && Typos.isOneSlip(text, name)
          && !text.startsWith(name)
          && NO_DIGITS.matcher(name).replaceAll("").equals(digits)) {
        double score = SLIPPED + SHARE * (text.length() - 1) / text.length();
        best = Math.max(best, isOtherWord(text, name) ? score - OTHER_SOUND : score);
      }
    }
    return best;
  }

  /**
   * Another character in the same place makes another word, 东湖 is not 西湖, and so does one more in a
   * short one: 中山医院 is not 中医院.
   */
  private static boolean isOtherWord(String text, String name) {
    boolean written = text.charAt(0) >= 128;
    boolean more = text.length() > name.length() && text.length() <= LONGEST_WORD;
    return written && (more || (text.length() == name.length() && !isTurned(text, name)));
  }

  private static boolean isTurned(String text, String name) {
    return text.chars().sorted().boxed().toList().equals(name.chars().sorted().boxed().toList());
  }

  void elsewhere(Reading reading) {
    if (reading.scope().area() == Areas.ANY) {
      return;
    }
    int[] met = {0};
    for (KeyKind kind : script.wholes()) {
      atlas
          .index()
          .withKey(
              kind,
              reading.text(),
              row -> {
                Entry entry = atlas.entry(row);
                hits.offer(hit(entry, Hit.Way.ELSEWHERE, ELSEWHERE * kind.whole(), reading.text()));
                return ++met[0] < enough;
              });
    }
  }

  /** The longest name that the question ends with: something in front of it was not understood. */
  void ends(Reading reading) {
    String text = reading.text();
    int[] met = {0};
    for (int from = 1; met[0] == 0 && from <= text.length() - SHORTEST_END; from++) {
      String end = text.substring(from);
      for (KeyKind kind : script.wholes()) {
        atlas
            .index()
            .withKey(
                kind,
                end,
                row -> {
                  double score = ENDS * kind.whole();
                  hits.offer(hit(atlas.entry(row), Hit.Way.ELSEWHERE, score, end));
                  return ++met[0] < enough;
                });
      }
    }
  }

  private boolean isIn(Scope scope, int row, Entry entry) {
    return atlas.areas().contains(scope.area(), row) && scope.holds(entry);
  }

  private Hit hit(Entry entry, Hit.Way way, double score, String text) {
    int length = SearchText.hasLatin(text) ? text.length() / 2 : text.length();
    return Hit.of(entry, way, score * script.discount(), length);
  }
}
