package io.headroom.capacity.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.hours.HourOfYear;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.Direction;
import io.headroom.network.Generator;
import io.headroom.network.LoadProfile.Season;
import io.headroom.network.Loading;
import io.headroom.power.SupplyGrid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** States of drawn networks; loads are RES_RURAL, cosφ 0.92, so tanφ = 0.426. */
class GridStateTest {
  private static final double NAN = Double.NaN;
  private static final double TAN = Math.sqrt(1 - 0.92 * 0.92) / 0.92;

  /**
   * One feeder of a transformer without impedance.
   *
   * <pre>
   *   T1 ─ B1 ─[F1, head]─ n0 ─ s1 ─ n1 ● D1 ─ s2 ─ n2 ● D2 ─ s3 ─ n3 ● D3      each 400/100
   * </pre>
   */
  private static GridSketch line(double headA) {
    return new GridSketch()
        .substation("S1", 110)
        .source("T1", "S1", "B1", 10, 10_000)
        .loaded(4_000, 1_500)
        .feeder("F1", "B1", "n0", 400, headA)
        .section("s1", "n0", "n1")
        .section("s2", "n1", "n2")
        .section("s3", "n2", "n3")
        .load("D1", "n1", 400, 100, 40, 0)
        .load("D2", "n2", 400, 100, 40, 0)
        .load("D3", "n3", 400, 100, 40, 0);
  }

  @Test
  void theBusbarHasTheVoltageItIsHeldAt() {
    SolvedGrid solved = SolvedGrid.of(TestNetworks.radialFeeder());

    assertThat(solved.at(Moment.PEAK).voltagePu(solved.find("T1"))).isCloseTo(1.03, within(1e-7));
    assertThat(solved.at(Moment.NOON).voltagePu(solved.find("T1"))).isCloseTo(1.00, within(1e-7));
    assertThat(solved.at(Moment.PEAK).area(0).emfPu()).isGreaterThan(1.03);
  }

  /** Head 17.32 A: √3·10·17.32 = 299.99 kVA at 10 kV, and the flow is 17.32 A at 10.3 kV. */
  @Test
  void theHeadCarriesTheCurrentItMeasured() {
    SolvedGrid solved = SolvedGrid.of(TestNetworks.radialFeeder());
    GridState state = solved.at(Moment.PEAK);
    int feeder = solved.find("F1");

    assertThat(state.amps(feeder)).isCloseTo(17.32, within(0.0173));
    assertThat(Math.hypot(state.kw(feeder), state.kvar(feeder))).isCloseTo(300 * 1.03, within(0.3));
    assertThat(state.loadFactor(feeder)).isCloseTo(300 * 1.03 / 360, within(0.003));
    assertThat(state.unexplainedShare(feeder)).isZero();
    assertThat(state.kvar(solved.find("s4")) / state.kw(solved.find("s4")))
        .isCloseTo(TAN, within(1e-3));
  }

  @Test
  void withoutAMeasuredHeadEveryTransformerHasItsPeak() {
    SolvedGrid solved = SolvedGrid.of(line(NAN));
    GridState state = solved.at(Moment.PEAK);

    assertThat(state.loadFactor(solved.find("F1"))).isEqualTo(1);
    assertThat(state.unexplainedShare(solved.find("F1"))).isNaN();
    assertThat(state.kw(solved.find("s3"))).isCloseTo(92, within(0.001));
    assertThat(state.kw(solved.find("s1"))).isCloseTo(276, within(0.2)).isGreaterThan(276);
  }

  /** √3·10·30 = 519.6 kVA against 300 of the transformers: 40 % and a little unexplained. */
  @Test
  void whatNoTransformerExplainsFlowsIntoTheFirstSection() {
    SolvedGrid solved = SolvedGrid.of(line(30));
    GridState state = solved.at(Moment.PEAK);

    assertThat(state.loadFactor(solved.find("F1"))).isEqualTo(1);
    assertThat(state.amps(solved.find("s1"))).isCloseTo(30, within(0.03));
    assertThat(state.kw(solved.find("s2"))).isCloseTo(184, within(0.1));
    assertThat(state.unexplainedShare(solved.find("F1")))
        .isCloseTo(1 - 300 / (519.6 * 1.03), within(0.002));
  }

