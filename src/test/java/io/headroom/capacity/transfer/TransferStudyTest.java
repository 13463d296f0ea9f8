package io.headroom.capacity.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.network.Switch;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Transfers that can be worked out on paper. */
class TransferStudyTest {
  /** Losses and drops of a kilometre or two are left out of the working on paper. */
  private static final Offset<Double> ON_PAPER_KVA = within(1.0);

  private static final Offset<Double> ON_PAPER_SHARE = within(.001);

  /**
   * F1 measured 20 A, 346.4 kVA, of which DA2 has 250 of 550 parts: 157.5 kVA at nominal voltage.
   *
   * <pre>
   *   T1 ─ B1 ─[F1]─ a0 ─ a1s ─ a1 ● DA1 300 ─[qa]─ a2 ─ a2s ─ a3 ● DA2 250
   *                                                            /  tie, open
   *   T2 ─ B2 ─[F2]─ b0 ─ b1s ─ b1 ─ ─ ─ ─ ─ ─ ─ ─ ─ b2s ─ ─ ─ b2 ● DB 250     14 A
   * </pre>
   */
  private static GridSketch ring() {
    return new GridSketch()
        .substation("S1", 110)
        .substation("S2", 110)
        .source("T1", "S1", "B1", 10, 20_000)
        .loaded(8_000, 2_000)
        .source("T2", "S2", "B2", 10, 20_000)
        .loaded(3_000, 2_000)
        .feeder("F1", "B1", "a0", 400, 20)
        .feeder("F2", "B2", "b0", 400, 14)
        .section("a1s", "a0", "a1")
        .breaker("qa", "a1", "a2", true)
        .section("a2s", "a2", "a3")
        .section("b1s", "b0", "b1")
        .section("b2s", "b1", "b2")
        .breaker("tie", "a3", "b2", false)
        .load("DA1", "a1", 400, 300)
        .load("DA2", "a3", 400, 250)
        .load("DB", "b2", 400, 250);
  }

  @Test
  void partBehindTheOpenedSwitchGoesOver() {
    StudiedSketch grid = StudiedSketch.of(ring());

    Transfer whole = grid.from("F1").get(0);
    Transfer part = grid.from("F1").get(1);
    assertThat(grid.from("F1")).allMatch(Transfer::isChecked).hasSize(2);
    assertThat(grid.opened(whole)).isEqualTo("F1-head");
    assertThat(grid.opened(part)).isEqualTo("qa");
    assertThat(part.movedKva()).isCloseTo(157.5 * 1.03, ON_PAPER_KVA);
    assertThat(grid.freed(part, "F1")).isCloseTo(157.5, ON_PAPER_KVA);
    assertThat(grid.freed(part, "a1s")).isCloseTo(157.5, ON_PAPER_KVA);
    assertThat(grid.freed(part, "a2s")).isCloseTo(157.5, ON_PAPER_KVA);
    assertThat(grid.freed(part, "T1")).isCloseTo(157.5 * 1.03, ON_PAPER_KVA);
    assertThat(grid.freed(part, "F2")).isCloseTo(-157.5, ON_PAPER_KVA);
    assertThat(grid.freed(part, "DA1")).isZero();
  }

  /** b1s has 250 of DB and 157.5 from over there, of 300 A; T2 has 3,162 of 20,000. */
  @Test
  void busiestOfWhatTakesTheLoadIsNamed() {
    StudiedSketch grid = StudiedSketch.of(ring());

    Transfer.After after = Objects.requireNonNull(grid.from("F1").get(1).after());
    assertThat(after.utilisation()).isCloseTo(3_162.0 / 20_000, ON_PAPER_SHARE);
    assertThat(after.busiestAsset()).isEqualTo(grid.asset("T2"));
    assertThat(after.minimumPu()).isBetween(1.02, 1.03);
  }

