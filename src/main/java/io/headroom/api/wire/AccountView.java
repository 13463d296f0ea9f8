package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.account.Account;
import io.headroom.account.Accounts;
import io.headroom.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who keep them see it.
 *
 * @param password only in the answer that gives it out
 */
public record AccountView(
    String name,
    String displayName,
    Role role,
    boolean enabled,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {

  public static AccountView of(Account account) {
    return new AccountView(
        account.name(), account.displayName(), account.role(), account.enabled(), null);
  }

  public static AccountView of(Accounts.Opened opened) {
    Account account = opened.account();
    return new AccountView(
        account.name(),
        account.displayName(),
        account.role(),
        account.enabled(),
        opened.password());
  }
}
