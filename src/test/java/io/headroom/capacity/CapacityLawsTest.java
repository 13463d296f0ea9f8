package io.headroom.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridAssertions;
import io.headroom.fixtures.GridSketch;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every network, tried on random ones. */
class CapacityLawsTest {
  private static final RuleSet RULES = RuleSet.builtIn();
  private static final int LOADS = 14;

  /** What a law changes on one transformer. */
  private record Change(int load, double extraPeak, double ratingFactor) {
    static final Change NONE = new Change(-1, 0, 1);
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moreLoadNeverRaisesHeadroomAtItOrAboveIt(int seed) {
    Headroom before = assess(random(seed, Change.NONE, false));
    int load = new Random(seed).nextInt(LOADS);
    Headroom more = assess(random(seed, new Change(load, 40, 1), false));
    Headroom promised =
        assess(random(seed, Change.NONE, false).committed("C", "D" + load, "commercial", 40));

    for (int asset : before.forest().path(before.forest().assets().find("D" + load))) {
      assertAtMost(seed, before, asset, more.headroomKva(asset), before.headroomKva(asset));
      assertAtMost(seed, before, asset, promised.headroomKva(asset), before.headroomKva(asset));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aCommitmentNeverRaisesHeadroomAnywhere(int seed) {
    Headroom before = assess(random(seed, Change.NONE, true));
    Headroom after =
        assess(random(seed, Change.NONE, true).committed("C", "e2", "industrial", 300));

    for (int asset = 0; asset < before.forest().assets().count(); asset++) {
      assertAtMost(seed, before, asset, after.headroomKva(asset), before.headroomKva(asset));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aLargerRatingNeverLowersCapacity(int seed) {
    CapacityAssessment before = assessment(random(seed, Change.NONE, false));
    int load = new Random(seed).nextInt(LOADS);
    CapacityAssessment after = assessment(random(seed, new Change(load, 0, 1.6), false));

    PathShares shares = PathShares.of(RULES, Use.COMMERCIAL, 50, false);
    for (int asset = 0; asset < LOADS; asset++) {
      assertThat(
              GridAssertions.isAtMost(
                  before.availableKva(asset, shares), after.availableKva(asset, shares)))
          .as("seed %d, transformer %d", seed, asset)
          .isTrue();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rowOrderChangesNoFigure(int seed) {
    assertThat(figures(assess(random(seed, Change.NONE, true).shuffled(seed))))
        .as("seed %d", seed)
        .isEqualTo(figures(assess(random(seed, Change.NONE, true))));
  }

  private static void assertAtMost(
      int seed, Headroom headroom, int asset, double smaller, double larger) {
    assertThat(GridAssertions.isAtMost(smaller, larger))
        .as("seed %d, %s: %s > %s", seed, headroom.forest().assets().id(asset), smaller, larger)
        .isTrue();
  }

  private static Map<String, String> figures(Headroom headroom) {
    Map<String, String> figures = new TreeMap<>();
    for (int asset = 0; asset < headroom.forest().assets().count(); asset++) {
      figures.put(
          headroom.forest().assets().kind(asset) + headroom.forest().assets().id(asset),
          headroom.limitKva(asset)
              + (" " + headroom.peakKva(asset))
              + (" " + headroom.committedKva(asset))
              + (" " + headroom.generationHeadroomKw(asset))
              + (" " + headroom.zone(asset) + headroom.isEstimated(asset)));
    }
    return figures;
  }

  private static Headroom assess(GridSketch sketch) {
    GridDataset dataset = sketch.dataset();
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    return Headroom.assess(dataset, forest, RULES, GridSketch.TODAY);
  }

  private static CapacityAssessment assessment(GridSketch sketch) {
    return new CapacityAssessment(assess(sketch), RULES);
  }

  /**
   * A rural 35 kV station and a 110 kV one with two transformers, three feeders, a random tree with
   * a transformer at every node. Heads measure anything from half to more than the sum.
   */
  private static GridSketch random(int seed, Change change, boolean withGaps) {
    Random random = new Random(seed);
    GridSketch sketch =
        new GridSketch()
            .substation("S", 110)
            .substation("R", 35)
            .source("T0", "S", "B0", 10, 20_000)
            .loaded(3_000 + random.nextInt(9_000), 500)
            .source("T1", "S", "B1", 10, 20_000)
            .loaded(3_000 + random.nextInt(9_000), 500)
            .source("T3", "S", "B3", 35, 20_000)
            .loaded(3_000 + random.nextInt(9_000), 500)
            .feeder("F3", "B3", "h0", 400, 20 + random.nextInt(40))
            .section("h", "h0", "h1", 35, 300)
            .mainTransformer("T2", "R", "h1", "B2", new double[] {35, 10, 6_300, 2_000}, null)
            .loaded(2_000, 300);
    for (int f = 0; f < 3; f++) {
      double peakA = withGaps && random.nextInt(4) == 0 ? Double.NaN : 10 + random.nextInt(60);
      sketch.feeder("F" + "abc".charAt(f), "B" + f, "n" + f, 400, peakA);
    }
    for (int n = 3; n < 3 + LOADS; n++) {
      sketch.section("e" + (n - 3), "n" + random.nextInt(n), "n" + n);
      addLoad(sketch, random, n, change, withGaps);
    }
    return sketch;
  }

  private static void addLoad(
      GridSketch sketch, Random random, int node, Change change, boolean withGaps) {
    int load = node - 3;
    double rated = 50 + random.nextInt(400);
    double peak = rated * (0.1 + random.nextDouble());
    boolean gap = withGaps && random.nextInt(4) == 0;
    if (load == change.load()) {
      peak += change.extraPeak();
      rated *= change.ratingFactor();
    }
    sketch.load("D" + load, "n" + node, rated, gap ? Double.NaN : peak, rated / 4, 0);
  }
}
