package io.headroom.account;

/** A change that would leave the accounts in a state nobody wants. */
public final class AccountConflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What stands against it. */
  public enum Kind {
    NAME_TAKEN,
    /** Nobody could keep the accounts any more. */
    LAST_ADMIN,
    TOO_MANY_TOKENS
  }

  private final Kind kind;

  public AccountConflict(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