  /** Seen from the head, the sections of the way turn round: a1s then carries DA1 backwards. */
  @Test
  void wholeFeederLeavesItsHeadWithoutLoad() {
    StudiedSketch grid = StudiedSketch.of(ring());

    Transfer whole = grid.from("F1").get(0);
    assertThat(whole.movedKva()).isCloseTo(346.4 * 1.03, ON_PAPER_KVA);
    assertThat(grid.freed(whole, "F1")).isCloseTo(346.4, ON_PAPER_KVA);
    assertThat(grid.freed(whole, "T1")).isCloseTo(346.4 * 1.03, ON_PAPER_KVA);
    assertThat(grid.freed(whole, "a1s")).isCloseTo(346.4, ON_PAPER_KVA);
    assertThat(grid.freed(whole, "a2s")).isCloseTo(157.5 - 188.9, ON_PAPER_KVA);
  }

  @Test
  void movedCustomersAreTheOnesBehindTheSwitch() {
    StudiedSketch grid = StudiedSketch.of(ring());

    Transfer part = grid.from("F1").get(1);
    assertThat(grid.study().moves(part, grid.asset("DA2"))).isTrue();
    assertThat(grid.study().moves(part, grid.asset("a2s"))).isTrue();
    assertThat(grid.study().moves(part, grid.asset("DA1"))).isFalse();
    assertThat(grid.study().moves(part, grid.asset("DB"))).isFalse();
  }

  /**
   *
   *
   * <pre>
   *   a0 ─ a1s ─ e ─[q1]─ m ─[q2]─ x ─ a2s ─ a3 ● 250 ─/─ tie
   *                       ├─ ● 80      q2 leaves these two,
   *                       └─ m1s ─ ● 120   q1 takes them along
   * </pre>
   */
  @Test
  void ringMainUnitCanBeOpenedOnEitherSide() {
    StudiedSketch grid =
        StudiedSketch.of(
            neighbours(20)
                .section("a1s", "a0", "e")
                .breaker("q1", "e", "m", true)
                .breaker("q2", "m", "x", true)
                .section("a2s", "x", "a3")
                .section("m1s", "m", "m1")
                .breaker("tie", "a3", "b1", false)
                .load("D250", "a3", 400, 250)
                .load("D80", "m", 100, 80)
                .load("D120", "m1", 200, 120)
                .load("D50", "e", 100, 50));

    assertThat(grid.from("F1")).extracting(grid::opened).containsExactly("F1-head", "q1", "q2");
    double head = grid.from("F1").get(0).movedKva();
    assertThat(grid.from("F1").get(1).movedKva()).isCloseTo(head * 450 / 500, ON_PAPER_KVA);
    assertThat(grid.from("F1").get(2).movedKva()).isCloseTo(head * 250 / 500, ON_PAPER_KVA);
    Transfer near = grid.from("F1").get(1);
    assertThat(grid.study().moves(near, grid.asset("D80"))).isTrue();
    assertThat(grid.study().moves(near, grid.asset("D50"))).isFalse();
    assertThat(grid.study().moves(grid.from("F1").get(2), grid.asset("D80"))).isFalse();
  }

  @Test
  void lineWithoutSwitchesIsCutAtItsSections() {
    StudiedSketch grid =
        StudiedSketch.of(
            neighbours(20)
                .section("a1s", "a0", "a1")
                .section("a2s", "a1", "a2")
                .breaker("tie", "a2", "b1", false)
                .load("D1", "a1", 400, 300)
                .load("D2", "a2", 400, 250));

    assertThat(grid.from("F1")).extracting(grid::opened).contains("a2s").hasSize(3);
  }

  /**
   * 2.2 MVA over 24 km of a line for 5.2 MVA: the drop of about 15 per cent forbids what the
   * ratings would allow.
   */
  @Test
  void voltageForbidsWhatRatingsAllow() {
    GridSketch sketch = neighbours(120);
    for (int km = 1; km < 24; km++) {
      sketch.section("b" + (km + 1) + "s", "b" + km, "b" + (km + 1));
    }
    sketch
        .section("a1s", "a0", "a1")
        .breaker("tie", "a1", "b24", false)
        .load("D1", "a1", 4_000, 2_200);
    StudiedSketch grid = StudiedSketch.of(sketch);

    Transfer refused = grid.from("F1").get(0);
    assertThat(refused.obstacle()).isEqualTo(Obstacle.VOLTAGE);
    Transfer.After after = Objects.requireNonNull(refused.after());
    assertThat(after.utilisation()).isLessThan(.6);
    assertThat(after.minimumPu()).isLessThan(.93);
    assertThat(refused.freedKva(grid.asset("F1"))).isZero();
  }

