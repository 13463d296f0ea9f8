package io.headroom.account;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name of the account; null for anybody
 */
public record Caller(@Nullable String name, Role role) {
  public static final Caller ANYBODY = new Caller(null, Role.ANONYMOUS);

  public Caller {
    if ((name == null) != (role == Role.ANONYMOUS)) {
      throw new IllegalArgumentException("an account has a name and a role, got " + role);
    }
  }
}
