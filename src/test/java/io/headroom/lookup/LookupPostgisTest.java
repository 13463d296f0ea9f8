package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Reason;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.PostgisGrid;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.fixtures.Tool;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The look-up in memory against the same question in SQL, over the whole sample county. */
@Needs(Tool.POSTGIS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupPostgisTest {
  private static final long SEED = 20_261_123;
  private static final int QUESTIONS = 300;
  private static final double KVA = 0.001;
  private static final double METRES = 0.05;

  private final Snapshot snapshot = SampleCountySnapshot.get();
  private final Assets assets = snapshot.forest().assets();
  private final CapacityLookup lookup = new CapacityLookup(snapshot);
  private PostgisGrid postgis;

  @BeforeAll
  void load() {
    postgis = PostgisGrid.load(snapshot, LookupPostgisTest::commercial);
  }

  @AfterAll
  void stop() {
    postgis.close();
  }

  /** K_d·σ of a commercial need, as the design states it: 1 × 1, then 0.8 × σ. */
  private static double commercial(AssetKind kind) {
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> 1.0;
      case LINE_SECTION, FEEDER -> 0.8 * 0.9;
      case MAIN_TRANSFORMER -> 0.8 * 0.85;
      case SUBSTATION -> 0.8 * 0.8;
    };
  }

  @Test
  void distancesAndLeastHeadroomAreThoseOfTheDatabase() {
    Random random = new Random(SEED);
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    int compared = 0;
    for (int q = 0; q < QUESTIONS; q++) {
      Position place = near(rows, random);
      CapacityAnswer answer = ask(place);
      List<PostgisGrid.Hit> hits =
          postgis.within(place.lon(), place.lat(), answer.searchedMetres(), 10_000);
      for (ConnectionOption option : answer.options()) {
        compared += compare(option, hits, "question " + q + " at " + place + ", seed " + SEED);
      }
      assertThat(answer.options().isEmpty()).isEqualTo(hits.isEmpty());
    }
    assertThat(compared).isGreaterThan(QUESTIONS);
  }

  @Test
  void theFirstOptionIsTheNearestThatFitsInTheDatabase() {
    Random random = new Random(SEED + 1);
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    for (int q = 0; q < QUESTIONS; q++) {
      Position place = near(rows, random);
      CapacityAnswer answer = ask(place);
      if (answer.verdict() == Verdict.AVAILABLE) {
        ConnectionOption first = answer.options().get(0);
        postgis.within(place.lon(), place.lat(), answer.searchedMetres(), 10_000).stream()
            .filter(hit -> hit.metres() < first.reach().distanceMetres() - METRES)
            .filter(hit -> isMeasured(hit.row()))
            .filter(hit -> !isHeldByVoltage(answer, idOf(hit.row())))
            .forEach(hit -> assertThat(fits(hit)).as("%s at %s", hit, place).isFalse());
      }
    }
  }

  private boolean fits(PostgisGrid.Hit hit) {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    double radius = rows.setting(hit.row()) == io.headroom.network.Setting.URBAN ? 250 : 500;
    return hit.availableKva() >= 50 && hit.metres() <= radius;
  }

  /** Estimates rank behind measurements, which the database knows nothing of. */
  private boolean isMeasured(int row) {
    int transformer = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    for (int asset : snapshot.forest().path(transformer)) {
      if (snapshot.headroom().isEstimated(asset) || snapshot.forest().isMeshed(asset)) {
        return false;
      }
    }
    return true;
  }

  private int compare(ConnectionOption option, List<PostgisGrid.Hit> hits, String question) {
    PostgisGrid.Hit hit =
        hits.stream()
            .filter(h -> idOf(h.row()).equals(option.point().id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        option.point().id() + " is not in the database's circle: " + question));
    assertThat(option.reach().distanceMetres())
        .as(question)
        .isCloseTo(hit.metres(), within(METRES));
    if (Double.isNaN(hit.availableKva())) {
      assertThat(option.availableKva()).as(question).isNaN();
      return 0;
    }
    assertThat(leastOfPath(option)).as(question).isCloseTo(hit.availableKva(), within(KVA));
    assertThat(option.availableKva()).as(question).isLessThanOrEqualTo(leastOfPath(option));
    return 1;
  }

  /** The database knows ratings only; the load flow may leave less. */
  private static double leastOfPath(ConnectionOption option) {
    return option.rows().stream().mapToDouble(CapacityRow::availableKva).min().orElseThrow();
  }

  private static boolean isHeldByVoltage(CapacityAnswer answer, String id) {
    return answer.options().stream()
        .anyMatch(o -> o.point().id().equals(id) && o.reason() == Reason.VOLTAGE);
  }

  private String idOf(int row) {
    return snapshot.dataset().network().distributionTransformers().id(row);
  }

  private CapacityAnswer ask(Position place) {
    Need need =
        Need.ofKva(50, RuleSet.builtIn().powerFactor(Use.COMMERCIAL), Use.COMMERCIAL)
            .withVoltage(VoltageChoice.LV);
    return lookup.answer(new CapacityQuestion(place, 0, need, 5, false, false));
  }

  private static Position near(DistributionTransformers rows, Random random) {
    int row = random.nextInt(rows.size());
    return new Position(
        rows.lon(row) + random.nextGaussian() * 0.004,
        rows.lat(row) + random.nextGaussian() * 0.004);
  }
}