  /** b1s takes 240 A, 80 per cent of its 300; F2 measured 210 A, so 25 A fit and 40 A do not. */
  @Test
  void neighbourIsNotLoadedBeyondTheTarget() {
    StudiedSketch grid = StudiedSketch.of(neighbour(210, 40));

    assertThat(grid.from("F1"))
        .singleElement()
        .satisfies(transfer -> assertThat(transfer.obstacle()).isEqualTo(Obstacle.OVERLOAD));
    assertThat(StudiedSketch.of(neighbour(210, 25)).from("F1").get(0).isChecked()).isTrue();
  }

  @Test
  void tieThatCarriesLessThanThePartDoesNotTakeIt() {
    GridSketch weak = neighbours(20).section("a1s", "a0", "a1").load("D1", "a1", 400, 300);
    weak.device("tie", "a1", "b1", Switch.Kind.LOAD_BREAK, false, 10);

    assertThat(StudiedSketch.of(weak).from("F1").get(0).obstacle()).isEqualTo(Obstacle.OVERLOAD);
  }

  @Test
  void neighbourWithoutMeasurementsTakesNothing() {
    assertThat(StudiedSketch.of(neighbour(Double.NaN, 20)).from("F1").get(0).obstacle())
        .isEqualTo(Obstacle.NO_DATA);
  }

  @Test
  void partWithoutLoadIsNotMoved() {
    GridSketch idle = neighbours(0).section("a1s", "a0", "a1").breaker("tie", "a1", "b1", false);

    assertThat(StudiedSketch.of(idle).from("F1").get(0).obstacle())
        .isEqualTo(Obstacle.NOTHING_TO_MOVE);
  }

  @Test
  void neighbourOfAnotherVoltageIsNone() {
    GridSketch mixed =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 20_000)
            .loaded(8_000, 2_000)
            .source("T2", "S1", "B2", 35, 20_000)
            .loaded(3_000, 2_000)
            .feeder("F1", "B1", "a0", 400, 20)
            .feeder("F2", "B2", "b0", 400, 14)
            .section("a1s", "a0", "a1")
            .section("b1s", "b0", "b1", 35, 300)
            .breaker("tie", "a1", "b1", false)
            .load("D1", "a1", 400, 300);

