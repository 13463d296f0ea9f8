package io.headroom.account;

import io.headroom.account.AccountStore.Login;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The desk at which accounts are opened, changed and signed in to.
 *
 * <p>Changes name who makes them, for the event trail. Passwords are given out once, by whoever
 * makes them.
 */
public final class Accounts {
  /** Makes changes from the command line. */
  public static final String CONSOLE = "console";

  /** Longer texts are no password of ours; hashing them would only cost. */
  private static final int LONGEST_TYPED = 1000;

  private final AccountStore store;
  private final PasswordHashing hashing;
  private final Clock clock;
  private final SignInThrottle throttle;

  /** Compared with when there is no such account, so that the answer takes as long. */
  private final String nobodysHash;

  /** An account with the password made for it, which nobody will see again. */
  public record Opened(Account account, String password) {
    @Override
    public String toString() {
      return "Opened[" + account + "]";
    }
  }

  public Accounts(AccountStore store, PasswordHashing hashing, Clock clock) {
    this.store = store;
    this.hashing = hashing;
    this.clock = clock;
    this.throttle = new SignInThrottle(clock);
    this.nobodysHash = hashing.hash(Passwords.generate());
  }

  public List<Account> list() {
    return store.list();
  }

  public Optional<Account> find(String name) {
    return store.find(name);
  }

  public List<AccountEvent> history(String name) {
    return store.history(name);
  }

  /** Opens an account with a generated password. */
  public Opened add(Account account, String who) {
    String password = Passwords.generate();
    if (!store.add(account, hashing.hash(password), added(account, who))) {
      throw new AccountConflict(
          AccountConflict.Kind.NAME_TAKEN, "There is an account " + account.name() + " already.");
    }
    return new Opened(account, password);
  }

  /** Opens the account {@code admin} when there is no account at all. */
  public Optional<Opened> addFirstAdmin() {
    if (!store.list().isEmpty()) {
      return Optional.empty();
    }
    Account admin = Account.of("admin", "管理员", Role.ADMIN);
    String password = Passwords.generate();
    boolean first = store.addFirst(admin, hashing.hash(password), added(admin, CONSOLE));
    return first ? Optional.of(new Opened(admin, password)) : Optional.empty();
  }

  private AccountEvent added(Account account, String who) {
    return new AccountEvent(account.name(), clock.instant(), who, "ADD", "", account.describe());
  }

  /** Gives an account a password made for it; ends its sessions and tokens. */
  public Optional<Opened> resetPassword(String name, String who) {
    String password = Passwords.generate();
    return change(name, who, password).map(account -> new Opened(account, password));
  }

  /** Gives an account a password somebody chose; ends its sessions and tokens. */
  public Optional<Account> setPassword(String name, String password, String who) {
    Passwords.check(password, name);
    return change(name, who, password);
  }

  private Optional<Account> change(String name, String who, String password) {
    return store.change(
        name,
        new AccountChange(
            who, clock.instant(), "PASSWORD", Account::withNewPassword, hashing.hash(password)));
  }

  /** Changes one's own password, which must be known; ends every session and token. */
  public void changeOwnPassword(String name, String old, String chosen, String address) {
    Passwords.check(chosen, name);
    signIn(name, old, address);
    change(name, name, chosen);
  }

  public Optional<Account> giveRole(String name, Role role, String who) {
    return store.change(
        name, new AccountChange(who, clock.instant(), "ROLE", before -> before.with(role), null));
  }

  public Optional<Account> disable(String name, String who) {
    return store.change(
        name,
        new AccountChange(who, clock.instant(), "DISABLE", before -> before.enabled(false), null));
  }

  public Optional<Account> enable(String name, String who) {
    return store.change(
        name,
        new AccountChange(who, clock.instant(), "ENABLE", before -> before.enabled(true), null));
  }

  /**
   * The account of this name and password; takes as long, and says the same, when there is none.
   *
   * @param address from where, for counting wrong attempts
   */
  public Account signIn(String typedName, String password, String address) {
    String name = AccountName.typed(shortened(typedName));
    Duration wait = throttle.begin(name, address);
    if (!wait.isZero()) {
      throw new SignInRefused(wait);
    }
    Optional<Login> login = AccountName.isPossible(name) ? login(name, address) : Optional.empty();
    String hash = login.map(Login::passwordHash).orElse(nobodysHash);
    boolean right = hashing.matches(shortened(password), hash);
    Account account = login.map(Login::account).filter(Account::enabled).orElse(null);
    if (!right || account == null) {
      throw new SignInRefused(Duration.ZERO);
    }
    throttle.succeeded(name, address);
    return account;
  }

  private Optional<Login> login(String name, String address) {
    try {
      return store.findLogin(name);
    } catch (RuntimeException unanswered) {
      throttle.unjudged(name, address);
      throw unanswered;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TYPED ? text : text.substring(0, LONGEST_TYPED);
  }

  /** The account a session was begun with, as long as nothing has ended it. */
  public Optional<Account> stillSignedIn(String name, long edition) {
    return store.find(name).filter(account -> account.enabled() && account.edition() == edition);
  }
}
