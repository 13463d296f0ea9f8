package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.GridSketch;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * F1 measured 346.4 kVA, of which DA2 draws 157.5; T2 and F2 have room.
 *
 * <pre>
 *   T1 ─ B1 ─[F1]─ a0 ─ a1s ─ a1 ● DA1 300 ─[qa]─ a2 ─ a2s ─ a3 ● DA2 250
 *                                                            /  tie, open
 *   T2 ─ B2 ─[F2]─ b0 ─ b1s ─ b1 ● DB 250
 * </pre>
 */
class TransferRemediesTest {
  private final Snapshot snapshot =
      Snapshot.of(
          new GridSketch()
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
              .breaker("tie", "a3", "b1", false)
              .load("DA1", "a1", 400, 300)
              .load("DA2", "a3", 400, 250)
              .load("DB", "b1", 400, 250)
              .dataset(),
          RuleSet.builtIn(),
          GridSketch.TODAY);

  @Test
  void feederIsRelievedOfAllThatCanGo() {
    Remedy remedy = relieving("F1");

    assertThat(remedy.kind()).isEqualTo(Remedy.Kind.TRANSFER);
    assertThat(remedy.assetId()).isEqualTo("tie");
    assertThat(remedy.gainKva()).isCloseTo(346.4, within(1.0));
    assertThat(remedy.detail().en()).contains("open F1-head", "close tie", "to F2", "load flow");
    assertThat(remedy.detail().zh()).contains("拉开F1-head", "合上tie", "F2", "潮流校核");
  }

  /** Taking the whole feeder over would load its end more than before. */
  @Test
  void endOfTheFeederIsRelievedOfItsOwnPartOnly() {
    Remedy remedy = relieving("a2s");

    assertThat(remedy.gainKva()).isCloseTo(157.5, within(1.0));
    assertThat(remedy.detail().en()).contains("open qa");
  }

  @Test
  void mainTransformerIsRelievedByItsFeeders() {
    assertThat(relieving("T1").gainKva()).isCloseTo(346.4 * 1.03, within(1.0));
  }

  private Remedy relieving(String asset) {
    return new TransferRemedies(snapshot).relieving(snapshot.forest().assets().find(asset)).get(0);
  }
}
