package io.headroom.sample.address;

/** Small numbers as they are written in the names of groups: 三, 十, 十二. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** From 1 to 99. */
  static String of(int number) {
    String ones = number % 10 == 0 ? "" : digit(number % 10);
    if (number < 10) {
      return ones;
    }
    return (number < 20 ? "" : digit(number / 10)) + "十" + ones;
  }

  private static String digit(int value) {
    return DIGITS.substring(value, value + 1);
  }
}
