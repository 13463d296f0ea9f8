package io.headroom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.headroom.fixtures.AccountsInMemory;
import io.headroom.fixtures.AccountsInMemory.PlainHashing;
import io.headroom.fixtures.TurningClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  private final AccountsInMemory store = new AccountsInMemory();
  private final PlainHashing hashing = new PlainHashing();
  private final TurningClock clock = new TurningClock();
  private final Accounts accounts = new Accounts(store, hashing, clock);
  private String password;

  @BeforeEach
  void openOne() {
    password = accounts.add(Account.of("chen", "陈工", Role.PLANNER), "admin").password();
  }

  @Test
  void theGeneratedPasswordSignsInWhateverTheCaseOfTheName() {
    assertThat(password).matches("([2-9a-z]{5}-){3}[2-9a-z]{5}");
    assertThat(accounts.signIn(" Chen ", password, HERE).name()).isEqualTo("chen");
    assertThat(Passwords.generate()).isNotEqualTo(Passwords.generate());
  }

  @Test
  void anUnknownNameCostsAsMuchAndSaysTheSame() {
    SignInRefused wrong = refused("chen", "wrong");
    int compared = hashing.compared;
    SignInRefused unknown = refused("nobody", "wrong");

    assertThat(hashing.compared - compared).isEqualTo(1);
    assertThat(unknown).hasMessage(wrong.getMessage());
    assertThat(unknown.waitingTime()).isEqualTo(wrong.waitingTime());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ch\0en", "\0", "", "c", "console", "陈工", "chen' --"})
  void aNameThatNobodyCanHaveCostsAsMuchAndSaysTheSame(String name) {
    SignInRefused wrong = refused("chen", "wrong");
    int compared = hashing.compared;

    assertThat(refused(name, "wrong")).hasMessage(wrong.getMessage());
    assertThat(hashing.compared - compared).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeJudgedIsNoWrongPassword() {
    store.away = true;
    for (int i = 0; i < SignInThrottle.MOST_OF_NAME; i++) {
      assertThatThrownBy(() -> accounts.signIn("chen", password, HERE))
          .isInstanceOf(IllegalStateException.class);
    }
    store.away = false;
    assertThat(accounts.signIn("chen", password, HERE)).isNotNull();
  }

  @Test
  void whoIsDisabledCannotSignInWithTheRightPassword() {
    accounts.disable("chen", "admin");
    assertThat(refused("chen", password)).hasMessage(refused("chen", "wrong").getMessage());
    accounts.enable("chen", "admin");
    assertThat(accounts.signIn("chen", password, HERE)).isNotNull();
  }

  @Test
  void afterFiveWrongOnesTheRightOneHasToWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(refused("chen", "wrong " + i).waitingTime()).isZero();
    }
    assertThat(refused("chen", password).waitingTime()).isEqualTo(SignInThrottle.WINDOW);
    assertThat(accounts.signIn("chen", password, ELSEWHERE)).isNotNull();

    clock.advance(SignInThrottle.WINDOW.minusSeconds(1));
    assertThat(refused("chen", password).waitingTime()).isEqualTo(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    assertThat(accounts.signIn("chen", password, HERE)).isNotNull();
  }

  /** One subscriber has 2⁶⁴ addresses. */
  @Test
  void addressesOfOneNetworkCountAsOne() {
    String network = "2001:db8:0:7:";
    for (int i = 0; i < 5; i++) {
      String address = network + "0:0:0:" + i;
      assertThatThrownBy(() -> accounts.signIn("chen", "wrong", address))
          .isInstanceOf(SignInRefused.class);
    }
    assertThatThrownBy(() -> accounts.signIn("chen", password, network + "a:b:c:d"))
        .hasMessage("too many attempts");
    assertThat(accounts.signIn("chen", password, "2001:db8:0:8:0:0:0:1")).isNotNull();
  }

  @Test
  void oneAddressCannotTryManyNames() {
    for (int i = 0; i < SignInThrottle.MOST_OF_ADDRESS; i++) {
      assertThat(refused("name" + i, "wrong").waitingTime()).isZero();
    }
    assertThat(refused("another", "wrong").waitingTime()).isPositive();
  }

  @Test
  void manyAddressesCannotTryOneName() {
    for (int i = 0; i < SignInThrottle.MOST_OF_NAME; i++) {
      int host = i;
      assertThatThrownBy(() -> accounts.signIn("chen", "wrong", "192.0.2." + host))
          .isInstanceOf(SignInRefused.class);
    }
    assertThat(refused("chen", password).waitingTime()).isPositive();
  }

  @Test
  void whoOftenSignsInRightIsNotSlowedDown() {
    for (int i = 0; i < 2 * SignInThrottle.MOST_OF_NAME; i++) {
      accounts.signIn("chen", password, HERE);
    }
    assertThat(refused("chen", "wrong").waitingTime()).isZero();
  }

  @Test
  void whatEndsASessionMovesTheEditionOn() {
    assertThat(accounts.stillSignedIn("chen", 1)).isPresent();
    accounts.resetPassword("chen", "admin");
    assertThat(accounts.stillSignedIn("chen", 1)).isEmpty();
    accounts.giveRole("chen", Role.INSTALLER, "admin");
    assertThat(accounts.stillSignedIn("chen", 2)).isEmpty();
    accounts.disable("chen", "admin");
    assertThat(accounts.stillSignedIn("chen", 4)).as("disabled").isEmpty();
    accounts.enable("chen", "admin");
    assertThat(accounts.stillSignedIn("chen", 3)).isEmpty();
    assertThat(accounts.stillSignedIn("chen", 5)).isPresent();
  }

  @Test
  void onesOwnPasswordIsChangedOnlyByWhoKnowsIt() {
    String chosen = "a long enough one";

    assertThatThrownBy(() -> accounts.changeOwnPassword("chen", "wrong", chosen, HERE))
        .isInstanceOf(SignInRefused.class);
    accounts.changeOwnPassword("chen", password, chosen, HERE);
    assertThat(accounts.signIn("chen", chosen, HERE)).isNotNull();
    refused("chen", password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "elevenchars", "chen-chen-chen", "aaaaaaaaaaaaaaaaaaaa", "ababababababab"})
  void aPoorPasswordIsRefusedAndNotRepeated(String poor) {
    RefusedAccount refused =
        catchThrowableOfType(
            RefusedAccount.class, () -> accounts.setPassword("chen", poor, "console"));

    assertThat(refused.part()).isEqualTo("new");
    assertThat(refused.value()).isNull();
  }

  @Test
  void aPasswordIsAsLongAsBcryptReads() {
    String longest = "余量".repeat(8) + "abcdefghijklmnopqrstuvwx";

    accounts.setPassword("chen", longest, "console");
    assertThatThrownBy(() -> accounts.setPassword("chen", longest + "y", "console"))
        .isInstanceOf(RefusedAccount.class);
  }

  @Test
  void theFirstAdminIsMadeOnceAndOnlyWhenThereIsNobody() {
    Accounts empty = new Accounts(new AccountsInMemory(), hashing, clock);

    Accounts.Opened first = empty.addFirstAdmin().orElseThrow();
    assertThat(first.account().role()).isEqualTo(Role.ADMIN);
    assertThat(empty.signIn("admin", first.password(), HERE)).isEqualTo(first.account());
    assertThat(empty.addFirstAdmin()).isEmpty();
    assertThat(accounts.addFirstAdmin()).isEmpty();
  }

  @Test
  void aNameIsGivenOnceAndNoSecretIsTold() {
    assertThatThrownBy(() -> accounts.add(Account.of("chen", "x", Role.ADMIN), "admin"))
        .isInstanceOf(AccountConflict.class);
    Accounts.Opened opened = accounts.add(Account.of("wang", "王", Role.INSTALLER), "admin");
    assertThat(opened.toString()).doesNotContain(opened.password());
    assertThat(store.findLogin("wang").toString()).doesNotContain(opened.password());
    assertThat(accounts.history("wang").toString()).doesNotContain(opened.password());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ab", "Chen", "陈工", "1chen", "chen-", "a b c", "chen/../x", "clock", "a\nb"})
  void aNameFollowsTheRules(String name) {
    assertThatThrownBy(() -> Account.of(name, "x", Role.PLANNER))
        .isInstanceOf(RefusedAccount.class);
  }

  @Test
  void anAccountIsSomebodyWithAName() {
    assertThatThrownBy(() -> Account.of("chen", "x", Role.ANONYMOUS))
        .isInstanceOf(RefusedAccount.class);
    assertThatThrownBy(() -> Account.of("chen", " ", Role.PLANNER))
        .isInstanceOf(RefusedAccount.class);
    assertThatThrownBy(() -> Account.of("chen", "a\u0007b", Role.PLANNER))
        .isInstanceOf(RefusedAccount.class);
  }

  private SignInRefused refused(String name, String typed) {
    return catchThrowableOfType(SignInRefused.class, () -> accounts.signIn(name, typed, HERE));
  }
}
