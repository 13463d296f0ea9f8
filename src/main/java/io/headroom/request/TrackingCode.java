package io.headroom.request;

import java.util.Locale;
import java.util.Optional;

/**
 * What an applicant without an account follows a request by: 130 random bits in 26 letters and
 * digits, none of which looks like another (Crockford's base 32).
 */
public record TrackingCode(String value) {
  private static final int LENGTH = 26;

  public TrackingCode {
    if (value.length() != LENGTH
        || value.chars().anyMatch(c -> RandomLetters.ALPHABET.indexOf(c) < 0)) {
      throw new IllegalArgumentException("not a tracking code");
    }
  }

  public static TrackingCode random() {
    return new TrackingCode(RandomLetters.of(LENGTH));
  }

  /** As somebody types it: any case, with or without dashes and spaces, o for 0, i and l for 1. */
  public static Optional<TrackingCode> read(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean known =
        plain.length() == LENGTH
            && plain.chars().allMatch(c -> RandomLetters.ALPHABET.indexOf(c) >= 0);
    return known ? Optional.of(new TrackingCode(plain)) : Optional.empty();
  }

  /** Not for logs: whoever knows the code may act in the applicant's name. */
  @Override
  public String toString() {
    return value.substring(0, 4) + "…";
  }
}
