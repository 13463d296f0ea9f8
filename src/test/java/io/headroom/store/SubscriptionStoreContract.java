package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.geo.Position;
import io.headroom.lookup.Need;
import io.headroom.planning.opening.EmailAddress;
import io.headroom.planning.opening.Subscription;
import io.headroom.planning.opening.SubscriptionStore.Limits;
import io.headroom.planning.opening.SubscriptionStore.Waiting;
import io.headroom.planning.opening.TooManySubscriptions;
import io.headroom.request.Site;
import io.headroom.request.TrackingCode;
import io.headroom.rules.Use;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of subscriptions promises, whatever the database. */
abstract class SubscriptionStoreContract {
  private static final Instant NOW = at(MONDAY);
  private static final Instant LATER = NOW.plusSeconds(600);
  private static final EmailAddress LI = new EmailAddress("li@example.com");

  private Database database;
  private SqlSubscriptionStore store;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    store = new SqlSubscriptionStore(database.source());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private static Subscription of(Need need, EmailAddress contact) {
    return new Subscription(
        TrackingCode.random(),
        new Site("磷都大道", new Position(106.97, 27.06)),
        40,
        need,
        contact,
        Subscription.Language.ZH,
        Subscription.State.WAITING,
        NOW,
        MONDAY.plusYears(1));
  }

  private Subscription kept() {
    Subscription made = of(Need.ofKva(100, 0.9, Use.COMMERCIAL).withDual(true), LI);
    store.keep(made, new Limits(20, 1000));
    return made;
  }

  private List<Subscription> waiting(Instant now) {
    return store.waiting(0, now, 100).stream().map(Waiting::subscription).toList();
  }

  @Test
  void whatIsKeptIsFoundAsItWasWritten() {
    Subscription sized = kept();
    Subscription any = of(Need.ofKva(Double.NaN, 0.9, Use.ROOFTOP_PV_CI), LI);
    store.keep(any, new Limits(20, 1000));

    assertThat(store.find(sized.code())).contains(sized);
    assertThat(store.find(any.code())).contains(any);
    assertThat(store.find(TrackingCode.random())).isEmpty();
    assertThat(waiting(NOW)).containsExactly(sized, any);
  }

  @Test
  void whatIsEndedIsForgottenWithItsContact() throws SQLException {
    Subscription made = kept();

    assertThat(store.delete(made.code())).isTrue();
    assertThat(store.delete(made.code())).isFalse();
    assertThat(store.find(made.code())).isEmpty();
    assertThat(everything()).doesNotContain("example.com");
  }

  @Test
  void whoHasBeenToldIsNotToldAgainAndHisContactIsForgotten() throws SQLException {
    Subscription made = kept();
    assertThat(store.claim(made.code(), NOW, LATER)).isEqualTo(OptionalInt.of(1));
    store.told(made.code());

    Subscription told = store.find(made.code()).orElseThrow();
    assertThat(told.state()).isEqualTo(Subscription.State.TOLD);
    assertThat(told.contact()).isNull();
    assertThat(everything()).doesNotContain("example.com");
    assertThat(waiting(LATER)).isEmpty();
    assertThat(store.claim(made.code(), LATER, LATER.plusSeconds(600))).isEmpty();
  }

  /** Until its time is over nobody else takes it; then it was lost with its process. */
  @Test
  void whatIsInHandOfOneIsNotOfAnother() {
    Subscription made = kept();
    store.claim(made.code(), NOW, LATER);

    assertThat(store.claim(made.code(), NOW.plusSeconds(599), LATER)).isEmpty();
    assertThat(waiting(NOW.plusSeconds(599))).isEmpty();
    assertThat(store.nextTry(NOW)).contains(LATER);
    assertThat(waiting(LATER)).containsExactly(made);
    assertThat(store.claim(made.code(), LATER, LATER.plusSeconds(600)))
        .isEqualTo(OptionalInt.of(2));
  }

  @Test
  void whatCouldNotBeSentWaitsUntilItsTime() {
    Subscription made = kept();
    store.claim(made.code(), NOW, LATER);
    store.putOff(made.code(), NOW.plusSeconds(60));

    assertThat(store.nextTry(NOW)).contains(NOW.plusSeconds(60));
    assertThat(waiting(NOW.plusSeconds(60))).containsExactly(made);
    assertThat(store.nextTry(NOW.plusSeconds(60))).as("nobody is put off beyond").isEmpty();
  }

  @Test
  void ofManyProcessesOneTellsHim() throws Exception {
    Subscription made = kept();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<OptionalInt>> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      all.add(() -> store.claim(made.code(), NOW, LATER));
    }
    int got = 0;
    for (Future<OptionalInt> done : threads.invokeAll(all)) {
      got += done.get().isPresent() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(got).isEqualTo(1);
  }

  /** However he writes his address, and however many he asks for at once. */
  @Test
  void aContactHasNoMoreOpenThanMayBe() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      EmailAddress written = new EmailAddress(i % 2 == 0 ? "li@example.com" : "Li@Example.com");
      all.add(() -> isKept(of(Need.ofKva(10, 0.9, Use.COMMERCIAL), written)));
    }
    int got = 0;
    for (Future<Boolean> done : threads.invokeAll(all)) {
      got += done.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(got).isEqualTo(3);

    assertThatThrownBy(
            () -> store.keep(of(Need.ofKva(1, 1, Use.COMMERCIAL), LI), new Limits(3, 1000)))
        .isInstanceOf(TooManySubscriptions.class);
    store.told(waiting(NOW).get(0).code());
    store.keep(of(Need.ofKva(1, 1, Use.COMMERCIAL), LI), new Limits(3, 1000));
  }

  @Test
  void inAllNoMoreWaitThanMay() {
    Subscription first = of(Need.ofKva(1, 1, Use.COMMERCIAL), LI);
    Subscription next = of(Need.ofKva(1, 1, Use.COMMERCIAL), new EmailAddress("wu@example.com"));
    store.keep(first, new Limits(3, 1));

    assertThatThrownBy(() -> store.keep(next, new Limits(3, 1)))
        .isInstanceOfSatisfying(
            TooManySubscriptions.class,
            full -> assertThat(full.whose()).isEqualTo(TooManySubscriptions.Whose.ALL));
    store.told(first.code());
    store.keep(next, new Limits(3, 1));
  }

  private boolean isKept(Subscription made) {
    try {
      store.keep(made, new Limits(3, 1000));
      return true;
    } catch (TooManySubscriptions refused) {
      return false;
    }
  }

  @Test
  void itEndsWithItsLastDay() {
    Subscription made = kept();
    store.forgetExpired(made.expiresOn());
    assertThat(store.find(made.code())).isPresent();

    store.forgetExpired(made.expiresOn().plusDays(1));
    assertThat(store.find(made.code())).isEmpty();
  }

  private String everything() throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM subscription")) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          text.append(rows.getString(column)).append(' ');
        }
      }
    }
    return text.toString();
  }
}
