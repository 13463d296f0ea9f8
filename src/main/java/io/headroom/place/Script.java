package io.headroom.place;

import io.headroom.place.index.KeyKind;
import io.headroom.place.text.PinyinDictionary;
import java.util.List;

/**
 * One way to write a question: the areas at its beginning, and the keys that names behind them may
 * be.
 *
 * @param discount what a hit is worth when the question was turned into this script
 */
record Script(AreaForms areas, List<KeyKind> wholes, Hit.Way way, double discount) {
  private static final double SAME_SOUND = 0.87;
  private static final double SIMILAR_SOUND = 0.95;
  private static final List<KeyKind> WRITTEN =
      List.of(KeyKind.NAME, KeyKind.ADDRESS, KeyKind.ALIAS, KeyKind.WHEREABOUTS, KeyKind.SHORT);
  private static final List<KeyKind> SPOKEN =
      List.of(
          KeyKind.NAME,
          KeyKind.ALIAS,
          KeyKind.ENGLISH,
          KeyKind.PINYIN,
          KeyKind.PINYIN_SHORT,
          KeyKind.INITIALS);
  private static final List<KeyKind> HEARD = List.of(KeyKind.PINYIN, KeyKind.PINYIN_SHORT);
  private static final List<KeyKind> SOUNDING = List.of(KeyKind.SOUND, KeyKind.SOUND_SHORT);

  /** The scripts of one gazetteer. */
  record All(Script written, Script spoken, Script heard, Script sounding) {
    static All of(Areas areas, PinyinDictionary pinyin) {
      AreaForms spoken = AreaForms.spoken(areas, pinyin);
      return new All(
          new Script(AreaForms.written(areas), WRITTEN, Hit.Way.WHOLE, 1),
          new Script(spoken, SPOKEN, Hit.Way.WHOLE, 1),
          new Script(spoken, HEARD, Hit.Way.SOUNDS, SAME_SOUND),
          new Script(AreaForms.sounding(areas, pinyin), SOUNDING, Hit.Way.SOUNDS, SIMILAR_SOUND));
    }
  }

  /** True for characters that were not turned into letters. */
  boolean isWritten() {
    return wholes == WRITTEN;
  }

  /** True when the question stands as it was typed. */
  boolean isAsTyped() {
    return way == Hit.Way.WHOLE;
  }
}
