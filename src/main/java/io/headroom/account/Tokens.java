package io.headroom.account;

import io.headroom.account.AccountStore.Bearer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The desk at which tokens for programs are given out, shown and revoked. */
public final class Tokens {
  public static final int DEFAULT_DAYS = 90;
  public static final int MOST_DAYS = 366;
  private static final int MOST_TOKENS = 50;

  private final AccountStore store;
  private final Clock clock;

  /** A token with its secret, which nobody will see again. */
  public record Given(ApiToken token, TokenSecret secret) {}

  /**
   * @param clock in the utility's time zone
   */
  public Tokens(AccountStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Those an account has; expired ones too, until they are revoked. */
  public List<ApiToken> of(String account) {
    return store.tokensOf(account);
  }

  /** Gives an account one more token. */
  public Given give(String account, String label, int days, String who) {
    if (days < 1 || days > MOST_DAYS) {
      throw new RefusedAccount("days", Integer.toString(days), "1 to " + MOST_DAYS);
    }
    if (store.tokensOf(account).size() >= MOST_TOKENS) {
      throw new AccountConflict(
          AccountConflict.Kind.TOO_MANY_TOKENS,
          "An account has at most " + MOST_TOKENS + " tokens; revoke one that is not used.");
    }
    Instant now = clock.instant();
    LocalDate last = LocalDate.now(clock).plusDays(days);
    ApiToken token =
        new ApiToken(UUID.randomUUID().toString(), account, label, now, last, null, null);
    TokenSecret secret = TokenSecret.random();
    String what = token.id() + " until " + last;
    store.addToken(
        token, secret.hash(), new AccountEvent(account, now, who, "ADD_TOKEN", "", what));
    return new Given(token, secret);
  }

  /** False when the account has no such token. */
  public boolean revoke(String account, String id, String who) {
    return store.revokeToken(
        id, new AccountEvent(account, clock.instant(), who, "REVOKE_TOKEN", id, ""));
  }

  /** The account a token speaks for; empty when the token does not count, or the account. */
  public Optional<Account> bearer(String text) {
    Optional<Bearer> bearer =
        TokenSecret.read(text)
            .flatMap(secret -> store.findToken(secret.hash()))
            .filter(known -> known.token().counts(LocalDate.now(clock)))
            .filter(known -> known.account().enabled());
    bearer.map(Bearer::token).ifPresent(this::remember);
    return bearer.map(Bearer::account);
  }

  private void remember(ApiToken token) {
    Instant now = clock.instant();
    if (token.isUsedAnew(now)) {
      store.touchToken(token.id(), now);
    }
  }
}
