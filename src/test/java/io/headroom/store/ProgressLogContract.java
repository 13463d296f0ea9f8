package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Requests;
import io.headroom.planning.Indicators;
import io.headroom.planning.Period;
import io.headroom.planning.Progress;
import io.headroom.request.Action;
import io.headroom.request.Change;
import io.headroom.request.Rating;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any log of progress promises, whatever the database. */
abstract class ProgressLogContract {
  private static final LocalDate DONE = MONDAY.plusDays(8);

  private Database database;
  private SqlRequestStore store;
  private SqlProgressLog log;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    store = new SqlRequestStore(database.source());
    log = new SqlProgressLog(database.source());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private void place(String id) {
    store.place(HotPath.submission(id, 0, 10), key -> Long.MAX_VALUE / 2);
  }

  private void energise(String id) {
    List.of(Action.ACCEPT, Action.SURVEY, Action.ENERGISE)
        .forEach(action -> store.change(id, Change.of(Requests.step(action, DONE))));
  }

  private static Period days(LocalDate from, LocalDate to) {
    return new Period(from, to);
  }

  @Test
  void aRequestIsSeenWhenItWasAppliedForEnergisedOrRated() {
    place("A");
    energise("A");
    LocalDate later = DONE.plusDays(5);
    store.change("A", Change.rating(new Rating(5, "很快", later), "applicant", at(later)));

    for (LocalDate day : List.of(MONDAY, DONE, later)) {
      assertThat(log.during(days(day, day))).as("%s", day).hasSize(1);
    }
    assertThat(log.during(days(MONDAY.plusDays(1), DONE.minusDays(1)))).isEmpty();
    Progress progress = log.during(days(DONE, DONE)).get(0);
    assertThat(progress.kind()).isEqualTo(Kind.LV_BUSINESS);
    assertThat(progress.energisedOn()).isEqualTo(DONE);
    assertThat(progress.rated()).isEqualTo(new Progress.Rated(5, later));
    assertThat(progress.open()).isFalse();
  }

  @Test
  void whatIsOpenIsAlwaysSeenAndWhatWasWithdrawnOnlyInItsTime() {
    place("A");
    place("B");
    store.change("B", Change.of(Requests.step(Action.WITHDRAW, MONDAY)));

    assertThat(log.during(days(MONDAY, MONDAY))).hasSize(2);
    assertThat(log.during(days(DONE, DONE)))
        .singleElement()
        .satisfies(progress -> assertThat(progress.open()).isTrue());
  }

  /** The day of the event in the audit trail is the day on which the clock stopped. */
  @Test
  void whatTheLogSaysIsWhatTheClocksSay() {
    place("A");
    place("B");
    energise("A");
    RuleSet rules = RuleSet.builtIn();
    Indicators indicators =
        Indicators.of(log.during(days(MONDAY, DONE)), days(MONDAY, DONE), DONE, rules);

    int days = store.find("A").orElseThrow().clock().usedDays(DONE, rules.workingCalendar());
    Indicators.OfClass business = indicators.classes().get(1);
    assertThat(business)
        .isEqualTo(new Indicators.OfClass(business.promise(), 1, days, days, 1.0, 1, 0));
    assertThat(days).isEqualTo(6);
  }
}
