package io.headroom.capacity;

import static io.headroom.fixtures.GridAssertions.assertFigure;

import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TestNetworks;
import io.headroom.network.Generator;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.LoadProfile.Season;
import io.headroom.network.Loading;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Only import counts: what non-firm generation gave at the peak is added to it. */
class NonFirmGenerationTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 4, 15, 12, 0);

  private static AssetLoading assess(GridSketch sketch) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    return AssetLoading.assess(dataset, forest, RuleSet.builtIn());
  }

  private static double peak(GridSketch sketch, String id) {
    SupplyForest forest = EnergisationTrace.trace(sketch.network(), true, new IssueLog());
    return Math.round(assess(sketch).peakKva(forest.assets().find(id)) * 10) / 10.0;
  }

  /** PV_CLEAR for spring only: 0.75 at 12 h, 0 else. */
  private static GridSketch withClearSky(GridSketch sketch) {
    double[] day = new double[24];
    day[12] = 0.75;
    for (Season season : Season.values()) {
      sketch.profile("PV_CLEAR", season, season == Season.SPRING ? day : new double[24]);
    }
    return sketch;
  }

  private static Loading peakAt(LocalDateTime at) {
    return new Loading(100, at, Double.NaN, 100, false);
  }

  @Test
  void theSunIsAddedBackWhenThePeakWasByDay() {
    GridSketch sketch =
        withClearSky(
            TestNetworks.radialFeeder()
                .load("DN", "n4", 200, peakAt(NOON), 60, 0)
                .load("DE", "n4", 200, peakAt(NOON.withHour(20)), 60, 0)
                .load("DU", "n4", 200, peakAt(null), 60, 0));

    assertFigure("at noon 100 + 0.75·60", peak(sketch, "DN"), 145);
    assertFigure("in the evening", peak(sketch, "DE"), 100);
    assertFigure("at an unknown time the most of the year", peak(sketch, "DU"), 145);
  }

  @Test
  void withoutAProfileNobodyCountsOnTheSunBeingDown() {
    GridSketch sketch =
        TestNetworks.radialFeeder().load("DE", "n4", 200, peakAt(NOON.withHour(20)), 60, 0);

    assertFigure("100 + 60", peak(sketch, "DE"), 160);
  }

  /** Hydro of 500 kW at n1: the head saw 300 less than the feeder took, so did T1. */
  @Test
  void hydroIsTakenAsOffWithItsWholeRating() {
    GridSketch sketch =
        TestNetworks.radialFeeder().generator("G", "n1", Generator.Kind.HYDRO, 500, Double.NaN);

    assertFigure("F1 300 + 500", peak(sketch, "F1"), 800);
    assertFigure("T1 4,000 + 500", peak(sketch, "T1"), 4500);
    assertFigure("D1 below another branch", peak(sketch, "D1"), 200);
    assertFigure("s1 carries what the head did", peak(sketch, "s1"), 800);
  }

  @Test
  void firmGenerationIsCountedOn() {
    Generator firm = new Generator("G", null, "n1", Generator.Kind.HYDRO, 500, true, Double.NaN);
    assertFigure("F1", peak(TestNetworks.radialFeeder().generator(firm), "F1"), 300);
  }

  @Test
  void theStationAddsWhatItsTransformersHid() {
    GridSketch sketch =
        TestNetworks.twoSubstations().generator("G", "a1", Generator.Kind.HYDRO, 500, 0);

    assertFigure("S1 9,000 + 500 + 8,000", peak(sketch, "S1"), 17_500);
  }

  @Test
  void exportNeverShrinksAPeak() {
    double[] none = new double[24];
    GridSketch sketch = TestNetworks.radialFeeder();
    Arrays.stream(Season.values()).forEach(s -> sketch.profile("PV_CLEAR", s, none));
    sketch.load("DX", "n4", 200, 80, -150, 300);

    assertFigure("80 whatever it exports", peak(sketch, "DX"), 80);
  }
}