  /** Figures that agree to a thousandth stay as they were delivered. */
  @Test
  void loadsThatMeetTheirHeadAreLeftAlone() {
    SolvedGrid unmeasured = SolvedGrid.of(line(NAN));
    double amps = unmeasured.at(Moment.PEAK).amps(unmeasured.find("F1"));
    SolvedGrid solved = SolvedGrid.of(line(amps * 1.0005));
    GridState state = solved.at(Moment.PEAK);

    assertThat(state.loadFactor(solved.find("F1"))).isEqualTo(1);
    assertThat(state.unexplainedShare(solved.find("F1"))).isZero();
  }

  /**
   * The drop along the line by hand: ΔU ≈ Σ (P·r + Q·x) / 10² of 1 MVA; 276, 184 and 92 kW over 1
   * km of 0.253 + j0.328 Ω each: 552 kW·km and 235 kvar·km: (0.1397 + 0.0771)/100 = 0.217 % at 1
   * pu.
   */
  @Test
  void voltageFallsAlongTheFeederAsTheEstimateSays() {
    SolvedGrid solved = SolvedGrid.of(line(NAN));
    GridState state = solved.at(Moment.PEAK);

    assertThat(1.03 - state.voltagePu(solved.find("s3"))).isCloseTo(0.00217 / 1.03, within(1e-5));
    assertThat(state.voltagePu(solved.find("D3"))).isEqualTo(state.voltagePu(solved.find("s3")));
    assertThat(state.minimumPu(solved.find("F1"))).isEqualTo(state.voltagePu(solved.find("s3")));
  }

  /** Public charging of 100 kVA: K·σ at a section 1·0.9, cosφ 0.98. */
  @Test
  void aPromiseIsDrawnOnTopOfWhatTheHeadMeasured() {
    SolvedGrid before = SolvedGrid.of(line(15));
    SolvedGrid solved = SolvedGrid.of(line(15).committed("c", "D3", "ev-public", 100));
    double kw = before.at(Moment.PEAK).kw(before.find("s3"));

    double more = solved.at(Moment.PEAK).kw(solved.find("s3")) - kw;
    assertThat(more).isCloseTo(100 * 0.9 * 0.98, within(0.01));
    assertThat(solved.at(Moment.PEAK).voltagePu(solved.find("T1"))).isCloseTo(1.03, within(1e-7));
    assertThat(solved.at(Moment.NOON).kw(solved.find("s3"))).isCloseTo(40, within(0.01));
  }

  @Test
  void onlyFirmGenerationCountsAtPeak() {
    Generator firm = new Generator("G1", null, "n3", Generator.Kind.BIOGAS, 50, true, 50);
    SolvedGrid solved =
        SolvedGrid.of(
            line(NAN).generator(firm).generator("G2", "n3", Generator.Kind.HYDRO, 500, 200));

    assertThat(solved.at(Moment.PEAK).kw(solved.find("s3"))).isCloseTo(92 - 50, within(0.01));
    assertThat(solved.at(Moment.NOON).kw(solved.find("s3"))).isCloseTo(40 - 250, within(0.01));
  }

  /**
   * Loads of 276 kW and 118 kvar, a firm plant of 200 kW. Head 15 A: 267.6 kVA at 1.03 pu, which
   * the loads in full and about 36 kW of the plant explain. Head 5 A: the plant in full, α about
   * 0.98.
   */
  @Test
  void aFirmPlantGivesWhatTheHeadLeavesRoomFor() {
    Generator firm = new Generator("G1", null, "n3", Generator.Kind.BIOGAS, 200, true, 50);
    SolvedGrid high = SolvedGrid.of(line(15).generator(firm));
    GridState state = high.at(Moment.PEAK);
    assertThat(state.amps(high.find("F1"))).isCloseTo(15, within(0.015));
    assertThat(state.loadFactor(high.find("F1"))).isEqualTo(1);
    assertThat(state.kw(high.find("s3"))).isBetween(92 - 40.0, 92 - 30.0);

    SolvedGrid low = SolvedGrid.of(line(7).generator(firm));
    assertThat(low.at(Moment.PEAK).amps(low.find("F1"))).isCloseTo(7, within(0.007));
    assertThat(low.at(Moment.PEAK).loadFactor(low.find("F1"))).isBetween(0.85, 1.0);
    assertThat(low.at(Moment.PEAK).kw(low.find("s3")))
        .isCloseTo(92 * low.at(Moment.PEAK).loadFactor(low.find("F1")) - 200, within(0.1));
  }

