package io.headroom.request;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What an applicant without an account follows a request by: 130 random bits in 26 letters and
 * digits, none of which looks like another (Crockford's base 32).
 */
public record TrackingCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final SecureRandom RANDOM = new SecureRandom();

  public TrackingCode {
    if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      throw new IllegalArgumentException("not a tracking code");
    }
  }

  public static TrackingCode random() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new TrackingCode(code.toString());
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
        plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known ? Optional.of(new TrackingCode(plain)) : Optional.empty();
  }

  /** Not for logs: whoever knows the code may act in the applicant's name. */
  @Override
  public String toString() {
    return value.substring(0, 4) + "…";
  }
}
