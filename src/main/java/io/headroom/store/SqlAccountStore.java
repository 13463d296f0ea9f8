package io.headroom.store;

import io.headroom.account.Account;
import io.headroom.account.AccountChange;
import io.headroom.account.AccountConflict;
import io.headroom.account.AccountEvent;
import io.headroom.account.AccountStore;
import io.headroom.account.ApiToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Accounts in the same database as the requests. */
public final class SqlAccountStore implements AccountStore {
  private final Transactions transactions;
  private final AccountTable accounts;
  private final TokenTable tokens;
  private final AccountEventTable events;

  public SqlAccountStore(DataSource source) {
    NamedParameterJdbcTemplate sql = new NamedParameterJdbcTemplate(source);
    transactions = new Transactions(source);
    accounts = new AccountTable(sql);
    tokens = new TokenTable(sql);
    events = new AccountEventTable(sql);
  }

  public static SqlAccountStore of(Database database) {
    return new SqlAccountStore(database.source());
  }

  @Override
  public Optional<Account> find(String name) {
    return findLogin(name).map(Login::account);
  }

  @Override
  public Optional<Login> findLogin(String name) {
    return transactions.run(() -> accounts.find(name)).stream().findFirst();
  }

  @Override
  public List<Account> list() {
    return transactions.run(accounts::list);
  }

  @Override
  public boolean add(Account account, String passwordHash, AccountEvent event) {
    return transactions.run(
        () -> accounts.find(account.name()).isEmpty() && insert(account, passwordHash, event));
  }

  @Override
  public boolean addFirst(Account account, String passwordHash, AccountEvent event) {
    return transactions.run(
        () -> accounts.list().isEmpty() && insert(account, passwordHash, event));
  }

  private boolean insert(Account account, String passwordHash, AccountEvent event) {
    accounts.insert(account, passwordHash);
    events.write(event);
    return true;
  }

  @Override
  public Optional<Account> change(String name, AccountChange change) {
    return Optional.ofNullable(transactions.run(() -> changed(name, change)));
  }

  private @Nullable Account changed(String name, AccountChange change) {
    List<Account> locked = accounts.lockWithAdmins(name);
    Account before =
        locked.stream().filter(known -> known.name().equals(name)).findFirst().orElse(null);
    if (before == null) {
      return null;
    }
    Account after = change.apply(before);
    requireAnAdmin(locked, before, after);
    accounts.update(after, change.passwordHash());
    if (change.endsTokens(after)) {
      tokens.revokeAll(name, change.at());
    }
    events.write(change.event(before, after));
    return after;
  }

  private static void requireAnAdmin(List<Account> locked, Account before, Account after) {
    boolean another =
        locked.stream().anyMatch(a -> a.isActiveAdmin() && !a.name().equals(before.name()));
    if (before.isActiveAdmin() && !after.isActiveAdmin() && !another) {
      throw new AccountConflict(
          AccountConflict.Kind.LAST_ADMIN,
          before.name() + " is the last admin; name another one first.");
    }
  }

  @Override
  public List<AccountEvent> history(String name) {
    return transactions.run(() -> events.of(name));
  }

  @Override
  public void addToken(ApiToken token, String secretHash, AccountEvent event) {
    transactions.run(
        () -> {
          tokens.insert(token, secretHash);
          events.write(event);
          return token;
        });
  }

  @Override
  public Optional<Bearer> findToken(String secretHash) {
    return transactions.run(() -> tokens.find(secretHash)).stream().findFirst();
  }

  @Override
  public List<ApiToken> tokensOf(String account) {
    return transactions.run(() -> tokens.of(account));
  }

  @Override
  public boolean revokeToken(String id, AccountEvent event) {
    return transactions.run(
        () -> {
          boolean revoked = tokens.revoke(id, event.account(), event.at());
          if (revoked) {
            events.write(event);
          }
          return revoked;
        });
  }

  @Override
  public void touchToken(String id, Instant at) {
    transactions.run(
        () -> {
          tokens.touch(id, at);
          return id;
        });
  }
}