  /** 40 kW measured at each: the head says 90 in all, so their load is three quarters. */
  @Test
  void atNoonTheHeadsActivePowerIsMet() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 10_000)
            .breaker("q", "B1", "n0", true)
            .feederWith("F1", "B1", "q", null, new double[] {400, 20, 90})
            .section("s1", "n0", "n1")
            .section("s2", "n1", "n2")
            .load("D1", "n1", 400, 100, 60, 0)
            .load("D2", "n2", 400, 100, 60, 0);
    SolvedGrid solved = SolvedGrid.of(sketch);
    GridState state = solved.at(Moment.NOON);

    assertThat(state.kw(solved.find("F1"))).isCloseTo(90, within(0.09));
    assertThat(state.loadFactor(solved.find("F1"))).isCloseTo(0.75, within(0.001));
    assertThat(state.kw(solved.find("s2"))).isCloseTo(45, within(0.05));
  }

  /** Measured: −40 kW behind 100 kW of sun. Its load 40 kW, and so its kvar, stay. */
  @Test
  void atNoonTheSunFeedsInAtUnityPowerFactor() {
    SolvedGrid solved = SolvedGrid.of(line(NAN).load("D4", "n3", 400, 100, -40, 100));
    GridState state = solved.at(Moment.NOON);

    assertThat(state.kw(solved.find("s3"))).isCloseTo(40 - 40, within(0.01));
    assertThat(state.kvar(solved.find("s3"))).isCloseTo((40 + 40) * TAN, within(0.05));
  }

  @Test
  void whatIsRegisteredFeedsInAtNoonToo() {
    Loading loading = new Loading(100, null, 40, 100, false);
    GridSketch sketch =
        line(NAN)
            .load("D4", "n3", 400, loading, 0, 100)
            .committed("c", "D4", "rooftop-pv-ci", Direction.GENERATION, 50, NAN, null);
    SolvedGrid solved = SolvedGrid.of(sketch);

    // 80 % of 100 kW registered and of 50 kVA promised at cosφ 0.95
    assertThat(solved.at(Moment.NOON).kw(solved.find("s3")))
        .isCloseTo(80 - 0.8 * (100 + 47.5), within(0.01));
  }

  @Test
  void anUnknownTransformerWithoutAMeasuredHeadLeavesItsFeederUnknown() {
    GridSketch sketch =
        line(NAN)
            .load("D4", "n3", 400, NAN)
            .feeder("F2", "B1", "m0", 400, 10)
            .section("m1", "m0", "m1")
            .load("D5", "m1", 400, 100)
            .load("D6", "m1", 400, NAN);
    SolvedGrid solved = SolvedGrid.of(sketch);
    GridState state = solved.at(Moment.PEAK);

    for (String id : new String[] {"F1", "s1", "s2", "s3", "D1"}) {
      assertThat(state.voltagePu(solved.find(id))).as(id).isNaN();
    }
    assertThat(state.minimumPu(solved.find("F1"))).isNaN();
    assertThat(state.amps(solved.find("F2"))).isCloseTo(10, within(0.01));
    assertThat(state.isKnown(solved.find("T1"))).as("measured itself").isTrue();
  }

  /** D1 and D3 measured 100 each, D2 nothing, the head 231 A·: it gets what its neighbours have. */
  @Test
  void anUnknownTransformerUnderAMeasuredHeadDrawsLikeItsNeighbours() {
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .source("T1", "S1", "B1", 10, 10_000)
            .feeder("F1", "B1", "n0", 400, 9)
            .section("s1", "n0", "n1")
            .section("s2", "n1", "n2")
            .load("D1", "n1", 400, 100)
            .load("D2", "n2", 200, NAN)
            .load("D3", "n1", 400, 100);
    SolvedGrid solved = SolvedGrid.of(sketch);
    GridState state = solved.at(Moment.PEAK);

    assertThat(state.amps(solved.find("F1"))).isCloseTo(9, within(0.009));
    assertThat(state.kw(solved.find("s2")) / state.kw(solved.find("s1")))
        .isCloseTo(50.0 / 250, within(1e-3));
  }

  /** 100 kVA with 60 kvar given back: 80 kW; and one of 60 kvar drawn beside it. */
  @Test
  void theDeliveredReactivePartOfAPeakCountsWithItsSign() {
    SolvedGrid gives = SolvedGrid.of(line(NAN).drawing(-60));
    assertThat(gives.at(Moment.PEAK).kw(gives.find("s3"))).isCloseTo(80, within(0.01));
    assertThat(gives.at(Moment.PEAK).kvar(gives.find("s3"))).isCloseTo(-60, within(0.01));

    SolvedGrid draws = SolvedGrid.of(line(NAN).drawing(60));
    assertThat(draws.at(Moment.PEAK).kvar(draws.find("s3"))).isCloseTo(60, within(0.01));
    assertThat(draws.at(Moment.PEAK).voltagePu(draws.find("D3")))
        .isLessThan(gives.at(Moment.PEAK).voltagePu(gives.find("D3")));
    assertThat(draws.at(Moment.NOON).kvar(draws.find("s3"))).isCloseTo(40 * 0.75, within(0.01));
  }

  @Test
  void aStationBelowIsOneLoadOfItsFeeder() {
    SolvedGrid solved = SolvedGrid.of(TestNetworks.rural35kv());
    GridState state = solved.at(Moment.PEAK);

    // 50 A at 35 kV: 3,031 kVA at nominal voltage, the station's own peak is 3,000
    assertThat(state.amps(solved.find("F35"))).isCloseTo(50, within(0.05));
    assertThat(state.kvar(solved.find("h1s")) / state.kw(solved.find("h1s")))
        .isCloseTo(TAN, within(3e-3));
    assertThat(state.voltagePu(solved.find("T35"))).isCloseTo(1.03, within(1e-7));
    assertThat(state.voltagePu(solved.find("h1s"))).isLessThan(1.03);
  }

  @Test
  void aPromiseBelowAStationIsSeenAboveItToo() {
    SolvedGrid before = SolvedGrid.of(TestNetworks.rural35kv());
    SolvedGrid solved =
        SolvedGrid.of(TestNetworks.rural35kv().committed("c", "D1", "ev-public", 500));
    double more =
        solved.at(Moment.PEAK).kw(solved.find("h1s"))
            - before.at(Moment.PEAK).kw(before.find("h1s"));

    // K 0.6 and σ 0.8 of "substation and above"; a few kW are lost on the way from the head
    assertThat(more).isCloseTo(500 * 0.6 * 0.8 * 0.98, within(2.0));
  }

  /** Winter: 1 at hour 19, a half at all others. */
  @Test
  void anHourHasTheShareOfThePeakThatTheCurveSays() {
    double[] evening = new double[24];
    Arrays.fill(evening, 0.5);
    evening[19] = 1;
    evening[20] = 1;
    GridSketch sketch = line(20);
    for (Season season : Season.values()) {
      sketch.profile("RES_RURAL", season, evening);
    }
    sketch.profile("PV_CLEAR", Season.WINTER, new double[24]);
    SolvedGrid solved = SolvedGrid.of(sketch);
    int winter = new HourOfYear(Season.WINTER, 0).index();

    double evenings = solved.at(Moment.hour(Direction.DEMAND, winter + 19)).amps(solved.find("F1"));
    double nights = solved.at(Moment.hour(Direction.DEMAND, winter + 3)).amps(solved.find("F1"));
    assertThat(evenings).isCloseTo(20, within(0.02));
    assertThat(nights).isCloseTo(10, within(0.01));
  }

  /** Load 120 kW at noon where the curve is at a half: 240 kW at 19 h; no sun then. */
  @Test
  void aGenerationHourCarriesTheNoonLoadAlongTheCurve() {
    double[] evening = new double[24];
    Arrays.fill(evening, 0.5);
    evening[19] = 1;
    evening[20] = 1;
    double[] sun = new double[24];
    sun[12] = 0.9;
    GridSketch sketch = line(NAN).load("D4", "n3", 400, 100, -80, 100);
    for (Season season : Season.values()) {
      sketch.profile("RES_RURAL", season, evening).profile("PV_CLEAR", season, sun);
    }
    SolvedGrid solved = SolvedGrid.of(sketch);

    GridState noon = solved.at(Moment.hour(Direction.GENERATION, 12));
    GridState night = solved.at(Moment.hour(Direction.GENERATION, 19));
    assertThat(noon.kw(solved.find("s3"))).isCloseTo(40 + 0 - 0.9 * 100, within(0.01));
    assertThat(night.kw(solved.find("s3"))).isCloseTo(2 * 40, within(0.01));
    assertThat(night.voltagePu(solved.find("T1"))).isCloseTo(1.00, within(1e-7));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    GridSketch sketch = TestNetworks.twoSubstations().committed("c", "DB", "commercial", 120);
    SolvedGrid solved = SolvedGrid.of(sketch);
    GridState state = solved.at(Moment.PEAK);
    SolvedGrid shuffled = SolvedGrid.of(sketch.shuffled(7));
    GridState again = shuffled.at(Moment.PEAK);

    for (int asset = 0; asset < solved.assets().count(); asset++) {
      int same = shuffled.find(solved.assets().id(asset));
      assertThat(again.isKnown(same)).isEqualTo(state.isKnown(asset));
      if (state.isKnown(asset) && asset >= solved.find("a1s")) {
        assertThat(again.voltagePu(same)).isCloseTo(state.voltagePu(asset), within(1e-7));
        assertThat(again.kw(same)).isCloseTo(state.kw(asset), within(1e-3));
      }
    }
  }

  @Test
  void anAdditionsOwnDropInTheMainTransformerCounts() {
    SolvedGrid solved = SolvedGrid.of(TestNetworks.radialFeeder());
    AreaFlow flow = solved.area("T1", Moment.PEAK);
    double[] p = new double[solved.loads().grid().busCount(0)];
    double[] q = new double[p.length];
    Arrays.setAll(p, flow::pPu);
    Arrays.setAll(q, flow::qPu);
    p[SupplyGrid.LV_BUS] += 1;

    assertThat(flow.solve(p, q)).isTrue();
    assertThat(flow.voltagePu(SupplyGrid.LV_BUS)).isLessThan(1.03);
    assertThat(flow.pPu(SupplyGrid.LV_BUS)).as("the moment's own loads").isZero();
  }

  @Test
  void aFeederThatCannotCarryItsLoadDoesNotConvergeAndSaysSo() {
    GridSketch sketch = line(NAN).load("huge", "n3", 2_000_000, 1_500_000);
    SolvedGrid solved = SolvedGrid.of(sketch);
    GridState state = solved.at(Moment.PEAK);

    assertThat(state.divergedAreas()).isOne();
    assertThat(state.area(0).converged()).isFalse();
    assertThat(state.voltagePu(solved.find("s1"))).isNaN();
    assertThat(state.kw(solved.find("T1"))).isNaN();
  }

  @Test
  void whatIsNotSuppliedHasNoState() {
    SolvedGrid solved = SolvedGrid.of(TestNetworks.islandedTail());

    assertThat(solved.at(Moment.PEAK).voltagePu(solved.find("D2"))).isNaN();
    assertThat(solved.at(Moment.PEAK).kw(solved.find("s2"))).isNaN();
  }

  @Test
  void aMomentBelongsToItsDirection() {
    assertThatThrownBy(() -> new Moment(Direction.DEMAND, Moment.NOON_INDEX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Moment.hour(Direction.GENERATION, 96))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
