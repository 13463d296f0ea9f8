package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.fixtures.ScatteredCounty;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Ownership;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The candidates around a vague place against counting them one by one. */
class RingSearchTest {
  private static final long SEED = 20_261_127;
  private static final double[] RADII = {20, 90, 300, 800, 2500, 4000};

  @Test
  void everyPointThatSomeSpotWouldFindIsFound() {
    Random random = new Random(SEED);
    for (int q = 0; q < 200; q++) {
      Snapshot snapshot = snapshotOf(q);
      PlaceCircle circle = circle(snapshot, RADII[q % RADII.length], random);
      CandidateSearch search = new CandidateSearch(snapshot);
      Set<String> found = keys(search.lowVoltage(circle, SupplyVoltage.LV_380), snapshot);
      Set<String> lines = keys(search.mediumVoltage(circle), snapshot);
      for (int s = 0; s < 8; s++) {
        PlaceCircle spot = spotOf(circle, random);
        String what = "question " + q + ", " + spot + " of " + circle + ", seed " + SEED;
        assertThat(found)
            .as(what)
            .containsAll(keys(search.lowVoltage(spot, SupplyVoltage.LV_380), snapshot));
        assertThat(lines).as(what).containsAll(keys(search.mediumVoltage(spot), snapshot));
      }
    }
  }

  @Test
  void thePointsFoundAreThoseOfANaiveCount() {
    Random random = new Random(SEED + 1);
    for (int q = 0; q < 200; q++) {
      Snapshot snapshot = snapshotOf(q);
      PlaceCircle circle = circle(snapshot, RADII[q % RADII.length], random);
      RingSearch.Found found =
          new CandidateSearch(snapshot).lowVoltage(circle, SupplyVoltage.LV_380);

      double reach = naiveRing(snapshot, circle, circle.radiusMetres()) + circle.radiusMetres();
      double own = naiveRing(snapshot, circle, 0);

      String what = "question " + q + ", " + circle + ", seed " + SEED;
      assertThat(found.searchedMetres()).as(what).isEqualTo(reach);
      assertThat(rows(found, false)).as(what).isEqualTo(naiveWithin(snapshot, circle, reach));
      assertThat(rows(found, true)).as(what).isEqualTo(naiveWithin(snapshot, circle, own));
    }
  }

  @Test
  void ofTooManyTheNearestAreKept() {
    List<Candidate> many =
        IntStream.range(0, 3 * RingSearch.MOST).mapToObj(i -> pointAt(3_000 - i)).toList();

    RingSearch.Found kept = RingSearch.nearest(new RingSearch.Found(many, 6_000), 200, 4_000);

    assertThat(kept.candidates()).hasSize(RingSearch.MOST);
    assertThat(kept.candidates().get(0).distanceMetres()).isEqualTo(1);
    assertThat(kept.searchedMetres()).isEqualTo(RingSearch.MOST);
    assertThat(kept.candidates()).filteredOn(c -> c.distance().ofCentre()).hasSize(200);
  }

  private static Candidate pointAt(double metres) {
    return new Candidate(
        ConnectionPoint.Kind.DISTRIBUTION_TRANSFORMER,
        0,
        0,
        SupplyVoltage.LV_380,
        0.38,
        Distance.exact(metres),
        0,
        0,
        0,
        0);
  }

  private static Snapshot snapshotOf(int question) {
    return question % 4 == 0
        ? SampleCountySnapshot.get()
        : ScatteredCounty.of(SEED + question % 10, 0.004);
  }

  private static PlaceCircle circle(Snapshot snapshot, double radius, Random random) {
    int row = random.nextInt(snapshot.transformers().size());
    Position at =
        snapshot
            .projection()
            .toPosition(snapshot.transformers().x(row), snapshot.transformers().y(row));
    Position place = ScatteredCounty.near(at, 0.003, random);
    double[] xy = snapshot.projection().toMetres(place.lon(), place.lat());
    return new PlaceCircle(xy[0], xy[1], radius);
  }

  private static PlaceCircle spotOf(PlaceCircle circle, Random random) {
    double metres = circle.radiusMetres() * Math.sqrt(random.nextDouble());
    double angle = 2 * Math.PI * random.nextDouble();
    return new PlaceCircle(
        circle.x() + metres * Math.cos(angle), circle.y() + metres * Math.sin(angle), 0);
  }

  /** Transformers and stations by row, taps by feeder: a feeder offers one point. */
  private static Set<String> keys(RingSearch.Found found, Snapshot snapshot) {
    Set<String> keys = new HashSet<>();
    for (Candidate c : found.candidates()) {
      boolean tap = c.kind() == ConnectionPoint.Kind.FEEDER_TAP;
      keys.add(c.kind() + " " + (tap ? snapshot.forest().feederOf(c.asset()) : c.row()));
    }
    return keys;
  }

  private static Set<Integer> rows(RingSearch.Found found, boolean ofCentreOnly) {
    return found.candidates().stream()
        .filter(c -> !ofCentreOnly || c.distance().ofCentre())
        .map(Candidate::row)
        .collect(Collectors.toSet());
  }

  private static Set<Integer> naiveWithin(Snapshot snapshot, PlaceCircle circle, double metres) {
    var rows = snapshot.dataset().network().distributionTransformers();
    return IntStream.range(0, rows.size())
        .filter(row -> rows.ownership(row) == Ownership.PUBLIC)
        .filter(row -> snapshot.transformers().distance(row, circle.x(), circle.y()) <= metres)
        .boxed()
        .collect(Collectors.toSet());
  }

  /** The first ring whose inner part has enough feeders. */
  private static double naiveRing(Snapshot snapshot, PlaceCircle circle, double inset) {
    double[] rings = snapshot.rules().searchRingsMetres();
    return Arrays.stream(rings)
        .filter(ring -> ring >= inset)
        .filter(
            ring ->
                feeders(snapshot, naiveWithin(snapshot, circle, ring - inset))
                    >= snapshot.rules().wantedFeeders())
        .findFirst()
        .orElse(rings[rings.length - 1]);
  }

  private static long feeders(Snapshot snapshot, Set<Integer> rows) {
    return rows.stream()
        .map(
            row ->
                snapshot
                    .forest()
                    .feederOf(
                        snapshot.forest().assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row)))
        .filter(feeder -> feeder >= 0)
        .distinct()
        .count();
  }
}
