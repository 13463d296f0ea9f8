package io.headroom.account;

/**
 * Somebody the utility knows: an installer, a planner, or a program of another authority.
 *
 * @param edition moves on with every change that ends the sessions begun before
 */
public record Account(String name, String displayName, Role role, boolean enabled, long edition) {
  private static final int LONGEST_DISPLAY_NAME = 80;

  public Account {
    AccountName.check(name);
    if (role == Role.ANONYMOUS) {
      throw new RefusedAccount("role", role.name(), "INSTALLER, AUTHORITY, PLANNER or ADMIN");
    }
    displayName = displayName.strip();
    if (displayName.isEmpty()
        || displayName.length() > LONGEST_DISPLAY_NAME
        || displayName.codePoints().anyMatch(Character::isISOControl)) {
      throw new RefusedAccount(
          "displayName", displayName, "1 to " + LONGEST_DISPLAY_NAME + " characters on one line");
    }
  }

  /** A new one, which may sign in. */
  public static Account of(String name, String displayName, Role role) {
    return new Account(name, displayName, role, true, 1);
  }

  public Caller caller() {
    return new Caller(name, role);
  }

  public boolean isActiveAdmin() {
    return enabled && role == Role.ADMIN;
  }

  Account with(Role other) {
    return new Account(name, displayName, other, enabled, edition + 1);
  }

  Account enabled(boolean may) {
    return new Account(name, displayName, role, may, edition + 1);
  }

  Account withNewPassword() {
    return new Account(name, displayName, role, enabled, edition + 1);
  }

  /** What the event trail says of it. */
  public String describe() {
    return role + (enabled ? "" : " DISABLED") + " #" + edition;
  }
}
