package io.headroom.snapshot;

import static io.headroom.fixtures.GridAssertions.assertFigure;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reservation;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.Promised;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.Direction;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reservations over the snapshot in service, worked out by hand. */
class LedgerTest {
  private static final LocalDate TODAY = GridSketch.TODAY;

  private final SnapshotPublisher publisher = new SnapshotPublisher();

  /** 50 kVA of commerce at D1: 50 there, 50·0.8·0.9 at the line, 50·0.8·0.85 at T1. */
  @Test
  void everyAssetOfThePathSeesItsShareAndNoOther() {
    Snapshot before = publish(TestNetworks.radialFeeder());
    take(1, reservation("R", 50, "D1"));

    assertCommitted(before, "D1", 50);
    assertCommitted(before, "s3", 36);
    assertCommitted(before, "s1", 36);
    assertCommitted(before, "F1", 36);
    assertCommitted(before, "T1", 34);
    assertCommitted(before, "D2", 0);
    assertCommitted(before, "s2", 0);
  }

  /** The tapped section is one of many customers': it sees what the look-up divides by. */
  @Test
  void atATapTheSectionSeesTheShareOfTheLookUp() {
    Snapshot before = publish(TestNetworks.radialFeeder());
    take(1, reservation("R", 100, "s3@250"));

    assertCommitted(before, "s3", 72);
    assertCommitted(before, "T1", 68);
  }

  /** Both feeders carry all of it, the transformer above both once. */
  @Test
  void aDualSupplyCountsOnceAtWhatBothPathsShare() {
    Snapshot before = publish(TestNetworks.ringWithOpenPoint());
    take(1, reservation("R", 100, "a2s@10", "b2s@10"));

    assertCommitted(before, "F1", 72);
    assertCommitted(before, "F2", 72);
    assertCommitted(before, "T1", 68);
  }

  @Test
  void generationTakesFromGenerationOnly() {
    Snapshot before = publish(TestNetworks.radialFeeder());
    Reservation solar = Promised.at(before, "R", Use.ROOFTOP_PV_CI, 100, "D1");
    take(1, solar);

    int d1 = before.forest().assets().find("D1");
    assertFigure("kW", now().headroom().generationCommittedKw(d1), 95);
    assertFigure("kVA", now().headroom().committedKva(d1), 0);
    assertFigure(
        "C2",
        now().headroom().generationHeadroomKw(d1),
        before.headroom().generationHeadroomKw(d1) - 95);
  }

  /** Never more than is left: 0.01 kVA is a tenth to the reader. */
  @Test
  void figuresAreRoundedUpOnceForAllReservationsTogether() {
    Snapshot before = publish(TestNetworks.radialFeeder());
    take(1, reservation("R1", 0.01, "D1"));
    assertCommitted(before, "D1", 0.1);
    take(2, reservation("R2", 0.01, "D1"));
    assertCommitted(before, "D1", 0.1);
  }

  @Test
  void whatIsReservableDoesNotDependOnWhatIsReserved() {
    Snapshot before = publish(TestNetworks.radialFeeder());
    int d1 = before.forest().assets().find("D1");
    take(1, reservation("R", 50, "D1"));

    assertFigure("315·0.8 − 200", now().headroom().reservable(Direction.DEMAND, d1), 52);
    assertFigure("left", now().headroom().headroomKva(d1), 2);
  }

  @Test
  void changesMayComeInAnyOrderAndTwice() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      Ledger ordered = Ledger.EMPTY.after(changes());
      List<LedgerChange> mixed = new ArrayList<>(changes());
      mixed.addAll(changes());
      Collections.shuffle(mixed, random);
      Ledger shuffled = Ledger.EMPTY;
      for (LedgerChange change : mixed) {
        shuffled = shuffled.after(List.of(change));
      }
      assertThat(shuffled.reservations())
          .as("round %s", round)
          .containsExactlyInAnyOrderElementsOf(ordered.reservations());
      assertThat(shuffled.sequence()).isEqualTo(6);
    }
  }

  private static List<LedgerChange> changes() {
    return List.of(
        LedgerChange.taken(1, reservation("A", 10, "D1")),
        LedgerChange.taken(2, reservation("B", 20, "D1")),
        LedgerChange.givenBack(3, "A"),
        LedgerChange.taken(4, reservation("C", 30, "D2")),
        LedgerChange.givenBack(5, "C"),
        LedgerChange.taken(6, reservation("C", 40, "D2")));
  }

  @Test
  void aReservationEndsAtMidnightByItself() {
    Snapshot before = publish(TestNetworks.radialFeeder());
    take(1, new Reservation("R", List.of("D1"), Use.COMMERCIAL, 50, TODAY, TODAY.plusDays(2)));
    int d1 = before.forest().assets().find("D1");

    assertFigure("last day", onDay(2).headroom().committedKva(d1), 50);
    assertFigure("after it", onDay(3).headroom().committedKva(d1), 0);
    assertFigure("and back", onDay(0).headroom().committedKva(d1), 50);
  }

  @Test
  void aRequestThatTheDatasetBringsDoesNotCountTwice() {
    Reservation reservation = reservation("R", 50, "D1");
    Snapshot plain = publish(TestNetworks.radialFeeder());
    take(1, reservation);
    publisher.publish(Promised.delivered(plain, List.of(reservation)));

    assertCommitted(plain, "D1", 50);
    assertCommitted(plain, "T1", 34);
  }

  @Test
  void whatWasReservedBeforeADatasetCameIsInIt() {
    take(1, reservation("R", 50, "D1"));
    assertThat(publisher.find(TODAY)).isEmpty();
    Snapshot plain = publish(TestNetworks.radialFeeder());

    assertCommitted(plain, "D1", 50);
  }

  @Test
  void anOlderAnswerStaysWhatItWas() {
    Snapshot before = publish(TestNetworks.radialFeeder());
    Headroom taken = before.headroom();
    take(1, reservation("R", 50, "D1"));

    int d1 = before.forest().assets().find("D1");
    assertFigure("the question that began before", taken.committedKva(d1), 0);
  }

  private Snapshot publish(GridSketch sketch) {
    Snapshot snapshot = Snapshot.of(sketch.dataset(), RuleSet.builtIn(), TODAY);
    publisher.publish(snapshot);
    return snapshot;
  }

  private static Reservation reservation(String id, double kva, String... points) {
    return new Reservation(id, List.of(points), Use.COMMERCIAL, kva, TODAY, TODAY.plusMonths(3));
  }

  private void take(long sequence, Reservation reservation) {
    publisher.follow(List.of(LedgerChange.taken(sequence, reservation)));
  }

  private Snapshot now() {
    return onDay(0);
  }

  private Snapshot onDay(int days) {
    return publisher.find(TODAY.plusDays(days)).orElseThrow();
  }

  private void assertCommitted(Snapshot of, String id, double kva) {
    int asset = of.forest().assets().find(id);
    assertFigure(id, now().headroom().committedKva(asset), kva);
    double left = now().headroom().limitKva(asset) - now().headroom().peakKva(asset) - kva;
    assertFigure(id + " left", now().headroom().headroomKva(asset), left);
  }
}
