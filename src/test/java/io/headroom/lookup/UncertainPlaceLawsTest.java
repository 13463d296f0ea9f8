package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Reason;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.fixtures.ScatteredCounty;
import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every place and every circle around it. */
class UncertainPlaceLawsTest {
  private static final long SEED = 20_261_126;
  private static final double[] ACCURACIES = {0, 15, 40, 90, 180, 300, 600, 1500, 4000};
  private static final double[] SIZES = {Double.NaN, 8, 30, 60, 110, 160, 800, 4000};
  private static final double METRES_PER_DEGREE = 111_000;

  /** One place, asked with every accuracy in turn. */
  private record Case(CapacityLookup lookup, Position place, Need need, String name) {
    CapacityAnswer ask(Position at, double accuracy) {
      return lookup.answer(new CapacityQuestion(at, accuracy, need, 20, false, false));
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Random random = new Random(SEED);
    for (int grid = 0; grid < 12; grid++) {
      Snapshot drawn = ScatteredCounty.of(SEED + grid, 0.002 + 0.015 * random.nextDouble());
      CapacityLookup lookup = new CapacityLookup(drawn);
      for (int q = 0; q < 12; q++) {
        Position place = ScatteredCounty.somewhere(random, 0.006);
        cases.add(new Case(lookup, place, need(random), "grid " + grid + ", question " + q));
      }
    }
    Snapshot sample = SampleCountySnapshot.get();
    CapacityLookup lookup = new CapacityLookup(sample);
    DistributionTransformers rows = sample.dataset().network().distributionTransformers();
    for (int q = 0; q < 150; q++) {
      int row = random.nextInt(rows.size());
      Position at = new Position(rows.lon(row), rows.lat(row));
      Position place = ScatteredCounty.near(at, 0.002, random);
      cases.add(new Case(lookup, place, need(random), "sample county, question " + q));
    }
    return cases;
  }

  private static Need need(Random random) {
    double kva = SIZES[random.nextInt(SIZES.length)];
    Use use = random.nextInt(4) == 0 ? Use.ROOFTOP_PV_CI : Use.COMMERCIAL;
    Need need = Need.ofKva(kva, RuleSet.builtIn().powerFactor(use), use);
    return kva > 500 && random.nextBoolean() ? need.withDual(true) : need;
  }

  @Test
  void aVaguerPlaceIsNeverMoreOfAYes() {
    int yes = 0;
    for (Case at : cases()) {
      boolean allowed = true;
      for (double accuracy : ACCURACIES) {
        boolean plain = at.ask(at.place(), accuracy).verdict() == Verdict.AVAILABLE;
        assertThat(plain && !allowed).as("%s ±%s m, seed %s", at, accuracy, SEED).isFalse();
        allowed = plain;
        yes += plain ? 1 : 0;
      }
    }
    assertThat(yes).isGreaterThan(100);
  }

  @Test
  void noOptionFitsOnlyBecauseThePlaceIsVaguer() {
    for (Case at : cases()) {
      Map<String, Boolean> before = new HashMap<>();
      for (double accuracy : ACCURACIES) {
        for (ConnectionOption option : at.ask(at.place(), accuracy).options()) {
          boolean fitted = before.getOrDefault(option.point().id(), true);
          assertThat(option.fits() && !fitted)
              .as("%s at %s ±%s m, seed %s", option.point().id(), at, accuracy, SEED)
              .isFalse();
          before.put(option.point().id(), option.fits());
        }
      }
    }
  }

