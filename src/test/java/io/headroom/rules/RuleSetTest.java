package io.headroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
  private static final double EXACT = 1e-12;
  private final RuleSet rules = RuleSet.builtIn();

  @Test
  void builtInVersionIsFoundByItsName() {
    assertThat(rules.version()).isEqualTo("2026.3");
    assertThat(RuleSet.ofVersion("2026.3")).isSameAs(rules);
  }

  @Test
  void unknownVersionNamesTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSet.ofVersion("1999"))
        .withMessageContaining("1999")
        .withMessageContaining("2026.3");
  }

  @Test
  void editionOf2019DiffersOnlyInGeneration() {
    RuleSet older = RuleSet.ofVersion("2026.3-dlt2041-2019");
    assertThat(older.version()).isEqualTo("2026.3-dlt2041-2019");
    assertThat(older).isSameAs(RuleSet.ofVersion("2026.3-dlt2041-2019"));
    assertThat(older.generationEdition()).isEqualTo(GenerationEdition.DLT2041_2019);
    assertThat(rules.generationEdition()).isEqualTo(GenerationEdition.DLT2041_2025);
    assertThat(other(older)).isEqualTo(other(rules));
  }

  private static List<Parameter> other(RuleSet rules) {
    return rules.parameters().stream().filter(p -> !p.key().startsWith("generation.")).toList();
  }

  @Test
  void editionOf2019KnowsNoLimitForTransformersInParallel() {
    assertThat(RuleSet.ofVersion("2026.3-dlt2041-2019").generationBeta(100, 50)).isEqualTo(.8);
  }

  @ParameterizedTest
  @CsvSource({
    "RES_TOWN,.92",
    "RES_RURAL,.92",
    "COMMERCE,.90",
    "IND_CONT,.88",
    "EV_VALLEY,.98",
    "BASE_5G,.92",
    "FLAT,.90",
    "COMMERCE_OF_OUR_OWN,.90"
  })
  void loadPowerFactorGoesByProfile(String profile, double powerFactor) {
    assertThat(rules.loadPowerFactor(profile)).isEqualTo(powerFactor);
  }

  @ParameterizedTest
  @CsvSource({
    "30,4.0,.6",
    "500,4.0,5.15",
    "630,4.5,6.2",
    "1000,4.5,10.3",
    "2000,5.0,20.6",
    "240,4.0,2.928",
    "10,4.0,.2"
  })
  void distributionTransformersHaveTheImpedanceOfTheNextStandardSize(
      double kva, double shortCircuit, double loss) {
    TransformerImpedance found = rules.distributionTransformerImpedance(kva);
    assertThat(found.shortCircuitPercent()).isEqualTo(shortCircuit);
    assertThat(found.loadLossKw()).isCloseTo(loss, within(EXACT));
  }

  @ParameterizedTest
  @CsvSource({
    "110,20,10.5,136",
    "115,31.5,10.5,202",
    "110,45,10.5,270",
    "220,126,10.5,730",
    "35,6.3,7.0,47",
    "38.5,20,7.0,140"
  })
  void mainTransformersHaveImpedanceByVoltageAndSize(
      double hvKv, double mva, double shortCircuit, double loss) {
    TransformerImpedance found = rules.mainTransformerImpedance(hvKv, mva);
    assertThat(found.shortCircuitPercent()).isEqualTo(shortCircuit);
    assertThat(found.loadLossKw()).isCloseTo(loss, within(EXACT));
  }

  @Test
  void resistanceNeverExceedsImpedanceAtAnySize() {
    for (double kva = .5; kva < 10_000; kva *= 1.07) {
      TransformerImpedance found = rules.distributionTransformerImpedance(kva);
      assertThat(found.loadLossKw() / kva)
          .as("%s kVA", kva)
          .isLessThan(found.shortCircuitPercent() / 100);
    }
  }

  @Test
  void studyFiguresAreThoseOfTheTables() {
    assertThat(rules.studyPowerFactor()).isEqualTo(.9);
    assertThat(rules.serviceLineROhmPerKm()).isEqualTo(.253);
    assertThat(rules.serviceLineXOhmPerKm()).isEqualTo(.30);
    assertThat(rules.managedChargingHours()).isEqualTo(8);
  }

  @Test
  void everyParameterSaysWhereItComesFrom() {
    assertThat(rules.parameters())
        .hasSizeGreaterThan(100)
        .allSatisfy(p -> assertThat(p.source()).isNotBlank())
        .allSatisfy(p -> assertThat(p.unit()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "DISTRIBUTION_TRANSFORMER,0.8,1.0",
    "SECTION,0.8,0.9",
    "FEEDER,0.8,0.9",
    "MAIN_TRANSFORMER,0.8,0.85",
    "SUBSTATION,1.0,0.8"
  })
  void limitsAndSimultaneityGoByLevel(Level level, double k, double sigma) {
    assertThat(rules.utilisationLimit(level)).isEqualTo(k);
    assertThat(rules.simultaneity(level)).isEqualTo(sigma);
  }

  @ParameterizedTest
  @CsvSource({
    "8,1.0",
    "8.001,0.85",
    "160,0.85",
    "160.5,0.65",
    "800,0.65",
    "801,0.5",
    "1e9,0.5",
    "NaN,1.0"
  })
  void dwellingsBehindOneTransformerCountByNumber(double kva, double coefficient) {
    assertThat(rules.demandCoefficient(Use.RESIDENTIAL, kva, Level.DISTRIBUTION_TRANSFORMER, false))
        .isEqualTo(coefficient);
  }

  @ParameterizedTest
  @CsvSource({
    "7,1.0", "14,0.97", "21,0.94", "35,0.86", "70,0.74", "105,0.64", "140,0.55", "175,0.50",
    "210,0.45", "280,0.38", "350,0.36", "420,0.35", "4200,0.35", "87.5,0.68", "245,0.415", "NaN,1.0"
  })
  void homeChargersCountByNumberWithStraightLinesBetween(double kva, double coefficient) {
    for (Level level : Level.values()) {
      assertThat(rules.demandCoefficient(Use.EV_PRIVATE, kva, level, false))
          .as(level.name())
          .isCloseTo(coefficient, within(EXACT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENTIAL,0.6",
    "COMMERCIAL,0.8",
    "INDUSTRIAL,0.8",
    "AGRICULTURAL,0.7",
    "EV_PUBLIC,0.6",
    "BASE_STATION_5G,0.95",
    "ROOFTOP_PV_HOUSEHOLD,1",
    "ROOFTOP_PV_CI,1"
  })
  void aboveTheTransformerEachUseHasItsCoefficient(Use use, double coefficient) {
    assertThat(rules.demandCoefficient(use, 400, Level.FEEDER, false)).isEqualTo(coefficient);
    assertThat(rules.demandCoefficient(use, 400, Level.SUBSTATION, false)).isEqualTo(coefficient);
  }

  @ParameterizedTest
  @CsvSource({"239.9,1.0", "240,0.6", "241,0.6", "NaN,1.0"})
  void fewPublicChargersHaveNoDiversity(double kva, double coefficient) {
    assertThat(rules.demandCoefficient(Use.EV_PUBLIC, kva, Level.SECTION, false))
        .isEqualTo(coefficient);
  }

  @Test
  void ownHighVoltagePointCountsLikeItsTransformer() {
    assertThat(rules.demandCoefficient(Use.INDUSTRIAL, 2000, Level.SECTION, true)).isEqualTo(1);
    assertThat(rules.demandCoefficient(Use.RESIDENTIAL, 800, Level.SECTION, true)).isEqualTo(.65);
  }

  @Test
  void coefficientIsDemandTimesSimultaneityAndOneForGeneration() {
    assertThat(rules.coefficient(Use.COMMERCIAL, 100, Level.MAIN_TRANSFORMER, false))
        .isCloseTo(.8 * .85, within(EXACT));
    assertThat(rules.coefficient(Use.ROOFTOP_PV_CI, 100, Level.MAIN_TRANSFORMER, false))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void askingForMoreNeverRaisesTheCoefficientNorLeavesItsRange(Use use) {
    long seed = 20260101L + use.name().hashCode();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      double less = Math.exp(random.nextDouble() * 12 - 2);
      double more = less * (1 + random.nextDouble());
      for (Level level : Level.values()) {
        double first = rules.coefficient(use, less, level, false);
        assertThat(rules.coefficient(use, more, level, false))
            .as("seed %d, %s at %s: %s then %s kVA", seed, use, level, less, more)
            .isBetween(0.0, first)
            .isPositive();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENTIAL,.92",
    "COMMERCIAL,.90",
    "INDUSTRIAL,.88",
    "AGRICULTURAL,.85",
    "EV_PRIVATE,.98",
    "EV_PUBLIC,.98",
    "BASE_STATION_5G,.92",
    "ROOFTOP_PV_HOUSEHOLD,.95",
    "ROOFTOP_PV_CI,.95"
  })
  void powerFactorGoesByUse(Use use, double powerFactor) {
    assertThat(rules.powerFactor(use)).isEqualTo(powerFactor);
  }

  @ParameterizedTest
  @CsvSource({
    "12,true,LV_220",
    "12.1,true,LV_380",
    "5,false,LV_380",
    "160,false,LV_380",
    "160.01,false,MV_10",
    "8000,false,MV_10",
    "8001,false,HV_35",
    "40000,false,HV_35",
    "40001,false,HV_110",
    "100000,false,HV_110",
    "100001,false,BEYOND"
  })
  void supplyVoltageFollowsTheSize(double kw, boolean singlePhase, SupplyVoltage voltage) {
    assertThat(rules.supplyVoltage(Use.COMMERCIAL, kw, singlePhase)).isEqualTo(voltage);
  }

  @ParameterizedTest
  @CsvSource({
    "8,LV_220",
    "8.01,LV_380",
    "400,LV_380",
    "401,MV_10",
    "6000,MV_10",
    "6001,HV_35",
    "20000,HV_35",
    "20001,HV_110",
    "50000,HV_110",
    "50001,BEYOND"
  })
  void photovoltaicsHaveThresholdsOfTheirOwn(double kw, SupplyVoltage voltage) {
    assertThat(rules.supplyVoltage(Use.ROOFTOP_PV_CI, kw, false)).isEqualTo(voltage);
    assertThat(rules.supplyVoltage(Use.ROOFTOP_PV_HOUSEHOLD, kw, false)).isEqualTo(voltage);
  }

  @Test
  void lastBitOfAConvertedSizeDoesNotDecide() {
    double kw = 160 / .98 * .98 * (1 + 1e-15);
    assertThat(rules.supplyVoltage(Use.EV_PUBLIC, kw, false)).isEqualTo(SupplyVoltage.LV_380);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void sizeThatIsNoneIsRefused(double kw) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.supplyVoltage(Use.COMMERCIAL, kw, false))
        .withMessageContaining("kW");
  }

  @Test
  void searchAndRemedyFiguresAreThoseOfTheTables() {
    assertThat(rules.searchRingsMetres()).containsExactly(200, 500, 800, 1000, 1500, 2000);
    assertThat(rules.wantedFeeders()).isEqualTo(5);
    assertThat(rules.serviceRadiusMetres(true)).isEqualTo(250);
    assertThat(rules.serviceRadiusMetres(false)).isEqualTo(500);
    assertThat(rules.detourFactor()).isEqualTo(1.4);
    assertThat(rules.dedicatedFeederFromKva()).isEqualTo(3000);
    assertThat(rules.transferTarget()).isEqualTo(.8);
    assertThat(rules.newFeederReachMetres()).isEqualTo(15_000);
    assertThat(rules.standardTransformersKva()).hasSize(17).startsWith(30).endsWith(2000);
    assertThat(rules.standardMainTransformersKva()).contains(3150, 50_000).endsWith(63_000);
  }

  @Test
  void generationFiguresAreThoseOfTheEditionInForce() {
    assertThat(rules.generationBeta()).isEqualTo(.8);
    assertThat(rules.generationBeta(100, 50)).isEqualTo(.5);
    assertThat(rules.generationBeta(100, 10)).isEqualTo(.8);
    assertThat(rules.generationPowerFactor()).isEqualTo(.95);
    assertThat(rules.maximumReverseRatio()).isEqualTo(.8);
    assertThat(rules.redZonePolicy()).isEqualTo(RedZonePolicy.QUEUE);
    assertThat(rules.disclosureMinimumCustomers()).isEqualTo(5);
  }

  @Test
  void voltageBandsAreThoseOfTheStandard() {
    assertThat(rules.voltageBand(SupplyVoltage.MV_10).holds(.93, 1.07)).isTrue();
    assertThat(rules.voltageBand(SupplyVoltage.MV_10).holds(.929, 1)).isFalse();
    assertThat(rules.voltageBand(SupplyVoltage.LV_220).holds(.90, 1.07)).isTrue();
    assertThat(rules.voltageBand(SupplyVoltage.LV_220).holds(.95, 1.071)).isFalse();
    assertThat(rules.voltageBand(SupplyVoltage.HV_35).holds(.95, 1.05)).isTrue();
    assertThat(rules.voltageBand(SupplyVoltage.HV_35).holds(.94, 1.05)).isFalse();
    assertThat(rules.planningBand().holds(.95, 1.05)).isTrue();
  }

  @Test
  void outageTargetsFallByEightPerCentAYear() {
    OutagePromise promise = rules.outagePromise();

    assertThat(promise.target(2022).urbanHours()).isEqualTo(5);
    assertThat(promise.target(2024).ruralHours()).isCloseTo(11 * .92 * .92, within(EXACT));
    assertThat(promise.target(2019)).isEqualTo(new OutagePromise.Target(2019, 5, 11));
    assertThat(promise.targetsUntil(2026))
        .extracting(OutagePromise.Target::year)
        .containsExactly(2022, 2023, 2024, 2025, 2026);
    assertThat(promise.noticeDays()).isEqualTo(3);
    assertThat(promise.source()).contains("县实施方案");
  }

  @Test
  void reservationHoldsLongerAtHighVoltage() {
    assertThat(rules.reservationMonths(SupplyVoltage.LV_220)).isEqualTo(3);
    assertThat(rules.reservationMonths(SupplyVoltage.MV_10)).isEqualTo(12);
  }

  @Test
  void everyHourHasOnePrice() {
    double[] factors = new double[24];
    for (TariffPeriod period : rules.tariffPeriods()) {
      for (int hour = period.fromHour(); hour < period.toHour(); hour++) {
        assertThat(factors[hour]).as("hour %d", hour).isZero();
        factors[hour] = period.factor();
      }
    }
    assertThat(factors)
        .containsExactly(
            .4, .4, .4, .4, .4, .4, .4, .4, 1, 1, 1.6, 1.6, 1.6, 1, 1, 1, 1, 1.6, 1.6, 1.6, 1.6,
            1.6, 1, 1);
  }

  @Test
  void changedCopyLeavesTheOriginalAlone() {
    RuleSet changed = rules.with("limit.utilisation.feeder", "0.9");
    assertThat(changed.utilisationLimit(Level.FEEDER)).isEqualTo(.9);
    assertThat(changed.version()).isEqualTo("2026.3+limit.utilisation.feeder=0.9");
    assertThat(rules.utilisationLimit(Level.FEEDER)).isEqualTo(.8);
  }

  @ParameterizedTest
  @CsvSource({
    "limit.utilisation.fedeer,0.9",
    "limit.utilisation.feeder,much",
    "limit.utilisation.feeder,-1",
    "simultaneity.feeder,1.1",
    "limit.n1-in-split,yes",
    "search.wanted-feeders,4.5",
    "search.rings,500 200",
    "generation.red-zone-policy,SHRUG",
    "generation.edition,DLT2041_2030",
    "flow.load-power-factor.EV_*,1.2",
    "hours.managed-charging-hours,25",
    "impedance.main-35.load-loss,5=38 3.15=25",
    "tariff.peak.hours,9-13 17-22",
    "tariff.valley.hours,0-7",
    "demand.residential.steps,20=0.85 1=1.0",
    "calendar.2026.off,2026-13-01",
    "fast-track.pv-household.worst-zone,BLUE"
  })
  void changeThatMakesNoSenseIsRefused(String key, String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> rules.with(key, value));
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void useIsFoundByItsCode(Use use) {
    assertThat(Use.ofCode(use.code())).contains(use);
    assertThat(Use.ofCode(use.name())).isEmpty();
  }

  @Test
  void codesAreThoseOfTheQuestions() {
    assertThat(Use.BASE_STATION_5G.code()).isEqualTo("base-station-5g");
    assertThat(Use.ROOFTOP_PV_CI.code()).isEqualTo("rooftop-pv-ci");
    assertThat(Use.ofCode("shop")).isEmpty();
  }
}
