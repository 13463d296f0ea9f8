package io.headroom.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.PathShares;
import io.headroom.fixtures.Promised;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.planning.whatif.Change.AddGeneration;
import io.headroom.planning.whatif.Change.MoveOpenPoint;
import io.headroom.planning.whatif.Change.Place;
import io.headroom.planning.whatif.Change.ReplaceTransformer;
import io.headroom.planning.whatif.WhatIfOutcome.Effect;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every study of the sample county. */
class WhatIfLawsTest {
  /** Every figure is rounded to a tenth. */
  private static final double TENTH = 0.1001;

  private static Snapshot county;
  private static WhatIfStudy study;
  private static List<MoveOpenPoint> moves;

  @BeforeAll
  static void readCounty() {
    county = SampleCountySnapshot.get();
    study = new WhatIfStudy(county);
    moves = CountyMoves.moves(county);
    assertThat(moves).hasSizeGreaterThan(10);
  }

  static IntStream everyThirdMove() {
    return IntStream.range(0, moves.size()).filter(i -> i % 3 == 0);
  }

  private static Map<String, Effect> byId(WhatIfOutcome outcome) {
    return outcome.assets().stream()
        .collect(Collectors.toMap(effect -> effect.kind() + effect.id(), Function.identity()));
  }

  @Test
  void noChangeChangesNothing() {
    WhatIfOutcome outcome = study.run(List.of());

    assertThat(outcome.before()).isEqualTo(outcome.after());
    assertThat(outcome.assets()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyThirdMove")
  void aMoveAndItsInverseGiveTheStart(int move) {
    WhatIfOutcome there = study.run(List.of(moves.get(move)));
    WhatIfOutcome back = study.run(List.of(moves.get(move), CountyMoves.back(moves.get(move))));

    assertThat(there.assets()).isNotEmpty();
    assertThat(back.assets()).as("%s", moves.get(move)).isEmpty();
    assertThat(back.after()).isEqualTo(back.before());
  }

  @Test
  void aLargerTransformerAndTheOldOneAgainGiveTheStart() {
    for (String id : List.of("S02T1", firstTransformer())) {
      double rated = county.headroom().ratedKva(county.forest().assets().find(id));
      WhatIfOutcome outcome =
          study.run(
              List.of(new ReplaceTransformer(id, 2 * rated), new ReplaceTransformer(id, rated)));

      assertThat(outcome.steps().get(0).after()).as(id).isNotNull();
      assertThat(outcome.assets()).as(id).isEmpty();
    }
  }

  private static String firstTransformer() {
    return county.dataset().network().distributionTransformers().id(0);
  }

  /**
   * What hung from one feeder hangs from another, to the last kVA. Higher up one side may hang from
   * a 35 kV feeder and the other from none, so that only the 10 kV level adds up.
   */
  @ParameterizedTest
  @MethodSource("everyThirdMove")
  void movingAnOpenPointKeepsTheTotalLoad(int move) {
    Stage after = study.reached(List.of(moves.get(move)));

    for (AssetKind kind : List.of(AssetKind.FEEDER, AssetKind.MAIN_TRANSFORMER)) {
      int moved = 0;
      double sum = 0;
      for (int row = 0; row < county.forest().assets().count(kind); row++) {
        int asset = county.forest().assets().asset(kind, row);
        double was = county.headroom().peakKva(asset);
        double is = after.headroom().peakKva(after.assets().asset(kind, row));
        boolean tenKv = county.forest().assets().voltageKv(asset) == 10;
        if (tenKv && !Double.isNaN(was) && Double.compare(was, is) != 0) {
          moved++;
          sum += is - was;
        }
      }
      assertThat(sum)
          .as("%s: %s", moves.get(move), kind)
          .isCloseTo(0, within(Math.max(1, moved) * TENTH));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aLoadMoreNeverLeavesMore(int seed) {
    WhatIfOutcome outcome = study.run(List.of(CountyMoves.randomLoad(county, new Random(seed))));

    assertThat(outcome.assets()).isNotEmpty();
    for (Effect effect : outcome.assets()) {
      AssetState before = Objects.requireNonNull(effect.before());
      assertThat(effect.after().headroomKva())
          .as("seed %d, %s", seed, effect)
          .matches(kva -> Double.isNaN(kva) || kva <= before.headroomKva());
      assertThat(effect.after().availableKva())
          .as("seed %d, %s", seed, effect)
          .matches(kva -> Double.isNaN(kva) || kva <= before.availableKva() + 0.01);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void twoSitesStrainAtLeastAsMuchAsEachOfThem(int seed) {
    Random random = new Random(seed);
    Change first = CountyMoves.randomLoad(county, random);
    Change second = CountyMoves.randomLoad(county, random);
    Map<String, Effect> both = byId(study.run(List.of(first, second)));

    for (Change alone : List.of(first, second)) {
      byId(study.run(List.of(alone)))
          .forEach(
              (id, effect) -> {
                double jointly = Objects.requireNonNull(both.get(id)).after().headroomKva();
                double by = effect.after().headroomKva();
                assertThat(jointly)
                    .as("seed %d, %s", seed, id)
                    .matches(kva -> Double.isNaN(kva) || kva <= by);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theOrderOfIndependentChangesDoesNotMatter(int seed) {
    Random random = new Random(seed);
    List<Change> changes = new ArrayList<>();
    changes.add(CountyMoves.randomLoad(county, random));
    changes.add(CountyMoves.randomLoad(county, random));
    changes.add(moves.get(0));
    changes.add(moves.get(moves.size() - 1));
    changes.add(new ReplaceTransformer(firstTransformer(), 1000));
    changes.add(new AddGeneration(new Place(firstTransformer(), null), 150));
    WhatIfOutcome inOrder = study.run(changes);
    Collections.shuffle(changes, random);
    WhatIfOutcome shuffled = study.run(changes);

    assertThat(shuffled.after()).as("seed %d, %s", seed, changes).isEqualTo(inOrder.after());
    assertThat(byId(shuffled).keySet()).as("seed %d", seed).isEqualTo(byId(inOrder).keySet());
    byId(inOrder)
        .forEach(
            (id, effect) ->
                assertThat(
                        Objects.requireNonNull(byId(shuffled).get(id))
                            .after()
                            .looksLike(effect.after()))
                    .as("seed %d, %s", seed, effect)
                    .isTrue());
  }

  @Test
  void everyStepGoesOnWhereTheOneBeforeEnded() {
    List<Change> changes = new ArrayList<>(moves.subList(0, 2));
    changes.add(CountyMoves.load(firstTransformer(), 500));
    WhatIfOutcome outcome = study.run(changes);

    assertThat(outcome.steps().get(0).before()).isEqualTo(outcome.before());
    assertThat(outcome.steps().get(1).before()).isEqualTo(outcome.steps().get(0).after());
    assertThat(outcome.steps().get(2).before()).isEqualTo(outcome.steps().get(1).after());
    assertThat(outcome.steps().get(2).after()).isEqualTo(outcome.after());
  }

  /** What was carried over from stage to stage is what working it all out again gives. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatIsSolvedOnlyWhereItIsFeltIsWhatAFullSolutionGives(int seed) {
    List<Change> changes = new ArrayList<>();
    Random random = new Random(seed);
    changes.add(moves.get(random.nextInt(moves.size())));
    changes.add(CountyMoves.randomLoad(county, random));
    changes.add(new ReplaceTransformer("S02T1", 20_000));
    StageFigures whole = StageFigures.of(study.reached(changes), county.rules());

    Totals full = whole.totals();
    Totals carried = study.run(changes).after();
    assertThat(carried.constrained()).isEqualTo(full.constrained());
    assertThat(carried.minimumPu()).isCloseTo(full.minimumPu(), within(1e-9));
    HostedRoom noon = HostedRoom.of(whole.stage(), Direction.GENERATION);
    for (Effect effect : study.run(changes).assets()) {
      int asset = whole.stage().assets().find(effect.kind(), effect.id());
      AssetState again = whole.state(asset, noon);
      assertThat(effect.after().looksLike(again))
          .as("seed %d: %s, %s", seed, effect, again)
          .isTrue();
    }
  }

  @Test
  void whatIsReservedGoesAlongAndComesBack() {
    Snapshot reserved =
        Promised.reserved(
            county, List.of(Promised.at(county, "R1", Use.COMMERCIAL, 200, firstTransformer())));
    WhatIfStudy own = new WhatIfStudy(reserved);
    List<Change> changes = List.of(moves.get(0), CountyMoves.back(moves.get(0)));

    assertThat(own.run(changes).assets()).isEmpty();
    Stage after = own.reached(List.of(new ReplaceTransformer("S02T1", 63_000)));
    assertThat(after.headroom().committedKva(0)).isEqualTo(reserved.headroom().committedKva(0));
    assertThat(reserved.headroom().committedKva(0))
        .isGreaterThan(county.headroom().committedKva(0));
  }

  /** The delivery that a study describes, imported as it is, is what the study said. */
  @Test
  void whatIsCarriedOutIsWhatWasStudied() {
    List<Change> changes = List.of(moves.get(1), CountyMoves.load(firstTransformer(), 250));
    Snapshot next = Snapshot.of(study.carriedOut(changes), county.rules(), county.day());

    assertThat(new WhatIfStudy(next).run(List.of()).before()).isEqualTo(study.run(changes).after());
  }

  @Test
  void theSnapshotIsOnlyRead() {
    double[] before = available();
    WhatIfStudy own = new WhatIfStudy(county);
    List<Change> changes = new ArrayList<>(moves.subList(0, 2));
    changes.add(CountyMoves.load(firstTransformer(), 900));
    own.run(changes);

    assertThat(available()).isEqualTo(before);
    assertThat(own.run(List.of()).before()).isEqualTo(study.run(List.of()).before());
  }

  private static double[] available() {
    PathShares shares = PathShares.of(county.rules(), Use.COMMERCIAL, Double.NaN, false);
    double[] kva = new double[county.dataset().network().distributionTransformers().size()];
    Arrays.setAll(
        kva,
        t ->
            county.assessment().availableKva(t, shares)
                + county.hosting().demandKva(t)
                + county.hosting().generationKva(t));
    return kva;
  }
}
