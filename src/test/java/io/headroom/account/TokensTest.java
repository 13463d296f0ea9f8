package io.headroom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.fixtures.AccountsInMemory;
import io.headroom.fixtures.TurningClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private final AccountsInMemory store = new AccountsInMemory();
  private final TurningClock clock = new TurningClock();
  private final Accounts accounts = new Accounts(store, new AccountsInMemory.PlainHashing(), clock);
  private final Tokens tokens = new Tokens(store, clock);

  @BeforeEach
  void openOne() {
    accounts.add(Account.of("chen", "陈工", Role.PLANNER), "admin");
    accounts.add(Account.of("wang", "王", Role.INSTALLER), "admin");
  }

  @Test
  void aTokenSpeaksForItsAccountAsItIsNow() {
    String secret = give(30);

    assertThat(tokens.bearer(secret)).map(Account::name).contains("chen");
    accounts.giveRole("chen", Role.INSTALLER, "admin");
    assertThat(tokens.bearer(secret)).map(Account::role).contains(Role.INSTALLER);
    accounts.disable("chen", "admin");
    assertThat(tokens.bearer(secret)).isEmpty();
  }

  @Test
  void onlyItsHashIsKept() {
    TokenSecret secret = tokens.give("chen", "脚本", 30, "chen").secret();

    assertThat(secret.value()).matches("hr_[A-Za-z0-9_-]{43}");
    assertThat(store.findToken(secret.hash())).isPresent();
    assertThat(store.findToken(secret.value())).isEmpty();
    assertThat(secret.toString()).doesNotContain(secret.value());
    assertThat(store.history("chen").toString()).doesNotContain(secret.value());
  }

  @Test
  void itCountsToTheEndOfItsLastDay() {
    String secret = give(1);
    LocalDate last = LocalDate.now(clock).plusDays(1);

    assertThat(store.tokensOf("chen").get(0).expiresOn()).isEqualTo(last);
    clock.advance(Duration.between(clock.instant(), endOf(last)).minusSeconds(1));
    assertThat(tokens.bearer(secret)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.bearer(secret)).isEmpty();
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  @Test
  void whatIsRevokedCountsNoMoreAndOnlyItsOwnerMay() {
    String secret = give(30);
    String id = store.tokensOf("chen").get(0).id();

    assertThat(tokens.revoke("wang", id, "wang")).isFalse();
    assertThat(tokens.bearer(secret)).isPresent();
    assertThat(tokens.revoke("chen", id, "chen")).isTrue();
    assertThat(tokens.bearer(secret)).isEmpty();
    assertThat(tokens.revoke("chen", id, "chen")).isFalse();
  }

  @Test
  void theLastUseIsWrittenAtMostOnceAMinute() {
    String secret = give(30);
    Instant first = clock.instant();
    tokens.bearer(secret);
    clock.advance(Duration.ofSeconds(59));
    tokens.bearer(secret);
    assertThat(store.tokensOf("chen").get(0).lastUsedAt()).isEqualTo(first);

    clock.advance(Duration.ofSeconds(2));
    tokens.bearer(secret);
    assertThat(store.tokensOf("chen").get(0).lastUsedAt()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 367, Integer.MAX_VALUE})
  void aTokenLivesADayToAYear(int days) {
    assertThatThrownBy(() -> give(days)).isInstanceOf(RefusedAccount.class);
  }

  @Test
  void anAccountHasSoManyTokensAndNoMore() {
    for (int i = 0; i < 50; i++) {
      give(1);
    }
    assertThatThrownBy(() -> give(1)).isInstanceOf(AccountConflict.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hr_", "hr_short", "Bearer hr_x", "' OR 1=1 --"})
  void whatIsNoTokenIsNobody(String text) {
    give(30);
    assertThat(tokens.bearer(text)).isEmpty();
  }

  private String give(int days) {
    return tokens.give("chen", "脚本", days, "chen").secret().value();
  }
}