    assertThat(StudiedSketch.of(mixed).from("F1").get(0).obstacle())
        .isEqualTo(Obstacle.OTHER_VOLTAGE);
  }

  /** Both feeders hang from T1, which carries the same before and after. */
  @Test
  void transferUnderOneTransformerFreesNothingAbove() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 1_000)
            .loaded(950, 200)
            .feeder("F1", "B1", "a0", 400, 20)
            .feeder("F2", "B1", "b0", 400, 14)
            .section("a1s", "a0", "a1")
            .section("b1s", "b0", "b1")
            .breaker("tie", "a1", "b1", false)
            .load("D1", "a1", 400, 300)
            .load("DB", "b1", 400, 250);
    StudiedSketch grid = StudiedSketch.of(sketch);

    Transfer transfer = grid.from("F1").get(0);
    assertThat(transfer.isChecked()).isTrue();
    assertThat(grid.freed(transfer, "F1")).isGreaterThan(250);
    assertThat(grid.freed(transfer, "T1")).isCloseTo(0, within(1.0));
  }

  /**
   * F35 takes 240 A, 80 per cent of h1s; the ten-kilovolt side has room in either case.
   *
   * <pre>
   *   T110 ─ B35 ─[F35]─ h0 ─ h1s ─ h1 ─ T35 ─ B2 ─[F2]─ b0 ─ b1s ─ b1 ─/─ a1 ● D1  (F1 of T1)
   * </pre>
   */
  @Test
  void lineAboveTheNeighboursStationIsAskedToo() {
    assertThat(StudiedSketch.of(belowALine(235)).from("F1").get(0).obstacle())
        .isEqualTo(Obstacle.OVERLOAD);

    StudiedSketch light = StudiedSketch.of(belowALine(60));
    assertThat(light.from("F1").get(0).isChecked()).isTrue();
    assertThat(light.freed(light.from("F1").get(0), "h1s")).isLessThan(-500);
  }

  private static GridSketch belowALine(double peakA) {
    return new GridSketch()
        .substation("S1", 110)
        .substation("S2", 110)
        .substation("R", 35)
        .source("T1", "S1", "B1", 10, 20_000)
        .loaded(8_000, 2_000)
        .source("T110", "S2", "B35", 35, 40_000)
        .loaded(15_000, 2_000)
        .feeder("F35", "B35", "h0", 400, peakA)
        .section("h1s", "h0", "h1", 35, 300)
        .mainTransformer("T35", "R", "h1", "B2", new double[] {35, 10, 6_300, 2_000}, null)
        .feeder("F1", "B1", "a0", 400, 35)
        .feeder("F2", "B2", "b0", 400, 14)
        .section("a1s", "a0", "a1")
        .section("b1s", "b0", "b1")
        .breaker("tie", "a1", "b1", false)
        .load("D1", "a1", 2_000, 1_000)
        .load("DB", "b1", 400, 250);
  }

  /** T2 has 3,000: with either out, the other's 20,000 must do for both and 357 more. */
  @Test
  void neighboursStationMustStandTheLossOfATransformer() {
    assertThat(StudiedSketch.of(standby(16_900)).from("F1").get(0).obstacle())
        .isEqualTo(Obstacle.OVERLOAD);
    assertThat(StudiedSketch.of(standby(16_000)).from("F1").get(0).isChecked()).isTrue();
  }

  private static GridSketch standby(double secondKva) {
    return ring()
        .mainTransformer("T3", "S2", null, "B3", new double[] {110, 10, 20_000, secondKva}, null);
  }

  @Test
  void sampleCountyHasTransfersThatHoldAndOnesThatDoNot() {
    Snapshot county = SampleCountySnapshot.get();
    List<Transfer> all =
        IntStream.range(0, county.dataset().network().feeders().size())
            .boxed()
            .flatMap(feeder -> county.transfers().from(feeder).stream())
            .toList();

    assertThat(all).extracting(Transfer::tie).containsAll(county.forest().ties());
    assertThat(all)
        .filteredOn(Transfer::isChecked)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            transfer -> {
              Transfer.After after = Objects.requireNonNull(transfer.after());
              assertThat(after.utilisation()).isLessThanOrEqualTo(.8);
              assertThat(after.minimumPu()).isGreaterThanOrEqualTo(.93);
            });
    assertThat(all).extracting(Transfer::obstacle).contains(Obstacle.OVERLOAD, Obstacle.NO_DATA);
  }

  @Test
  void feederWithoutATieHasNothingToGive() {
    GridSketch alone = neighbours(20).section("a1s", "a0", "a1").load("D1", "a1", 400, 300);

    assertThat(StudiedSketch.of(alone).from("F1")).isEmpty();
  }

  /** Two stations, F1 with its head only, F2 with 14 A and b1s to DB 250. */
  private static GridSketch neighbours(double givingA) {
    return new GridSketch()
        .substation("S1", 110)
        .substation("S2", 110)
        .source("T1", "S1", "B1", 10, 20_000)
        .loaded(8_000, 2_000)
        .source("T2", "S2", "B2", 10, 20_000)
        .loaded(3_000, 2_000)
        .feeder("F1", "B1", "a0", 400, givingA)
        .feeder("F2", "B2", "b0", 400, 14)
        .section("b1s", "b0", "b1")
        .load("DB", "b1", 400, 250);
  }

  private static GridSketch neighbour(double takingA, double givingA) {
    return new GridSketch()
        .substation("S1", 110)
        .substation("S2", 110)
        .source("T1", "S1", "B1", 10, 20_000)
        .loaded(8_000, 2_000)
        .source("T2", "S2", "B2", 10, 20_000)
        .loaded(3_000, 2_000)
        .feeder("F1", "B1", "a0", 400, givingA)
        .feeder("F2", "B2", "b0", 400, takingA)
        .section("a1s", "a0", "a1")
        .section("b1s", "b0", "b1")
        .breaker("tie", "a1", "b1", false)
        .load("D1", "a1", 2_000, 1_000)
        .load("DB", "b1", 8_000, 3_637);
  }
}
