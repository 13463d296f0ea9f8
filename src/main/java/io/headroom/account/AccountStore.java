package io.headroom.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where accounts, tokens and what happened to them are kept.
 *
 * <p>Whatever is done is done whole or not at all, together with its event. Passwords and tokens
 * come and go as hashes only.
 */
public interface AccountStore {
  /** An account with what its password is checked against. */
  record Login(Account account, String passwordHash) {
    @Override
    public String toString() {
      return "Login[" + account + "]";
    }
  }

  /** A token with the account that it speaks for. */
  record Bearer(ApiToken token, Account account) {}

  Optional<Account> find(String name);

  Optional<Login> findLogin(String name);

  /** In the order of their names. */
  List<Account> list();

  /** False when the name is taken. */
  boolean add(Account account, String passwordHash, AccountEvent event);

  /** Adds the first account of all; false when there is one. */
  boolean addFirst(Account account, String passwordHash, AccountEvent event);

  /**
   * The account after the change; empty when there is no such account. Revokes the account's tokens
   * when the change ends them. Refuses with {@link AccountConflict} what would leave no admin who
   * may sign in.
   */
  Optional<Account> change(String name, AccountChange change);

  /** What happened to an account, the oldest first. */
  List<AccountEvent> history(String name);

  void addToken(ApiToken token, String secretHash, AccountEvent event);

  /** Revoked and expired ones too: the caller judges. */
  Optional<Bearer> findToken(String secretHash);

  /** Those not revoked, the oldest first. */
  List<ApiToken> tokensOf(String account);

  /** False when the account has no such token, or none any more. */
  boolean revokeToken(String id, AccountEvent event);

  /** Remembers when a token was last used. */
  void touchToken(String id, Instant at);
}
