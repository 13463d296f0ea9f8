package io.headroom.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Reservation;
import io.headroom.fixtures.GridSketch;
import io.headroom.fixtures.Promised;
import io.headroom.fixtures.ScatteredCounty;
import io.headroom.lookup.CapacityLookup;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Need;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Ledger;
import io.headroom.snapshot.LedgerChange;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request takes against what the look-up said there was. */
class ClaimTest {
  private static final double SPREAD_DEGREES = 0.006;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLedgerHasRoomJustWhereTheLookUpSaysSo(int seed) {
    Random random = new Random(seed);
    Snapshot snapshot = ScatteredCounty.of(seed, SPREAD_DEGREES);
    Limits limits = new SnapshotLimits(snapshot, Ledger.EMPTY);
    int[] roomy = new int[2];
    for (int q = 0; q < 60; q++) {
      Need need = need(random);
      for (ConnectionOption option : ask(snapshot, need, random)) {
        Claim claim = Claim.of("R", option, need, snapshot);
        boolean room = claim.lines().stream().allMatch(line -> fits(line, limits));
        double least =
            option.rows().stream().mapToDouble(row -> row.availableKva()).min().orElse(0);
        assertThat(room)
            .as("seed %s, question %s, %s: %s", seed, q, option.point().id(), claim)
            .isEqualTo(least >= need.kva());
        roomy[room ? 1 : 0]++;
      }
    }
    assertThat(roomy[0]).as("some do not fit").isPositive();
    assertThat(roomy[1]).as("some fit").isPositive();
  }

  private static boolean fits(ClaimLine line, Limits limits) {
    return line.fits(0, limits.of(line.key()));
  }

  @Test
  void aSinglePhaseNeedsThreeTimesWhatItTakes() {
    Snapshot snapshot = ScatteredCounty.of(3, SPREAD_DEGREES);
    Need need = Need.ofKva(6, 0.92, Use.RESIDENTIAL).withSinglePhase(true);
    ConnectionOption option = ask(snapshot, need, new Random(1)).get(0);

    ClaimLine transformer = Claim.of("R", option, need, snapshot).lines().get(0);
    assertThat(transformer.key().kind()).isEqualTo(AssetKind.DISTRIBUTION_TRANSFORMER);
    assertThat(transformer.net()).isEqualTo(6_000);
    assertThat(transformer.needed()).isEqualTo(18_000);
  }

  /** The dataset has taken it off and the store books it still: it counts once. */
  @Test
  void aReservationThatTheDatasetBringsLeavesTheLimitWhereItWas() {
    Snapshot plain = ScatteredCounty.of(3, SPREAD_DEGREES);
    Reservation reservation = Promised.at(plain, "R", Use.COMMERCIAL, 20, "D1");
    SnapshotPublisher publisher = new SnapshotPublisher();
    publisher.follow(List.of(LedgerChange.taken(1, reservation)));
    publisher.publish(Promised.delivered(plain, List.of(reservation)));
    Snapshot delivered = publisher.find(GridSketch.TODAY).orElseThrow();

    LedgerKey d1 = new LedgerKey(Direction.DEMAND, AssetKind.DISTRIBUTION_TRANSFORMER, "D1");
    assertThat(new SnapshotLimits(delivered, publisher.ledger()).of(d1))
        .isEqualTo(new SnapshotLimits(plain, Ledger.EMPTY).of(d1));
  }

  @Test
  void nothingCanBeReservedAtWhatIsNotThere() {
    Limits limits = new SnapshotLimits(ScatteredCounty.of(3, SPREAD_DEGREES), Ledger.EMPTY);
    LedgerKey gone = new LedgerKey(Direction.DEMAND, AssetKind.FEEDER, "gone");

    assertThat(limits.of(gone)).isEqualTo(Limits.UNKNOWN);
    assertThat(new ClaimLine(gone, 1, 1, 1).fits(0, limits.of(gone))).isFalse();
  }

  private static Need need(Random random) {
    Use use = Use.values()[random.nextInt(Use.values().length)];
    double kva = 1 + random.nextInt(100) + random.nextDouble();
    return Need.ofKva(kva, RuleSet.builtIn().powerFactor(use), use);
  }

  private static List<ConnectionOption> ask(Snapshot snapshot, Need need, Random random) {
    CapacityQuestion question =
        new CapacityQuestion(
            ScatteredCounty.somewhere(random, SPREAD_DEGREES), 0, need, 20, false, false);
    return new CapacityLookup(snapshot).answer(question).options();
  }
}
