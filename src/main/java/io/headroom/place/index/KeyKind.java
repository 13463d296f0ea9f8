package io.headroom.place.index;

import java.util.Locale;

/** What a key is to its place, and so what a hit on it is worth, in per cent. */
public enum KeyKind {
  NAME(100, 95),
  ADDRESS(100, 85),
  ALIAS(97, 92),
  /** The address of something that is called otherwise: a shop at its street number. */
  WHEREABOUTS(96, 0),
  /** The part of a name that is always said: 石头 for 石头村. */
  SHORT(97, 0),
  ENGLISH(95, 90),
  PINYIN(95, 90),
  PINYIN_SHORT(92, 0),
  INITIALS(80, 60),
  /** Pinyin with similar sounds made equal. */
  SOUND(78, 0),
  SOUND_SHORT(75, 0);

  private final int wholePercent;
  private final int beginningPercent;

  KeyKind(int wholePercent, int beginningPercent) {
    this.wholePercent = wholePercent;
    this.beginningPercent = beginningPercent;
  }

  /** Score of a question that is the whole key, 0..1. */
  public double whole() {
    return wholePercent / 100.0;
  }

  /**
   * Score of a question of which the key is an extension; 0 where beginnings are not looked for.
   */
  public double beginning(int given, int length) {
    return beginningPercent / 100.0 * (0.5 + 0.5 * given / length);
  }

  public boolean hasBeginnings() {
    return beginningPercent > 0;
  }

  /** True for a name that is not shortened. */
  public boolean isFull() {
    return switch (this) {
      case NAME, ALIAS, ENGLISH, PINYIN, SOUND -> true;
      default -> false;
    };
  }

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
