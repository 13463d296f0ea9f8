package io.headroom.capacity.hours;

import static io.headroom.fixtures.GridAssertions.assertRatio;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Headroom;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.TenAssets;
import io.headroom.ingest.catalogue.ProfileCatalogue;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.LoadProfile;
import io.headroom.network.LoadProfile.Season;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Curves worked out by hand. */
class HourlyLoadingTest {
  private static final List<LoadProfile> PROFILES = new ProfileCatalogue().list();
  private static final LocalDateTime WINTER_EVENING = LocalDateTime.of(2026, 1, 15, 20, 0);
  private static final LocalDateTime WINTER_NIGHT = LocalDateTime.of(2026, 1, 15, 3, 0);

  /** D1: RES_TOWN, peak 101.3 in a winter evening; 7.5 kVA of commerce promised; limit 252. */
  @Test
  void transformerFollowsItsProfile() {
    HourlyLoading hours = tenAssets();

    assertRatio("peak hour", hours.loadKva(0, at(Season.WINTER, 20)), 101.3);
    assertRatio("winter night", hours.loadKva(0, at(Season.WINTER, 3)), .31 * 101.3);
    assertRatio("spring night", hours.loadKva(0, at(Season.SPRING, 3)), .7 * .31 * 101.3);
    assertRatio("promised", hours.committedKva(0, at(Season.WINTER, 3)), .9 * .23 * 7.5);
    assertRatio("promised, at most", hours.committedKva(0, at(Season.SUMMER, 18)), 7.5);
    assertRatio(
        "left", hours.headroomKva(0, at(Season.WINTER, 3)), 252 - .31 * 101.3 - .9 * .23 * 7.5);
  }

  /** L3 carries D2 (RES_TOWN 190) and D3 (IND_1SHIFT 40): 207.6 at 20 h is the largest sum. */
  @Test
  void sectionMixesWhatHangsBelowUnderItsOwnPeak() {
    HourlyLoading hours = tenAssets();
    int section = hours.headroom().forest().assets().find("L3");
    double peak = hours.headroom().peakKva(section);

    assertRatio("evening", hours.loadKva(section, at(Season.WINTER, 20)), peak);
    assertRatio(
        "morning",
        hours.loadKva(section, at(Season.WINTER, 10)),
        peak * (.54 * 190 + 40) / (190 + .44 * 40));
  }

  @Test
  void tightestHourIsNamed() {
    assertThat(tenAssets().tightestHour(0)).isEqualTo(new HourOfYear(Season.WINTER, 20));
  }

  @Test
  void peakAtAnUnusualHourMakesTheCurveFlat() {
    HourlyLoading hours = of(oneLoad().following("RES_RURAL", WINTER_NIGHT).profiles(PROFILES));

    assertThat(hours.isFlat(0)).isTrue();
    assertRatio("night", hours.loadKva(0, at(Season.SPRING, 3)), 200);
  }

  @Test
  void peakWithoutATimeFollowsItsProfile() {
    HourlyLoading hours = of(oneLoad().following("RES_RURAL", null).profiles(PROFILES));

    assertThat(hours.isFlat(0)).isFalse();
    assertRatio("night", hours.loadKva(0, at(Season.WINTER, 3)), .28 * 200);
  }

  @Test
  void profileNobodyKnowsIsFlat() {
    HourlyLoading hours = of(oneLoad().following("FISH_FARM", WINTER_EVENING).profiles(PROFILES));

    assertThat(hours.isFlat(0)).isTrue();
    assertRatio("night", hours.loadKva(0, at(Season.SPRING, 3)), 200);
  }

  @Test
  void profileThatLacksASeasonIsFlat() {
    double[] day = new double[24];
    Arrays.fill(day, .5);
    day[20] = 1;
    HourlyLoading hours = of(oneLoad().following("HALF", null).profile("HALF", Season.WINTER, day));

    assertThat(hours.isFlat(0)).isTrue();
    assertRatio("winter night", hours.loadKva(0, at(Season.WINTER, 3)), 200);
  }

  @Test
  void profileThatNeverReachesOneIsRescaled() {
    double[] day = new double[24];
    Arrays.fill(day, .2);
    day[20] = .4;
    GridSketch sketch = oneLoad().following("SMALL", null);
    HourOfYear.SEASONS.forEach(season -> sketch.profile("SMALL", season, day));
    HourlyLoading hours = of(sketch);

    assertRatio("evening", hours.loadKva(0, at(Season.SPRING, 20)), 200);
    assertRatio("night", hours.loadKva(0, at(Season.SPRING, 3)), 100);
  }

  @Test
  void unknownPeakIsUnknownAtEveryHour() {
    HourlyLoading hours = of(oneLoad().load("D2", "n1", 100, Double.NaN).profiles(PROFILES));
    int section = hours.headroom().forest().assets().find("s1");

    assertThat(hours.loadKva(1, 3)).isNaN();
    assertThat(hours.headroomKva(section, 3)).isNaN();
    assertThat(hours.tightestHour(section)).isNull();
  }

  /** 4,000 kVA of the main transformer are known only as a figure, so they may come at any hour. */
  @Test
  void measuredAssetWithNothingBelowIsFlat() {
    HourlyLoading hours =
        of(
            new GridSketch()
                .substation("S", 110)
                .source("T", "S", "B", 10, 10_000)
                .loaded(4_000, 1_000)
                .profiles(PROFILES));

    assertRatio("night", hours.loadKva(0, at(Season.SPRING, 3)), 4_000);
  }

  /**
   * The second of two parallel transformers has no feeder of its own and carries what they share.
   *
   * <pre>
   *   T1 ∥ T2 ─ B ─[F]─ n0 ─ s ─ n1 ● D 200
   * </pre>
   */
  @Test
  void parallelTransformersShareOneCurve() {
    HourlyLoading hours =
        of(
            new GridSketch()
                .substation("S", 110)
                .mainTransformer("T1", "S", null, "B", new double[] {110, 10, 1_000, 100}, "P")
                .mainTransformer("T2", "S", null, "B", new double[] {110, 10, 1_000, 120}, "P")
                .feeder("F", "B", "n0", 400, Double.NaN)
                .section("s", "n0", "n1")
                .load("D", "n1", 400, 200)
                .profiles(PROFILES));
    int second = hours.headroom().forest().assets().find("T2");

    assertRatio("second", hours.loadKva(second, at(Season.WINTER, 3)), .28 * 120);
    assertRatio(
        "group",
        hours.loadKva(hours.headroom().forest().assets().find("S"), at(Season.WINTER, 3)),
        .28 * 220);
  }

  private static GridSketch oneLoad() {
    return new GridSketch()
        .substation("S", 110)
        .source("T", "S", "B", 10, 10_000)
        .feeder("F", "B", "n0", 400, Double.NaN)
        .section("s1", "n0", "n1")
        .load("D1", "n1", 400, 200);
  }

  private static HourlyLoading tenAssets() {
    Snapshot snapshot = TenAssets.snapshot();
    return HourlyLoading.of(
        snapshot.dataset(), snapshot.forest(), snapshot.rules(), snapshot.headroom());
  }

  private static HourlyLoading of(GridSketch sketch) {
    GridDataset dataset = sketch.dataset();
    RuleSet rules = RuleSet.builtIn();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    Headroom headroom = Headroom.assess(dataset, forest, rules, GridSketch.TODAY);
    return HourlyLoading.of(dataset, forest, rules, headroom);
  }

  private static int at(Season season, int hour) {
    return new HourOfYear(season, hour).index();
  }
}
