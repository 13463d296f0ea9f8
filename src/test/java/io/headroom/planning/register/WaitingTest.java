package io.headroom.planning.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.Requests;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * D1 is over, D2 has 270 kVA left.
 *
 * <pre>
 *   T1 ─[F1]─ s1 ─● D1 ─ s2 ─● D2
 * </pre>
 */
class WaitingTest {
  private static final LocalDate LATER = Requests.MONDAY.plusMonths(6);

  private final Snapshot snapshot =
      Snapshot.of(
          new GridSketch()
              .substation("S", 110)
              .source("T1", "S", "B", 10, 20_000)
              .loaded(2_000, 900)
              .feeder("F1", "B", "a0", 400, 20)
              .section("s1", "a0", "a1")
              .section("s2", "a1", "a2")
              .load("D1", "a1", 100, 90)
              .load("D2", "a2", 400, 50)
              .dataset(),
          RuleSet.builtIn(),
          GridSketch.TODAY);
  private final ConstraintRegister register =
      ConstraintRegister.of(snapshot, Direction.DEMAND, new Townships(snapshot.dataset()));

  /** 50 kVA each. */
  private static ConnectionRequest waits(String id, Holding holding) {
    return Requests.low(id).with(holding);
  }

  private static Holding queued(String point, AssetKind kind, String full) {
    return Holding.none(List.of(point), LATER).queued(new LedgerKey(Direction.DEMAND, kind, full));
  }

  private Constraint at(String id) {
    return register.forThoseWhoWait(snapshot.forest().assets().find(id));
  }

  @Test
  void whoeverWaitsIsCountedAtOneConstraint() {
    Waiting waiting =
        new Waiting(
            List.of(
                waits("A", queued("D1", AssetKind.DISTRIBUTION_TRANSFORMER, "D1")),
                waits("B", Holding.none(List.of("D1"), LATER)),
                waits("C", queued("D1", AssetKind.FEEDER, "F1")),
                waits("D", Holding.held(List.of("D2"), LATER)),
                waits("E", Holding.none(List.of(), LATER)),
                waits("F", Holding.none(List.of("gone"), LATER))),
            register);

    assertThat(waiting.at(at("D1"))).extracting(ConnectionRequest::id).containsExactly("A", "B");
    assertThat(waiting.at(at("F1"))).extracting(ConnectionRequest::id).containsExactly("C");
    assertThat(waiting.nowhere()).isEqualTo(2);
    Waiting.Sum sum = Waiting.Sum.of(waiting.at(at("D1")));
    assertThat(sum.requests()).isEqualTo(2);
    assertThat(sum.kva()).isEqualTo(100);
    assertThat(sum.oldestAppliedOn()).isEqualTo(Requests.MONDAY);
  }

  /** It has room, but not for everybody who wants some. */
  @Test
  void whatSomebodyWaitsForIsARow() {
    Waiting waiting =
        new Waiting(
            List.of(waits("A", queued("D2", AssetKind.DISTRIBUTION_TRANSFORMER, "D2"))), register);
    List<WorkProgramme.Row> rows = new WorkProgramme(register, waiting).rows();

    assertThat(register.constraints()).extracting(row -> row.subject().id()).containsExactly("D1");
    assertThat(rows).extracting(row -> row.constraint().subject().id()).containsExactly("D1", "D2");
    assertThat(rows.get(1).constraint().availableKva()).isEqualTo(270);
    assertThat(rows.get(1).constraint().overKva()).isZero();
    Waiting.Sum sum = WorkProgramme.totals(rows).waiting();
    assertThat(sum).isNotNull();
    assertThat(sum.requests()).isEqualTo(1);
  }

  /** A line of his own from the busbar, which has power and no bay for it. */
  @Test
  void whoNeedsALineOfHisOwnWaitsForABay() {
    Snapshot full =
        Snapshot.of(
            new GridSketch()
                .substation("S", 110)
                .withoutSpareBays()
                .source("T1", "S", "B", 10, 20_000)
                .loaded(2_000, 900)
                .feeder("F1", "B", "a0", 400, 20)
                .section("s1", "a0", "a1")
                .load("D1", "a1", 100, 50)
                .dataset(),
            RuleSet.builtIn(),
            GridSketch.TODAY);
    ConstraintRegister bays =
        ConstraintRegister.of(full, Direction.DEMAND, new Townships(full.dataset()));
    Waiting waiting = new Waiting(List.of(waits("A", Holding.none(List.of("T1"), LATER))), bays);

    assertThat(waiting.at(bays.constraints().get(0))).hasSize(1);
  }
}
