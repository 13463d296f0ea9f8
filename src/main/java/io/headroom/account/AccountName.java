package io.headroom.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for the name that somebody signs in with. */
public final class AccountName {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,38}[a-z0-9]");

  /** Stand in audit trails for those who have no account. */
  private static final Set<String> TAKEN =
      Set.of("anonymous", "anybody", "applicant", "bureau", "clock", "console", "headroom");

  private AccountName() {}

  /** A name as somebody types it; still to be checked. */
  public static String typed(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** False for a text that no account can have as its name. */
  static boolean isPossible(String name) {
    return NAME.matcher(name).matches() && !TAKEN.contains(name);
  }

  static void check(String name) {
    if (!isPossible(name)) {
      throw new RefusedAccount(
          "name",
          name,
          "3 to 40 of a-z, 0-9, dot, dash and underscore, a letter first, and none of "
              + String.join(", ", TAKEN.stream().sorted().toList()));
    }
  }
}