  /** A plain yes for the circle is a yes for any spot of it that is asked about exactly. */
  @Test
  void whatFitsFitsAtEverySpot() {
    Random random = new Random(SEED + 1);
    int compared = 0;
    for (Case at : cases()) {
      for (double accuracy : new double[] {15, 40, 90, 180}) {
        CapacityAnswer area = at.ask(at.place(), accuracy);
        Position spot = spotOf(at.place(), accuracy, random);
        compared += compare(area, at.ask(spot, 0), at + " ±" + accuracy + " m, seed " + SEED);
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static int compare(CapacityAnswer area, CapacityAnswer exact, String question) {
    Map<String, ConnectionOption> bySpot = new HashMap<>();
    exact.options().forEach(option -> bySpot.put(option.point().id(), option));
    int compared = 0;
    for (ConnectionOption option : area.options()) {
      ConnectionOption there = bySpot.get(option.point().id());
      if (option.fits() && there != null) {
        assertThat(there.fits()).as("%s: %s", option.point().id(), question).isTrue();
        // Of dual supply another spot may have another reserve.
        boolean alone = option.reserve() == null;
        assertThat(there.availableKva())
            .as(question)
            .isGreaterThan(alone ? option.availableKva() - 0.01 : 0);
        compared++;
      }
    }
    return compared;
  }

  /** At low voltage: of a line only the point nearest to the centre is asked. */
  @Test
  void aVagueNoIsANoAtEverySpot() {
    Random random = new Random(SEED + 2);
    int compared = 0;
    for (Case at : cases()) {
      for (double accuracy : new double[] {40, 300, 1500}) {
        CapacityAnswer area = at.ask(at.place(), accuracy);
        boolean low = area.options().stream().allMatch(option -> option.level().isLow());
        boolean no = area.verdict() == Verdict.CONSTRAINED || area.options().isEmpty();
        if (no && low) {
          Position spot = spotOf(at.place(), accuracy, random);
          assertThat(at.ask(spot, 0).verdict())
              .as("%s ±%s m, spot %s, seed %s", at, accuracy, spot, SEED)
              .isNotEqualTo(Verdict.AVAILABLE);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void beyondTheServiceRadiusNothingIsCertain() {
    for (Case at : cases()) {
      CapacityAnswer answer = at.ask(at.place(), 501);
      assertThat(answer.verdict()).as("%s, seed %s", at, SEED).isNotEqualTo(Verdict.AVAILABLE);
      assertThat(answer.options()).noneMatch(ConnectionOption::fits);
    }
  }

  @Test
  void theRangeHoldsEveryOptionInReachOfTheSameVoltage() {
    int held = 0;
    for (Case at : cases()) {
      CapacityAnswer answer = at.ask(at.place(), 800);
      CapacityRange range = answer.range();
      for (ConnectionOption option : answer.options()) {
        boolean alike = option.level().isLow() == answer.options().get(0).level().isLow();
        if (alike && option.reach().isWithinRadius() && Double.isFinite(option.availableKva())) {
          assertThat(Math.max(0, option.availableKva()))
              .as("%s, seed %s", at, SEED)
              .isBetween(range.least().kva(), range.most().kva());
          held++;
        }
      }
    }
    assertThat(held).isGreaterThan(100);
  }

  @Test
  void optionsThatFitEverywhereComeBeforeThoseThatFitSomewhere() {
    for (Case at : cases()) {
      List<Integer> order =
          at.ask(at.place(), 90).options().stream().map(UncertainPlaceLawsTest::rank).toList();
      assertThat(order).as("%s, seed %s", at, SEED).isSorted();
    }
  }

  private static int rank(ConnectionOption option) {
    if (option.fits()) {
      return 0;
    }
    return option.reason() == Reason.EXACT_PLACE ? 1 : 2;
  }

  /** Anywhere in the circle, often near its edge. */
  private static Position spotOf(Position centre, double accuracy, Random random) {
    double metres = 0.99 * accuracy * Math.sqrt(random.nextDouble());
    double angle = 2 * Math.PI * random.nextDouble();
    double perDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.lat()));
    return new Position(
        centre.lon() + metres * Math.cos(angle) / (perDegreeEast * 1.01),
        centre.lat() + metres * Math.sin(angle) / METRES_PER_DEGREE);
  }
}
