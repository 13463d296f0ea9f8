package io.headroom.api;

import org.jspecify.annotations.Nullable;

/** A parameter that cannot be used: which one, what was read, what was expected. */
public final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_ECHO = 100;

  private final String sentence;
  private final String parameter;
  private final @Nullable String value;
  private final String expected;

  /**
   * @param value null when the parameter is missing
   */
  BadParameter(String parameter, @Nullable String value, String expected) {
    this(parameter, shortened(value), expected, sentence(parameter, shortened(value), expected));
  }

  private BadParameter(String parameter, @Nullable String value, String expected, String sentence) {
    super(sentence);
    this.sentence = sentence;
    this.parameter = parameter;
    this.value = value;
    this.expected = expected;
  }

  String sentence() {
    return sentence;
  }

  String parameter() {
    return parameter;
  }

  @Nullable String value() {
    return value;
  }

  String expected() {
    return expected;
  }

  private static String sentence(String parameter, @Nullable String value, String expected) {
    String read = value == null ? "is missing" : "is \"" + value + "\"";
    return parameter + " " + read + "; expected " + expected + ".";
  }

  private static @Nullable String shortened(@Nullable String value) {
    return value == null || value.length() <= LONGEST_ECHO
        ? value
        : value.substring(0, LONGEST_ECHO) + "…";
  }
}
