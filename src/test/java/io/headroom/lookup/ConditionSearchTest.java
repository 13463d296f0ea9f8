package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Reason;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.geo.Position;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions that no single figure of a path can tell. */
class ConditionSearchTest {
  private static final Position PLACE = new Position(107.005, 27);

  /**
   * Three supplies near the place; F1 has 289 kVA for commerce, F2 337, F3 plenty.
   *
   * <pre>
   *   T1 ─ B1 ─[F1]─ a0 ─ a1s ─ a1 ● DA1 ─[qa]─ a2 ─ a2s ─ a3 ● DA2     40 A, 20 A used
   *                                                       /  tie, open
   *   T2 ─ B2 ─[F2]─ b0 ─ b1s ─ b1 ● DB                                 35 A, 14 A used
   *   T3 ─ B3 ─[F3]─ c0 ─ c1s ─ c1 ● DC                                 400 A, 10 A used
   * </pre>
   */
  private static GridSketch threeSupplies() {
    double[] far = {107.5, 27, 107.51, 27};
    return new GridSketch()
        .substation("S1", 110)
        .substation("S2", 110)
        .substation("S3", 110)
        .source("T1", "S1", "B1", 10, 20_000)
        .loaded(8_000, 2_000)
        .source("T2", "S2", "B2", 10, 20_000)
        .loaded(3_000, 2_000)
        .source("T3", "S3", "B3", 10, 20_000)
        .loaded(3_000, 2_000)
        .feeder("F1", "B1", "a0", 40, 20)
        .feeder("F2", "B2", "b0", 35, 14)
        .feeder("F3", "B3", "c0", 400, 10)
        .section("a1s", "a0", "a1")
        .breaker("qa", "a1", "a2", true)
        .section(
            new LineSection(
                "a2s", "a2", "a3", 10, LineKind.OVERHEAD, null, 0.253, 0.328, 300, 1000, true, far))
        .section("b1s", "b0", "b1")
        .section("c1s", "c0", "c1")
        .breaker("tie", "a3", "b1", false)
        .load("DA1", "a1", 400, 300)
        .load("DA2", "a3", 400, 250)
        .load("DB", "b1", 400, 250)
        .load("DC", "c1", 400, 180);
  }

  private static CapacityAnswer ask(GridSketch sketch, Need need) {
    Snapshot snapshot = Snapshot.of(sketch.dataset(), RuleSet.builtIn(), GridSketch.TODAY);
    return new CapacityLookup(snapshot)
        .answer(new CapacityQuestion(PLACE, 0, need, 20, false, true));
  }

  private static Need commercial(double kva) {
    return Need.ofKva(kva, 0.9, Use.COMMERCIAL);
  }

  private static ConnectionOption at(CapacityAnswer answer, String point) {
    return answer.options().stream()
        .filter(option -> option.point().id().startsWith(point))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSupplyThatIsShortGainsByATransferWhenTheOtherHasEnough() {
    CapacityAnswer answer =
        ask(threeSupplies(), commercial(400).withVoltage(VoltageChoice.MV).withDual(true));

    assertThat(answer.verdict()).isEqualTo(Verdict.CONDITIONAL);
    ConnectionOption main = at(answer, "a1s");
    assertThat(main.fits()).isFalse();
    assertThat(main.conditions())
        .extracting(Condition::kind)
        .containsOnly(Condition.Kind.AFTER_TRANSFER);
    assertThat(main.conditions().get(0).availableKva()).isBetween(400.0, 520.0);
    assertThat(main.conditions().get(0).detail().zh()).contains("tie");
  }

  /** F2 gives up all it has or nothing: no transfer leaves the point where it is. */
  @Test
  void aTransferThatMovesThePointItselfIsNoGain() {
    CapacityAnswer answer =
        ask(threeSupplies(), commercial(400).withVoltage(VoltageChoice.MV).withDual(true));

    assertThat(at(answer, "b1s").conditions()).isEmpty();
  }

  @Test
  void aMissingBayIsNotMendedByATransfer() {
    CapacityAnswer answer =
        ask(
            threeSupplies().station("R1", "a1"),
            commercial(400).withVoltage(VoltageChoice.MV).withDual(true));

    assertThat(at(answer, "R1").conditions()).isEmpty();
  }

  @Test
  void twoSuppliesThatAreBothShortGainNothingByOneTransfer() {
    CapacityAnswer answer =
        ask(threeSupplies(), commercial(8_000).withVoltage(VoltageChoice.MV).withDual(true));

    assertThat(answer.options()).allMatch(option -> option.conditions().isEmpty());
  }

  @Test
  void aSingleSupplyGainsByTheSameTransfer() {
    CapacityAnswer answer = ask(threeSupplies(), commercial(400).withVoltage(VoltageChoice.MV));

    ConnectionOption short1 = at(answer, "a1s");
    assertThat(short1.reason()).isEqualTo(Reason.FEEDER);
    assertThat(short1.conditions())
        .extracting(Condition::kind)
        .containsExactly(Condition.Kind.AFTER_TRANSFER);
  }

  /** The general solver is asked at the peak and at noon; other hours nobody has confirmed. */
  @Test
  void hoursOfARingAreUnknownAndOfferNothing() {
    Need charging = Need.ofKva(60, 0.98, Use.EV_PUBLIC).withVoltage(VoltageChoice.LV);
    CapacityAnswer answer = ask(TestNetworks.closedRing(), charging);

    for (ConnectionOption option : answer.options()) {
      assertThat(option.availableKva()).isNotNaN();
      assertThat(option.outlook().hourlyKva()).hasSize(96).containsOnly(Double.NaN);
      assertThat(kinds(option))
          .doesNotContain(Condition.Kind.VALLEY_ONLY, Condition.Kind.ORDERLY_CHARGING);
    }
    assertThat(answer.options()).isNotEmpty();
  }

  private static List<Condition.Kind> kinds(ConnectionOption option) {
    return option.conditions().stream().map(Condition::kind).toList();
  }
}
