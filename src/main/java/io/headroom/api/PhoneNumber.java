package io.headroom.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number at which somebody is called about a connection, as he types it. */
final class PhoneNumber {
  private static final Pattern DIALLED = Pattern.compile("\\+?[0-9][0-9 ()-]{5,20}");

  private PhoneNumber() {}

  static String read(String field, @Nullable String typed) {
    if (typed == null) {
      throw new BadParameter(field, null, "a phone number");
    }
    if (!DIALLED.matcher(typed).matches()) {
      throw new BadParameter(
          field, typed, "a phone number: 6 to 21 digits, blanks, brackets or dashes");
    }
    return typed;
  }
}
