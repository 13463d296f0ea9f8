package io.headroom.account;

import org.jspecify.annotations.Nullable;

/** Something about an account or a token that cannot be: which part, what was read, what is. */
public final class RefusedAccount extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String part;
  private final @Nullable String value;
  private final String expected;

  /**
   * @param value null where it must not be repeated
   */
  public RefusedAccount(String part, @Nullable String value, String expected) {
    super(part + " cannot be used; expected " + expected);
    this.part = part;
    this.value = value;
    this.expected = expected;
  }

  public String part() {
    return part;
  }

  public @Nullable String value() {
    return value;
  }

  public String expected() {
    return expected;
  }
}
