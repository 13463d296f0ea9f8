package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.headroom.account.Account;
import io.headroom.account.AccountChange;
import io.headroom.account.AccountConflict;
import io.headroom.account.AccountEvent;
import io.headroom.account.AccountStore;
import io.headroom.account.ApiToken;
import io.headroom.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of accounts promises, whatever the database. */
abstract class AccountStoreContract {
  private static final Instant NOW = at(MONDAY);
  private static final Account CHEN = Account.of("chen", "陈工", Role.PLANNER);
  private static final Account ADMIN = Account.of("root-admin", "管理员", Role.ADMIN);

  private Database database;
  private AccountStore store;

  abstract Database open();

  @BeforeEach
  void start() {
    reopen();
  }

  private void reopen() {
    database = open();
    store = SqlAccountStore.of(database);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatIsAddedIsFoundAsItWasWritten() {
    assertThat(add(CHEN)).isTrue();

    assertThat(store.find("chen")).contains(CHEN);
    assertThat(store.findLogin("chen").orElseThrow().passwordHash()).isEqualTo("hash of chen");
    assertThat(store.find("CHEN")).isEmpty();
    assertThat(store.list()).containsExactly(CHEN);
  }

  @Test
  void aNameIsGivenOnce() {
    add(CHEN);

    assertThat(add(Account.of("chen", "another", Role.ADMIN))).isFalse();
    assertThat(store.list()).containsExactly(CHEN);
    assertThat(store.history("chen")).hasSize(1);
  }

  @Test
  void theFirstOfAllIsAddedOnlyWhenThereIsNone() {
    assertThat(store.addFirst(ADMIN, "x", added(ADMIN))).isTrue();
    assertThat(store.addFirst(CHEN, "x", added(CHEN))).isFalse();
    assertThat(store.list()).containsExactly(ADMIN);
  }

  @Test
  void everyChangeIsWrittenDownWithBeforeAndAfter() {
    add(CHEN);
    change("chen", "DISABLE", a -> withEnabled(a, false), null);
    Account after = change("chen", "PASSWORD", a -> withEnabled(a, true), "new hash");

    assertThat(after.edition()).isEqualTo(3);
    assertThat(store.findLogin("chen").orElseThrow().passwordHash()).isEqualTo("new hash");
    assertThat(store.history("chen"))
        .extracting(AccountEvent::what, AccountEvent::before, AccountEvent::after)
        .containsExactly(
            tuple("ADD", "", "PLANNER #1"),
            tuple("DISABLE", "PLANNER #1", "PLANNER DISABLED #2"),
            tuple("PASSWORD", "PLANNER DISABLED #2", "PLANNER #3"));
    assertThat(store.history("chen")).extracting(AccountEvent::at).containsOnly(NOW);
    assertThat(store.history("chen").toString()).doesNotContain("hash");
  }

  @Test
  void aChangeWithoutAPasswordKeepsTheOld() {
    add(CHEN);
    change("chen", "DISABLE", a -> withEnabled(a, false), null);

    assertThat(store.findLogin("chen").orElseThrow().passwordHash()).isEqualTo("hash of chen");
    assertThat(store.change("nobody", new AccountChange("x", NOW, "y", a -> a, null))).isEmpty();
  }

  @Test
  void theLastAdminStays() {
    add(ADMIN);
    add(CHEN);

    assertThatThrownBy(() -> change("root-admin", "DISABLE", a -> withEnabled(a, false), null))
        .isInstanceOf(AccountConflict.class);
    assertThat(store.find("root-admin")).contains(ADMIN);
    assertThat(store.history("root-admin")).hasSize(1);

    change("chen", "ROLE", a -> withRole(a, Role.ADMIN), null);
    assertThat(change("root-admin", "DISABLE", a -> withEnabled(a, false), null).enabled())
        .isFalse();
  }

  /** However they meet, one of the two stays. */
  @Test
  void twoAdminsCannotDisableEachOther() throws Exception {
    add(ADMIN);
    add(Account.of("second-admin", "副", Role.ADMIN));
    for (int round = 0; round < 20; round++) {
      CountDownLatch together = new CountDownLatch(2);
      List<CompletableFuture<Void>> both =
          List.of(
              CompletableFuture.runAsync(() -> disable("root-admin", together)),
              CompletableFuture.runAsync(() -> disable("second-admin", together)));
      CompletableFuture.allOf(both.toArray(CompletableFuture[]::new)).join();
      assertThat(store.list()).filteredOn(Account::isActiveAdmin).hasSize(1);
      for (String name : List.of("root-admin", "second-admin")) {
        change(name, "ENABLE", a -> withEnabled(a, true), null);
      }
    }
  }

  private void disable(String name, CountDownLatch together) {
    together.countDown();
    try {
      together.await();
      change(name, "DISABLE", a -> withEnabled(a, false), null);
    } catch (AccountConflict last) {
      // One of the two has to stay.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTokenIsFoundByItsHashWithItsAccount() {
    add(CHEN);
    ApiToken token = give("T1", "chen");

    AccountStore.Bearer bearer = store.findToken("hash of T1").orElseThrow();
    assertThat(bearer.token()).isEqualTo(token);
    assertThat(bearer.account()).isEqualTo(CHEN);
    assertThat(store.findToken("hash of T2")).isEmpty();
    assertThat(store.tokensOf("chen")).containsExactly(token);
  }

  @Test
  void whatIsRevokedIsKnownAsRevokedAndListedNoMore() {
    add(CHEN);
    add(ADMIN);
    give("T1", "chen");

    assertThat(store.revokeToken("T1", event("root-admin"))).as("of another").isFalse();
    assertThat(store.revokeToken("T1", event("chen"))).isTrue();
    assertThat(store.revokeToken("T1", event("chen"))).as("again").isFalse();
    assertThat(store.tokensOf("chen")).isEmpty();
    assertThat(store.findToken("hash of T1").orElseThrow().token().counts(MONDAY)).isFalse();
    assertThat(store.history("chen"))
        .extracting(AccountEvent::what)
        .containsExactly("ADD", "ADD_TOKEN", "REVOKE_TOKEN");
  }

  @Test
  void aNewPasswordAndTheEndOfAnAccountRevokeItsTokens() {
    add(CHEN);
    add(ADMIN);
    ApiToken other = give("T0", "root-admin");
    give("T1", "chen");
    change("chen", "ROLE", a -> withRole(a, Role.INSTALLER), null);
    assertThat(store.tokensOf("chen")).as("it follows the role").hasSize(1);
    change("chen", "PASSWORD", a -> a, "new hash");
    assertThat(store.tokensOf("chen")).isEmpty();
    assertThat(store.findToken("hash of T1").orElseThrow().token().revokedAt()).isEqualTo(NOW);

    give("T2", "chen");
    change("chen", "DISABLE", a -> withEnabled(a, false), null);
    change("chen", "ENABLE", a -> withEnabled(a, true), null);
    assertThat(store.tokensOf("chen")).as("not with the account again").isEmpty();
    assertThat(store.tokensOf("root-admin")).containsExactly(other);
  }

  @Test
  void theLastUseIsRemembered() {
    add(CHEN);
    give("T1", "chen");
    store.touchToken("T1", at(MONDAY.plusDays(1)));

    assertThat(store.tokensOf("chen").get(0).lastUsedAt()).isEqualTo(at(MONDAY.plusDays(1)));
  }

  @Test
  void everythingIsThereAfterARestart() {
    add(CHEN);
    ApiToken token = give("T1", "chen");
    database.close();
    reopen();

    assertThat(store.find("chen")).contains(CHEN);
    assertThat(store.tokensOf("chen")).containsExactly(token);
    assertThat(store.history("chen")).hasSize(2);
  }

  private boolean add(Account account) {
    return store.add(account, "hash of " + account.name(), added(account));
  }

  private static AccountEvent added(Account account) {
    return new AccountEvent(account.name(), NOW, "console", "ADD", "", account.describe());
  }

  private static AccountEvent event(String account) {
    return new AccountEvent(account, NOW, account, "REVOKE_TOKEN", "T1", "");
  }

  private ApiToken give(String id, String account) {
    ApiToken token = new ApiToken(id, account, "脚本", NOW, MONDAY.plusDays(9), null, null);
    store.addToken(
        token, "hash of " + id, new AccountEvent(account, NOW, account, "ADD_TOKEN", "", id));
    return token;
  }

  private Account change(String name, String what, UnaryOperator<Account> step, String hash) {
    return store.change(name, new AccountChange("console", NOW, what, step, hash)).orElseThrow();
  }

  private static Account withEnabled(Account a, boolean enabled) {
    return new Account(a.name(), a.displayName(), a.role(), enabled, a.edition() + 1);
  }

  private static Account withRole(Account a, Role role) {
    return new Account(a.name(), a.displayName(), role, a.enabled(), a.edition() + 1);
  }
}
