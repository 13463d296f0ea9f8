package io.headroom.place;

/** What a key is to its place, and so what a hit on it is worth, in per cent. */
enum KeyKind {
  NAME(100, 95),
  ADDRESS(100, 85),
  ALIAS(97, 92),
  /** The address of something that is called otherwise: a shop at its street number. */
  WHEREABOUTS(96, 80),
  ENGLISH(95, 90),
  PINYIN(95, 90),
  INITIALS(80, 60);

  /** What is lost when only the base of a name is given (石头 for 石头村). */
  static final int SHORTENED = 3;

  final byte exactPercent;
  final byte prefixPercent;

  KeyKind(int exactPercent, int prefixPercent) {
    this.exactPercent = (byte) exactPercent;
    this.prefixPercent = (byte) prefixPercent;
  }
}
