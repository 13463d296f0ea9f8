package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Reason;
import io.headroom.fixtures.TenAssets;
import io.headroom.geo.Position;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A place that is only known within a circle, seen from D1, which reaches 250 m.
 *
 * <pre>
 *   D1 ●────── 180 m ──────+          + the place, known to within r
 *      │                   ├─ 40 ─┤      every spot is in reach
 *      │                   ├──── 90 ────┤   some are not
 *      └──── reach 250 m ────────┤
 * </pre>
 */
class UncertainPlaceTest {
  private static final double METRES_PER_DEGREE = 110_800;

  private final CapacityLookup lookup = new CapacityLookup(TenAssets.snapshot());

  @ParameterizedTest
  @CsvSource({
    "180, 0, true, EVERYWHERE,",
    "180, 40, true, EVERYWHERE,",
    "180, 90, false, SOMEWHERE, EXACT_PLACE",
    "180, 400, false, SOMEWHERE, EXACT_PLACE",
    "180, 600, false, SOMEWHERE, EXACT_PLACE",
    "400, 90, false, NOWHERE, OUT_OF_RADIUS",
    "600, 90, false, NOWHERE, OUT_OF_RADIUS",
    "600, 400, false, SOMEWHERE, EXACT_PLACE",
  })
  void theFarAndTheNearEndOfTheCircleDecide(
      double metres, double accuracy, boolean fits, Coverage coverage, Reason reason) {
    ConnectionOption d1 = optionOf(ask(metres, accuracy, 20), "D1");

    assertThat(d1.fits()).isEqualTo(fits);
    assertThat(d1.reach().coverage()).isEqualTo(coverage);
    assertThat(d1.reason()).isEqualTo(reason);
    assertThat(d1.reach().distanceMetres()).isCloseTo(metres, within(1.0));
    assertThat(d1.conditions().stream().anyMatch(UncertainPlaceTest::isExactPlace))
        .isEqualTo(reason == Reason.EXACT_PLACE);
  }

  @Test
  void whatIsPromisedEverywhereIsWorkedOutForTheFarEnd() {
    ConnectionOption near = optionOf(ask(100, 80, Double.NaN), "D1");
    ConnectionOption end = optionOf(ask(180, 0, Double.NaN), "D1");

    assertThat(end.outlook().voltage().availableKva())
        .isCloseTo(near.outlook().voltage().availableKva(), within(0.5));
  }

  /** At 180 m the line carries less than D1 has; at 240 m less still. */
  @Test
  void aLineThatIsTooLongForTheFarEndOnlyLeavesItToTheExactSpot() {
    double atTheCentre = optionOf(ask(180, 0, Double.NaN), "D1").outlook().voltage().availableKva();
    double atTheEnd = optionOf(ask(240, 0, Double.NaN), "D1").outlook().voltage().availableKva();
    double wanted = (Math.min(atTheCentre, 143) + atTheEnd) / 2;
    assertThat(wanted).isGreaterThan(atTheEnd);

    ConnectionOption d1 = optionOf(ask(180, 60, wanted), "D1");

    assertThat(d1.fits()).isFalse();
    assertThat(d1.reason()).isEqualTo(Reason.EXACT_PLACE);
    assertThat(d1.availableKva()).isGreaterThanOrEqualTo(wanted);
  }

  /** From 240 m the line carries too little for the need, from 150 m enough. */
  @Test
  void aLineThatIsTooLongForTheCentreLeavesItToTheNearEnd() {
    double atTheCentre = optionOf(ask(240, 0, Double.NaN), "D1").outlook().voltage().availableKva();
    double atTheEnd = optionOf(ask(150, 0, Double.NaN), "D1").outlook().voltage().availableKva();
    double wanted = (atTheCentre + Math.min(atTheEnd, 143)) / 2;
    assertThat(wanted).isGreaterThan(atTheCentre);

    assertThat(optionOf(ask(240, 0, wanted), "D1").reason()).isEqualTo(Reason.VOLTAGE);
    assertThat(optionOf(ask(240, 90, wanted), "D1").reason()).isEqualTo(Reason.EXACT_PLACE);
  }

  @Test
  void aPlainYesSaysThatItHoldsEverywhere() {
    CapacityAnswer answer = ask(180, 37.2, 20);

    assertThat(answer.verdict()).isEqualTo(Verdict.AVAILABLE);
    assertThat(answer.explanation().zh()).startsWith("以此为中心 38 m 的范围内，哪里都还能接 ");
    assertThat(answer.explanation().en()).startsWith("Anywhere within 38 m of here, ");
  }

