package io.headroom.account;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One change of an account, and who made it.
 *
 * @param passwordHash the new one; null to keep the old
 */
public record AccountChange(
    String who,
    Instant at,
    String what,
    UnaryOperator<Account> change,
    @Nullable String passwordHash) {

  public Account apply(Account before) {
    return change.apply(before);
  }

  /** A new password, like the end of an account, is also for programs that somebody else set up. */
  public boolean endsTokens(Account after) {
    return passwordHash != null || !after.enabled();
  }

  public AccountEvent event(Account before, Account after) {
    return new AccountEvent(after.name(), at, who, what, before.describe(), after.describe());
  }
}
