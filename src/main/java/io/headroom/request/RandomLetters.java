package io.headroom.request;

import java.security.SecureRandom;

/** Letters and digits of which none looks like another (Crockford's base 32): 5 bits each. */
final class RandomLetters {
  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomLetters() {}

  static String of(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