  @Test
  void aVagueplaceSaysBetweenWhichFiguresItsPointsLie() {
    CapacityAnswer answer = ask(60, 800, 20);

    assertThat(answer.verdict()).isEqualTo(Verdict.CONDITIONAL);
    // D2 is overloaded, D1 has 0.80 × 315 − 101.3 − 7.5.
    assertThat(answer.range().least().kva()).isZero();
    assertThat(answer.range().most().kva()).isCloseTo(143.2, within(0.1));
    assertThat(answer.explanation().zh())
        .isEqualTo("地点大约在以此为中心 800 m 的范围内：范围内的接入点可接 0–143 kVA，准确位置定了才能定。");
    assertThat(answer.explanation().en())
        .isEqualTo(
            "The place is somewhere within 800 m of here: the points around it can take 0–143 kVA,"
                + " and the exact spot decides.");
  }

  @Test
  void pointsThatAreAlikeNeedNoRange() {
    CapacityAnswer answer = ask(180, 90, 20);

    assertThat(answer.explanation().zh()).isEqualTo("地点大约在以此为中心 90 m 的范围内：点准位置以后，这里能接 126 kVA。");
    assertThat(answer.options().get(0).conditions().get(0).detail().en())
        .isEqualTo("The place is somewhere within 90 m of here; mark the exact spot on the map.");
  }

  @Test
  void aNoHoldsForTheWholeCircleAndSaysSo() {
    CapacityAnswer answer = ask(180, 800, 155);

    assertThat(answer.verdict()).isEqualTo(Verdict.CONSTRAINED);
    assertThat(answer.explanation().zh()).isEqualTo("以此为中心 800 m 的范围内接不了 155 kVA，最多 143 kVA。");
    assertThat(answer.explanation().en())
        .isEqualTo("155 kVA does not fit anywhere within 800 m of here; 143 kVA at most.");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "150, true", "200, true", "201, false", "4000, false"})
  void aLineIsPromisedWithinTheFirstRing(double accuracy, boolean fits) {
    CapacityAnswer answer = ask(180, accuracy, 1000);

    ConnectionOption tap = answer.options().get(0);
    assertThat(tap.point().kind()).isEqualTo(ConnectionPoint.Kind.FEEDER_TAP);
    assertThat(tap.fits()).isEqualTo(fits);
    assertThat(answer.verdict()).isEqualTo(fits ? Verdict.AVAILABLE : Verdict.CONDITIONAL);
  }

  @Test
  void theSearchIsWiderByTheRadius() {
    assertThat(ask(180, 300, 20).searchedMetres()).isEqualTo(2300);
    assertThat(ask(180, 0, 20).searchedMetres()).isEqualTo(2000);
  }

  @Test
  void anExactPlaceHasNoRange() {
    assertThat(ask(180, 0, 20).range()).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRadiusIsANumberOfMetres(double accuracy) {
    assertThatThrownBy(() -> ask(180, accuracy, 20)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"30, 30 m", "30.01, 31 m", "999.2, 1.0 km", "1001, 1.1 km", "4000, 4.0 km"})
  void aRadiusIsRoundedUp(double metres, String text) {
    assertThat(Quantity.radius(metres)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 250, 0–250 kVA", "9000, 12345, 9000 kVA–12.3 MVA", "12000, 20000, 12.0–20.0 MVA"})
  void aRangeHasOneUnitWhereItCan(double least, double most, String text) {
    assertThat(Quantity.between(least, most)).isEqualTo(text);
  }

  private CapacityAnswer ask(double metresNorthOfD1, double accuracy, double kva) {
    Position place =
        new Position(
            TenAssets.AT_D1.lon(), TenAssets.AT_D1.lat() + metresNorthOfD1 / METRES_PER_DEGREE);
    Need need =
        Need.ofKva(kva, RuleSet.builtIn().powerFactor(Use.COMMERCIAL), Use.COMMERCIAL)
            .withVoltage(kva > 200 ? VoltageChoice.MV : VoltageChoice.LV);
    return lookup.answer(new CapacityQuestion(place, accuracy, need, 5, false, false));
  }

  private static ConnectionOption optionOf(CapacityAnswer answer, String id) {
    List<ConnectionOption> found =
        answer.options().stream().filter(o -> o.point().id().equals(id)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static boolean isExactPlace(Condition condition) {
    return condition.kind() == Condition.Kind.EXACT_PLACE;
  }
}
