package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.PlannedOutage;
import io.headroom.planning.EnteredOutage;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of outages promises, whatever the database. */
abstract class OutageStoreContract {
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 12, 1, 8, 30);

  private Database database;
  private SqlOutageStore store;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    store = new SqlOutageStore(database.source());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private static EnteredOutage outage(String id, LocalDateTime from, boolean urgent) {
    return new EnteredOutage(
        new PlannedOutage(id, "F1", from, from.plusHours(5), "更换导线", MORNING.minusDays(8)),
        urgent,
        "bureau",
        at(MONDAY));
  }

  @Test
  void whatIsEnteredIsListedAsItBegins() {
    EnteredOutage later = outage("PO-1", MORNING.plusDays(1), false);
    EnteredOutage sooner = outage("PO-2", MORNING, true);
    store.enter(later);
    store.enter(sooner);

    assertThat(store.list()).containsExactly(sooner, later);
  }

  @Test
  void whatIsCalledOffIsNotListedAndNotCalledOffAgain() {
    store.enter(outage("PO-1", MORNING, false));

    assertThat(store.callOff("PO-9", "bureau", at(MONDAY))).isFalse();
    assertThat(store.callOff("PO-1", "bureau", at(MONDAY))).isTrue();
    assertThat(store.callOff("PO-1", "bureau", at(MONDAY))).isFalse();
    assertThat(store.list()).isEmpty();
  }

  @Test
  void itIsThereWhenTheDatabaseIsOpenedAgain() {
    EnteredOutage entered = outage("PO-1", MORNING, false);
    store.enter(entered);
    database.close();
    database = open();

    assertThat(new SqlOutageStore(database.source()).list()).containsExactly(entered);
  }
}
