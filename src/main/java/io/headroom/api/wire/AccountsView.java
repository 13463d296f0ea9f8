package io.headroom.api.wire;

import java.util.List;

/** Every account, in the order of their names. */
public record AccountsView(List<AccountView> accounts) {
  public AccountsView {
    accounts = List.copyOf(accounts);
  }
}
