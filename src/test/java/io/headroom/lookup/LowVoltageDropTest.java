package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.rules.RuleSet;
import org.junit.jupiter.api.Test;

class LowVoltageDropTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final LowVoltageDrop.Line NO_LINE = new LowVoltageDrop.Line(0, 0.9, false);

  /**
   * 315 kVA: u_k 4 %, P_k 3.65 kW → r 1.159 %, x 3.829 %; at 0.9: (1.159·0.9 + 3.829·0.436)/315.
   */
  @Test
  void aLoadedTransformerFallsByItsShortCircuitVoltage() {
    double full = 315 * LowVoltageDrop.of(RULES, 315, NO_LINE).puPerKva();

    assertThat(full).isCloseTo(0.01159 * 0.9 + 0.03829 * 0.43589, within(1e-4));
  }

  /** 100 kVA at 0.98 over 118 m: (98·0.253 + 19.9·0.30)·0.118 / (10·0.38²) = 2.51 %. */
  @Test
  void aServiceLineFallsWithItsLength() {
    double line = difference(118, 0.98, false);

    assertThat(100 * line).isCloseTo((98 * 0.253 + 19.9 * 0.3) * 0.118 / 144.4, within(1e-5));
  }

  /** 7 kVA over 50 m of two wires at 220 V: 2·7·(0.253·0.98 + 0.3·0.199)·0.05 / (10·0.22²). */
  @Test
  void aSinglePhaseLineFallsTwice() {
    double line = difference(50, 0.98, true);

    assertThat(7 * line)
        .isCloseTo(2 * 7 * (0.253 * 0.98 + 0.3 * 0.199) * 0.05 / 48.4, within(1e-5));
  }

  @Test
  void oneOfThreePhasesFallsThreeTimesAsMuchInTheTransformer() {
    double three = LowVoltageDrop.of(RULES, 100, NO_LINE).puPerKva();
    double single = LowVoltageDrop.of(RULES, 100, new LowVoltageDrop.Line(0, 0.9, true)).puPerKva();

    assertThat(single).isCloseTo(3 * three, within(1e-12));
  }

  private static double difference(double metres, double factor, boolean single) {
    return of(metres, factor, single) - of(0, factor, single);
  }

  private static double of(double metres, double factor, boolean single) {
    return LowVoltageDrop.of(RULES, 315, new LowVoltageDrop.Line(metres, factor, single))
        .puPerKva();
  }
}
