package io.headroom.store;

import static io.headroom.fixtures.Requests.MONDAY;
import static io.headroom.fixtures.Requests.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.fixtures.Requests;
import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.request.Action;
import io.headroom.request.Approval;
import io.headroom.request.ApprovalReply;
import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Changed;
import io.headroom.request.Claim;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.request.Placement;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.RefusedAction;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestStatus;
import io.headroom.request.Submission;
import io.headroom.request.TrackingCode;
import io.headroom.snapshot.LedgerChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of requests promises, whatever the database. */
abstract class StoreContract {
  /** More rounds than 4,000 characters hold. */
  private static final int LONG_STORY = 240;

  private static final HotPath PATH = new HotPath(100, 150);

  private Database database;
  private SqlRequestStore store;

  /** Opens the same database each time it is called in one test, a new one in the next. */
  abstract Database open();

  @BeforeEach
  void start() {
    reopen();
  }

  private void reopen() {
    database = open();
    store = new SqlRequestStore(database.source());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatIsPlacedIsFoundAsItWasWritten() {
    Placement placement = place("A", 0, 40);

    ConnectionRequest written = placement.request();
    assertThat(placement.outcome()).isEqualTo(Outcome.HELD);
    assertThat(store.find("A")).contains(written);
    assertThat(store.find(written.code())).contains(written);
    assertThat(store.find(TrackingCode.random())).isEmpty();
    assertThat(store.find("B")).isEmpty();
    assertThat(store.list(RequestQuery.OPEN)).containsExactly(written);
    assertThat(store.ledger()).isEqualTo(placement.changes());
    assertThat(store.history("A")).extracting(AuditEvent::what).containsExactly("SUBMIT");
  }

  @Test
  void whatIsOpenIsFoundByWhereItIs() {
    ConnectionRequest here = place("A", 0, 40).request();
    Position at = here.application().site().location();

    assertThat(store.listOpen(around(at, 0.001))).containsExactly(here);
    assertThat(store.listOpen(around(new Position(at.lat(), at.lat()), 0.001))).isEmpty();
    step("A", Action.WITHDRAW, MONDAY);
    assertThat(store.listOpen(around(at, 0.001))).isEmpty();
  }

  private static Extent around(Position at, double degrees) {
    return new Extent(
        at.lon() - degrees, at.lat() - degrees, at.lon() + degrees, at.lat() + degrees);
  }

  @Test
  void theLastKvaIsGivenOnceAndTheRefusedLeavesNothing() {
    place("A", 0, 60);
    Placement refused = place("B", 0, 40.001);
    assertThat(refused.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(refused.full()).isEqualTo(HotPath.transformer(0));
    assertThat(store.find("B")).isEmpty();
    assertThat(place("C", 0, 40).outcome()).isEqualTo(Outcome.HELD);
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  /** T1 has 150: 100·0.68 + 100·0.68 leaves 14, and D2 alone would have 100. */
  @Test
  void everyAssetOfThePathIsAsked() {
    place("A", 0, 100);
    place("B", 1, 100);

    assertThat(place("C", 2, 21).full()).isEqualTo(HotPath.MAIN);
    assertThat(place("D", 2, 20).outcome()).isEqualTo(Outcome.HELD);
  }

  @Test
  void theSameKeyCountsOnce() {
    Submission submission = HotPath.submission("A", 0, 40);
    Placement first = store.place(submission, PATH.limits());
    Placement second = store.place(submission, PATH.limits());

    assertThat(second.outcome()).isEqualTo(Outcome.REPEATED);
    assertThat(second.request()).isEqualTo(first.request());
    assertThat(second.changes()).isEmpty();
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  @Test
  void theSameKeyForSomethingElseIsRefused() {
    Submission first = HotPath.submission("A", 0, 40);
    store.place(first, PATH.limits());
    Submission other = HotPath.submission("B", 0, 5);
    Submission.Once reused = new Submission.Once("key-A", other.once().fingerprint());

    Placement refused =
        store.place(
            new Submission(other.request(), other.claim(), false, true, reused), PATH.limits());
    assertThat(refused.outcome()).isEqualTo(Outcome.KEY_REUSED);
    assertThat(store.find("B")).isEmpty();
  }

  @Test
  void withdrawingGivesBack() {
    place("A", 0, 100);
    Changed gone = step("A", Action.WITHDRAW, MONDAY).orElseThrow();

    assertThat(gone.request().status()).isEqualTo(RequestStatus.WITHDRAWN);
    assertThat(gone.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.reservation()).isNull());
    assertThat(place("B", 0, 100).outcome()).isEqualTo(Outcome.HELD);
    assertThat(store.ledger()).extracting(LedgerChange::requestId).containsExactly("B");
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  @Test
  void theQueueMovesUpInTheOrderOfApplicationAndNobodyPasses() {
    place("A", 0, 90);
    assertThat(queue("B", 0, 50).outcome()).isEqualTo(Outcome.QUEUED);
    assertThat(queue("C", 0, 20).outcome()).isEqualTo(Outcome.QUEUED);
    assertThat(place("D", 0, 1).outcome()).as("would fit, but passes").isEqualTo(Outcome.TAKEN);
    assertThat(moveUp()).isEmpty();

    step("A", Action.WITHDRAW, MONDAY);
    assertThat(moveUp()).containsExactly("B", "C");
    assertThat(store.find("B").orElseThrow().holding().state()).isEqualTo(Holding.State.HELD);
    assertThat(store.history("B")).extracting(AuditEvent::what).containsExactly("QUEUE", "MOVE_UP");
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  /** The transformer has 100: not even alone, and though all others left. */
  @Test
  void whatNeverFitsIsSurveyedFirstAndBlocksNobody() {
    place("A", 0, 50);
    Placement never = queue("B", 0, 100.001);

    assertThat(never.outcome()).isEqualTo(Outcome.NOTED);
    assertThat(store.find("B")).contains(never.request());
    assertThat(never.request().holding().state()).isEqualTo(Holding.State.NONE);
    assertThat(never.request().holding().points()).containsExactly("D0");
    assertThat(store.history("B")).extracting(AuditEvent::what).containsExactly("SURVEY_FIRST");
    assertThat(place("C", 0, 50).outcome()).isEqualTo(Outcome.HELD);
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  @Test
  void whatTheLookUpHasRefusedWaitsThoughTheLedgerHasRoom() {
    Placement waits = store.place(HotPath.refused(HotPath.submission("A", 0, 40)), PATH.limits());

    assertThat(waits.outcome()).isEqualTo(Outcome.QUEUED);
    assertThat(waits.full()).isNull();
    assertThat(store.ledger()).isEmpty();
    assertThat(place("B", 0, 70).outcome()).as("nobody waits behind it").isEqualTo(Outcome.HELD);
  }

  @Test
  void theTrailNamesTheAccountThatApplied() {
    place("A", 0, 10);
    Submission installers = HotPath.by("installer-1", HotPath.submission("B", 0, 10));
    store.place(installers, PATH.limits());

    assertThat(store.history("A")).extracting(AuditEvent::who).containsExactly("applicant");
    assertThat(store.history("B")).extracting(AuditEvent::who).containsExactly("installer-1");
  }

  @Test
  void whatOnlyTheLookUpKnowsHoldsAQueuedOneBackAndNobodyElse() {
    place("A", 0, 90);
    queue("B", 0, 50);
    queue("C", 0, 20);
    step("A", Action.WITHDRAW, MONDAY);
    Limits limits =
        new Limits() {
          @Override
          public long of(LedgerKey key) {
            return PATH.limits().of(key);
          }

          @Override
          public Optional<Claim> renewed(ConnectionRequest request, Claim claimed) {
            return Optional.of(claimed).filter(claim -> !request.id().equals("B"));
          }
        };

    assertThat(store.moveUp(limits, MONDAY, at(MONDAY)))
        .extracting(done -> done.request().id())
        .containsExactly("C");
    Holding waits = store.find("B").orElseThrow().holding();
    assertThat(waits.state()).isEqualTo(Holding.State.QUEUED);
    assertThat(waits.fullAsset()).isNull();
    assertThat(place("D", 0, 80).outcome()).as("passes").isEqualTo(Outcome.HELD);
  }

  /** A reserve that has gone is claimed anew: elsewhere, with more, on other assets. */
  @Test
  void whoMovesUpIsHeldAsItIsClaimedNow() {
    place("A", 0, 90);
    queue("B", 0, 50);
    step("A", Action.WITHDRAW, MONDAY);
    Claim anew = HotPath.submission("B", 1, 60).claim();

    store.moveUp(renewing(anew), MONDAY, at(MONDAY));
    assertThat(store.find("B").orElseThrow().holding().points()).containsExactly("D1");
    assertThat(LedgerCheck.booked(database.source(), HotPath.transformer(1))).isEqualTo(60_000);
    assertThat(LedgerCheck.booked(database.source(), HotPath.transformer(0))).isZero();
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  @Test
  void whoWasJudgedBeforeTheFeederChangedDoesNotMoveUp() {
    place("A", 0, 90);
    queue("B", 0, 50);
    step("A", Action.WITHDRAW, MONDAY);
    Claim claim = HotPath.submission("B", 0, 50).claim();
    Claim old = new Claim(claim.reservation(), claim.lines(), Map.of(HotPath.FEEDER, 1L));

    assertThat(store.moveUp(renewing(old), MONDAY, at(MONDAY))).isEmpty();
    assertThat(moveUp()).containsExactly("B");
  }

  private static Limits renewing(Claim claim) {
    return new Limits() {
      @Override
      public long of(LedgerKey key) {
        return PATH.limits().of(key);
      }

      @Override
      public Optional<Claim> renewed(ConnectionRequest request, Claim claimed) {
        return Optional.of(claim);
      }
    };
  }

  /** A delivery has made the transformer smaller than what B wants. */
  @Test
  void whoWillNeverFitAnyMoreBlocksNobody() {
    place("A", 0, 50);
    queue("B", 0, 60);
    Limits smaller = new HotPath(55, 150).limits();

    assertThat(store.moveUp(smaller, MONDAY, at(MONDAY))).isEmpty();
    assertThat(store.find("B").orElseThrow().holding().fullAsset()).isNull();
    assertThat(store.place(HotPath.submission("C", 0, 5), smaller).outcome())
        .isEqualTo(Outcome.HELD);
  }

  /** From the last of November, three months end with February. */
  @Test
  void whoMovesUpIsHeldForAsManyMonthsAsTheRulesSay() {
    LocalDate november = LocalDate.of(2026, 11, 30);
    place("A", 0, 90);
    store.place(HotPath.on(november, HotPath.submission("B", 0, 50, true)), PATH.limits());
    step("A", Action.WITHDRAW, november);

    LocalDate december = november.plusDays(1);
    store.moveUp(PATH.limits(), december, at(december));
    assertThat(store.find("B").orElseThrow().holding().expiresOn())
        .isEqualTo(december.plusMonths(3));
  }

  @Test
  void whoWaitsForAnotherAssetIsNotHeldUp() {
    place("A", 0, 100);
    place("B", 1, 100);
    queue("C", 0, 60);
    queue("D", 1, 10);

    step("B", Action.REJECT, MONDAY);
    assertThat(moveUp()).containsExactly("D");
  }

  @Test
  void theQueueMovesWhenItsHeadLeaves() {
    place("A", 0, 90);
    queue("B", 0, 50);
    queue("C", 0, 10);

    step("B", Action.WITHDRAW, MONDAY);
    assertThat(moveUp()).containsExactly("C");
  }

  @Test
  void aReservationEndsAfterItsLastDay() {
    place("A", 0, 90);
    LocalDate last = MONDAY.plusMonths(3);

    assertThat(store.expire(last, at(last))).isEmpty();
    assertThat(store.expire(last.plusDays(1), at(last)))
        .extracting(done -> done.request().status())
        .containsExactly(RequestStatus.EXPIRED);
    assertThat(store.expire(last.plusDays(1), at(last))).isEmpty();
    assertThat(store.ledger()).isEmpty();
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  @Test
  void whatIsEnergisedIsHeldForGood() {
    place("A", 0, 90);
    for (Action action : List.of(Action.ACCEPT, Action.SURVEY, Action.ENERGISE)) {
      step("A", action, MONDAY.plusDays(1));
    }
    assertThat(store.expire(MONDAY.plusYears(50), at(MONDAY))).isEmpty();
    assertThat(store.ledger())
        .singleElement()
        .satisfies(
            change -> assertThat(change.reservation().expiresOn()).isAfter(MONDAY.plusYears(99)));
    assertThat(store.list(RequestQuery.OPEN)).isEmpty();
  }

  @Test
  void everyStepIsWrittenDownWithBeforeAndAfter() {
    place("A", 0, 90);
    step("A", Action.ACCEPT, MONDAY);
    step("A", Action.PAUSE, MONDAY.plusDays(1));

    AuditEvent last = store.history("A").get(2);
    assertThat(last.who()).isEqualTo("bureau");
    assertThat(last.at()).isEqualTo(at(MONDAY.plusDays(1)));
    assertThat(last.what()).isEqualTo("PAUSE");
    assertThat(last.before()).isEqualTo("ACCEPTED HELD");
    assertThat(last.after()).isEqualTo("ACCEPTED HELD WAITING_FOR_CUSTOMER");
    assertThat(store.find("A").orElseThrow().clock().isRunning()).isFalse();
  }

  @Test
  void aRefusedStepChangesNothing() {
    ConnectionRequest before = place("A", 0, 90).request();

    assertThatThrownBy(() -> step("A", Action.ENERGISE, MONDAY)).isInstanceOf(RefusedAction.class);
    assertThat(store.find("A")).contains(before);
    assertThat(store.history("A")).hasSize(1);
    assertThat(step("nobody", Action.ACCEPT, MONDAY)).isEmpty();
  }

  @Test
  void approvalsAreKeptWithTheirClocks() {
    place("A", 0, 90);
    Approval road = Approval.asked(Approval.Kind.ROAD, MONDAY, 5);
    store.change("A", Change.asking(road, "bureau", at(MONDAY)));
    store.change(
        "A", Change.asking(Approval.asked(Approval.Kind.POLICE, MONDAY, 3), "bureau", at(MONDAY)));
    ApprovalReply granted =
        new ApprovalReply(
            Approval.Kind.ROAD, Approval.Outcome.GRANTED, MONDAY.plusDays(1), "dig by night");
    store.change("A", Change.deciding(granted, "bureau", at(MONDAY)));

    assertThat(store.find("A").orElseThrow().approvals())
        .containsExactly(
            road.decided(Approval.Outcome.GRANTED, MONDAY.plusDays(1)),
            Approval.asked(Approval.Kind.POLICE, MONDAY, 3));
    assertThat(store.history("A").get(3).note()).isEqualTo("dig by night");
  }

  @Test
  void aLongStoryIsKeptToItsEnd() {
    place("A", 0, 90);
    step("A", Action.ACCEPT, MONDAY);
    for (int i = 0; i < LONG_STORY; i++) {
      step("A", Action.PAUSE, MONDAY.plusDays(2 * i));
      step("A", Action.RESUME, MONDAY.plusDays(2 * i + 1));
    }
    for (int i = 0; i < LONG_STORY; i++) {
      Approval asked = Approval.asked(Approval.Kind.LANDSCAPE, MONDAY, 5);
      store.change("A", Change.asking(asked, "bureau", at(MONDAY)));
      ApprovalReply refused =
          new ApprovalReply(asked.kind(), Approval.Outcome.REFUSED, MONDAY, "again");
      store.change("A", Change.deciding(refused, "bureau", at(MONDAY)));
    }

    ConnectionRequest after = store.find("A").orElseThrow();
    assertThat(after.clock().runs()).hasSize(LONG_STORY + 1);
    assertThat(after.approvals()).hasSize(LONG_STORY);
    assertThat(store.history("A")).hasSize(2 + 4 * LONG_STORY);
  }

  @Test
  void anEnergisedLoadIsGivenBackOnceItsFirstYearIsMeasured() {
    place("A", 0, 90);
    step("A", Action.ACCEPT, MONDAY);
    step("A", Action.SURVEY, MONDAY);
    step("A", Action.ENERGISE, MONDAY.plusDays(1));

    assertThat(store.releaseMeasured(MONDAY, at(MONDAY))).isEmpty();
    assertThat(store.releaseMeasured(MONDAY.plusDays(1), at(MONDAY.plusYears(1)))).hasSize(1);
    assertThat(store.find("A").orElseThrow().holding().state()).isEqualTo(Holding.State.GIVEN_BACK);
    assertThat(store.history("A").get(4).what()).isEqualTo("MEASURED");
    assertThat(place("B", 0, 90).outcome()).isEqualTo(Outcome.HELD);
    LedgerCheck.assertSound(database.source(), PATH.limits());
  }

  @Test
  void everythingIsThereAfterARestart() {
    ConnectionRequest held = place("A", 0, 90).request();
    queue("B", 0, 50);
    List<LedgerChange> ledger = store.ledger();
    database.close();
    reopen();

    assertThat(store.find("A")).contains(held);
    assertThat(store.find("B").orElseThrow().holding().fullAsset())
        .isEqualTo(HotPath.transformer(0));
    assertThat(store.ledger()).isEqualTo(ledger);
    assertThat(place("C", 0, 11).outcome()).isEqualTo(Outcome.TAKEN);
  }

  private Placement place(String id, int transformer, double kva) {
    return store.place(HotPath.submission(id, transformer, kva), PATH.limits());
  }

  private Placement queue(String id, int transformer, double kva) {
    return store.place(HotPath.submission(id, transformer, kva, true), PATH.limits());
  }

  private Optional<Changed> step(String id, Action action, LocalDate day) {
    return store.change(id, Change.of(Requests.step(action, day)));
  }

  /** As the desk does it: until nobody moves any more. */
  private List<String> moveUp() {
    List<String> ids = new ArrayList<>();
    List<Changed> moved = store.moveUp(PATH.limits(), MONDAY, at(MONDAY));
    while (!moved.isEmpty()) {
      moved.forEach(done -> ids.add(done.request().id()));
      moved = store.moveUp(PATH.limits(), MONDAY, at(MONDAY));
    }
    return ids;
  }
}
