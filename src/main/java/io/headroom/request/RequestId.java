package io.headroom.request;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers by which the bureau speaks of requests: the day, and eight random letters and digits. */
public final class RequestId {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  public static String next(LocalDate day) {
    StringBuilder id = new StringBuilder(day.format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
