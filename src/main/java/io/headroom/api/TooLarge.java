package io.headroom.api;

/** A body that holds more than is taken at once. */
final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  TooLarge(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
