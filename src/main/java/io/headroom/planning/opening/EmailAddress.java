package io.headroom.planning.opening;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One plain address, {@code name@example.com}; written down for people only in part. */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 64;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

  public EmailAddress {
    if (!isPlain(value)) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  /** Empty for anything but one address without a name, comments or blanks. */
  public static Optional<EmailAddress> read(String typed) {
    return isPlain(typed) ? Optional.of(new EmailAddress(typed)) : Optional.empty();
  }

  private static boolean isPlain(String text) {
    return text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_NAME
        && PLAIN.matcher(text).matches();
  }

  /** By which subscriptions of one person are counted. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Not for logs in clear: whose address it is, is nobody's business there. */
  @Override
  public String toString() {
    return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
  }
}
