package io.headroom.capacity.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Headroom;
import io.headroom.fixtures.GridAssertions;
import io.headroom.fixtures.GridSketch;
import io.headroom.ingest.catalogue.ProfileCatalogue;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.LoadProfile;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every network, tried on random ones. */
class HourlyLawsTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final List<LoadProfile> PROFILES = new ProfileCatalogue().list();
  private static final List<String> NAMES =
      List.of("RES_TOWN", "RES_RURAL", "COMMERCE", "IND_1SHIFT", "EV_VALLEY", "FLAT", "NOBODY'S");
  private static final int LOADS = 14;
  private static final int EVENING = new HourOfYear(LoadProfile.Season.WINTER, 20).index();

  static IntStream seeds() {
    return IntStream.range(0, 80);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tightestHourLeavesWhatTheYearLeaves(int seed) {
    HourlyLoading hours = assess(random(seed, true));
    Headroom year = hours.headroom();

    for (int asset = 0; asset < year.forest().assets().count(); asset++) {
      double least = Double.POSITIVE_INFINITY;
      for (int hour = 0; hour < HourOfYear.COUNT; hour++) {
        least = Math.min(least, hours.headroomKva(asset, hour));
      }
      GridAssertions.assertFigure(what(seed, year, asset), least, year.headroomKva(asset));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void promisesNeverLeaveAnHourMoreAndNeverTakeMoreThanTheYear(int seed) {
    HourlyLoading before = assess(random(seed, true));
    HourlyLoading after =
        assess(
            random(seed, true)
                .committed("C1", "D3", "commercial", 80)
                .committed("C2", "D5", "ev-private", 140)
                .committed("C3", "e2", "unheard-of", 50));

    Headroom year = after.headroom();
    for (int asset = 0; asset < year.forest().assets().count(); asset++) {
      for (int hour = 0; hour < HourOfYear.COUNT; hour++) {
        double left = after.headroomKva(asset, hour);
        String what = what(seed, year, asset) + ", hour " + hour;
        assertAtMost(what, left, before.headroomKva(asset, hour));
        assertAtMost(what, year.headroomKva(asset), left);
        assertAtMost(what, after.committedKva(asset, hour), year.committedKva(asset));
      }
    }
  }

  /** Adds up the 96 values of every transformer below, asset by asset. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sumsByProfileEqualTheSumOfAllCurves(int seed) {
    HourlyLoading hours = assess(random(seed, false));
    Headroom year = hours.headroom();
    SupplyForest forest = year.forest();

    for (int asset = 0; asset < forest.assets().count(); asset++) {
      double[] sum = sumOfCurves(hours, asset);
      double largest = Arrays.stream(sum).max().orElseThrow();
      boolean flat = isMeasured(forest.assets().kind(asset)) && sum[EVENING] < .9 * largest;
      for (int hour = 0; hour < HourOfYear.COUNT; hour++) {
        GridAssertions.assertFigure(
            what(seed, year, asset) + ", hour " + hour,
            hours.loadKva(asset, hour),
            year.peakKva(asset) * (flat ? 1 : sum[hour] / largest));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rowOrderChangesNoDigit(int seed) {
    assertThat(
            figures(
                assess(random(seed, true).committed("C", "D3", "commercial", 80).shuffled(seed))))
        .as("seed %d", seed)
        .isEqualTo(figures(assess(random(seed, true).committed("C", "D3", "commercial", 80))));
  }

  private static double[] sumOfCurves(HourlyLoading hours, int asset) {
    SupplyForest forest = hours.headroom().forest();
    Map<String, double[]> years = new HashMap<>();
    PROFILES.forEach(
        p ->
            System.arraycopy(
                p.pu(),
                0,
                years.computeIfAbsent(p.profile(), n -> new double[96]),
                HourOfYear.SEASONS.indexOf(p.season()) * 24,
                24));
    DistributionTransformers rows = forest.assets().network().distributionTransformers();
    double[] sum = new double[96];
    for (int t = 0; t < rows.size(); t++) {
      int below = t;
      if (Arrays.stream(forest.path(t)).noneMatch(above -> above == asset)) {
        continue;
      }
      double[] pu = years.get(rows.profile(t));
      LocalDateTime at = rows.peakAt(t);
      boolean flat = pu == null || (at != null && pu[HourOfYear.of(at).index()] < .9);
      for (int hour = 0; hour < 96; hour++) {
        sum[hour] += hours.headroom().peakKva(below) * (flat ? 1 : pu[hour]);
      }
    }
    return sum;
  }

  /** In the drawing the peaks of feeders and main transformers came in a winter evening. */
  private static boolean isMeasured(AssetKind kind) {
    return kind == AssetKind.FEEDER || kind == AssetKind.MAIN_TRANSFORMER;
  }

  private static String what(int seed, Headroom headroom, int asset) {
    return "seed " + seed + ", " + headroom.forest().assets().id(asset);
  }

  private static void assertAtMost(String what, double smaller, double larger) {
    assertThat(GridAssertions.isAtMost(smaller, larger))
        .as("%s: %s > %s", what, smaller, larger)
        .isTrue();
  }

  private static Map<String, String> figures(HourlyLoading hours) {
    Assets assets = hours.headroom().forest().assets();
    Map<String, String> figures = new TreeMap<>();
    for (int a = 0; a < assets.count(); a++) {
      int asset = a;
      figures.put(
          assets.kind(asset) + assets.id(asset),
          IntStream.range(0, HourOfYear.COUNT)
              .mapToObj(h -> hours.loadKva(asset, h) + "/" + hours.committedKva(asset, h))
              .collect(Collectors.joining(" ")));
    }
    return figures;
  }

  private static HourlyLoading assess(GridSketch sketch) {
    GridDataset dataset = sketch.profiles(PROFILES).dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    return HourlyLoading.of(
        dataset, forest, RULES, Headroom.assess(dataset, forest, RULES, GridSketch.TODAY));
  }

  /**
   * A 110 kV station with two transformers, one of which also feeds a 35 kV station; three feeders,
   * a random tree with a transformer at every node, profiles and times of peaks at random.
   */
  private static GridSketch random(int seed, boolean withGaps) {
    Random random = new Random(seed);
    GridSketch sketch =
        new GridSketch()
            .substation("S", 110)
            .substation("R", 35)
            .source("T0", "S", "B0", 10, 20_000)
            .source("T1", "S", "B1", 10, 20_000)
            .source("T3", "S", "B3", 35, 20_000)
            .feeder("F3", "B3", "h0", 400, Double.NaN)
            .section("h", "h0", "h1", 35, 300)
            .mainTransformer("T2", "R", "h1", "B2", new double[] {35, 10, 6_300, 2_000}, null);
    for (int f = 0; f < 3; f++) {
      double peakA = withGaps && random.nextInt(4) == 0 ? Double.NaN : 10 + random.nextInt(60);
      sketch.feeder("F" + "abc".charAt(f), "B" + f, "n" + f, 400, peakA);
    }
    for (int n = 3; n < 3 + LOADS; n++) {
      sketch.section("e" + (n - 3), "n" + (n < 6 ? n - 3 : random.nextInt(n)), "n" + n);
      double rated = 50 + random.nextInt(400);
      boolean gap = withGaps && random.nextInt(6) == 0;
      double peak = rated * (.1 + random.nextDouble());
      sketch
          .load("D" + (n - 3), "n" + n, rated, gap ? Double.NaN : peak)
          .following(NAMES.get(random.nextInt(NAMES.size())), anyTime(random));
    }
    return sketch;
  }

  private static LocalDateTime anyTime(Random random) {
    return random.nextBoolean()
        ? null
        : LocalDateTime.of(2026, 1 + random.nextInt(12), 15, random.nextInt(24), 0);
  }
}
