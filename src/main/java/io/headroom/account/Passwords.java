package io.headroom.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/** How passwords are made, and which ones somebody may choose. */
public final class Passwords {
  /** None that looks like another when read from a screen or a slip of paper. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;
  private static final int SHORTEST = 12;

  /** As many as bcrypt reads. */
  private static final int MOST_BYTES = 72;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** Some 99 random bits as four groups of letters and digits. */
  public static String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      password.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "");
      password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  /** Refuses what is too short, too long or too near to the name. */
  static void check(String password, String account) {
    boolean fits =
        password.codePointCount(0, password.length()) >= SHORTEST
            && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
            && password.codePoints().distinct().count() > SHORTEST / 3
            && !password.toLowerCase(Locale.ROOT).contains(account);
    if (!fits) {
      throw new RefusedAccount(
          "new",
          null,
          "at least "
              + SHORTEST
              + " characters, at most "
              + MOST_BYTES
              + " bytes, not the same few again and again, and without the account's name");
    }
  }
}
