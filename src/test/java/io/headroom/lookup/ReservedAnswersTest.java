package io.headroom.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reservation;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.fixtures.GridAssertions;
import io.headroom.fixtures.Promised;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.fixtures.ScatteredCounty;
import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.LedgerChange;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reservation does to later answers, against a delivery that brings the same promise. */
class ReservedAnswersTest {
  private static final long SEED = 20_261_127;
  private static final double SPREAD_DEGREES = 0.006;

  /** Reservations are rounded up to a tenth by asset, deliveries to the nearest. */
  private static final double ROUNDING_KVA = 0.1 + GridAssertions.TENTH_TOLERANCE;

  static IntStream seeds() {
    return IntStream.range(0, 8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void reservingNeverRaisesALaterAnswer(int seed) {
    Random random = new Random(SEED + seed);
    Snapshot before = ScatteredCounty.of(seed, SPREAD_DEGREES);
    Snapshot after = Promised.reserved(before, reservations(before, random, 8));
    int lower = 0;
    for (CapacityQuestion question : questions(before, random)) {
      lower += compare(before, after, question, "seed " + seed + ", " + question);
    }
    assertThat(lower).as("seed %s: some answers have less", seed).isPositive();
  }

  private static int compare(
      Snapshot before, Snapshot after, CapacityQuestion question, String what) {
    CapacityAnswer then = new CapacityLookup(before).answer(question);
    CapacityAnswer now = new CapacityLookup(after).answer(question);
    Map<String, Double> kva = availableByPoint(then);
    int lower = 0;
    for (Map.Entry<String, Double> point : availableByPoint(now).entrySet()) {
      double earlier = kva.getOrDefault(point.getKey(), Double.NaN);
      assertThat(GridAssertions.isAtMost(point.getValue(), earlier))
          .as("%s: %s had %s, has %s", what, point.getKey(), earlier, point.getValue())
          .isTrue();
      lower += point.getValue() < earlier ? 1 : 0;
    }
    if (then.verdict() != Verdict.AVAILABLE) {
      assertThat(now.verdict()).as(what).isNotEqualTo(Verdict.AVAILABLE);
    }
    return lower;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withdrawingRestoresEveryFigureExactly(int seed) {
    Random random = new Random(SEED + seed);
    Snapshot before = ScatteredCounty.of(seed, SPREAD_DEGREES);
    List<CapacityQuestion> questions = questions(before, random);
    SnapshotPublisher publisher = new SnapshotPublisher();
    publisher.publish(before);
    List<Reservation> reservations = reservations(before, random, 8);
    for (int i = 0; i < reservations.size(); i++) {
      publisher.follow(List.of(LedgerChange.taken(2L * i, reservations.get(i))));
      ask(publisher.find(before.day()).orElseThrow(), questions);
    }
    for (int i = 0; i < reservations.size(); i++) {
      publisher.follow(List.of(LedgerChange.givenBack(100 + i, reservations.get(i).id())));
    }
    Snapshot after = publisher.find(before.day()).orElseThrow();
    assertThat(ask(after, questions)).as("seed %s", seed).isEqualTo(ask(before, questions));
    assertThat(figures(after)).as("seed %s", seed).isEqualTo(figures(before));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aReservationCountsLikeADeliveredCommitment(int seed) {
    Random random = new Random(SEED + seed);
    Snapshot plain = ScatteredCounty.of(seed, SPREAD_DEGREES);
    assertSame("seed " + seed, plain, reservations(plain, random, 8));
  }

  @Test
  void theSameHoldsInTheSampleCounty() {
    Random random = new Random(SEED);
    Snapshot plain = SampleCountySnapshot.get();
    assertSame("sample county", plain, reservations(plain, random, 60));
  }

  private static void assertSame(String what, Snapshot plain, List<Reservation> reservations) {
    Snapshot reserved = Promised.reserved(plain, reservations);
    Snapshot delivered = Promised.delivered(plain, reservations);
    Headroom one = reserved.headroom();
    Headroom other = delivered.headroom();
    for (int asset = 0; asset < plain.forest().assets().count(); asset++) {
      String name = what + ", " + plain.forest().assets().id(asset);
      assertClose(name, one.headroomKva(asset), other.headroomKva(asset), ROUNDING_KVA);
      assertClose(
          name, one.generationHeadroomKw(asset), other.generationHeadroomKw(asset), ROUNDING_KVA);
      double demand = reserved.hosting().demandKva(asset);
      assertClose(name, demand, delivered.hosting().demandKva(asset), tolerance(demand));
      double generation = reserved.hosting().generationKva(asset);
      assertClose(
          name, generation, delivered.hosting().generationKva(asset), tolerance(generation));
    }
    for (Reservation reservation : reservations) {
      int asset = plain.forest().assets().find(reservation.points().get(0));
      for (int hour = 0; hour < HourOfYear.COUNT; hour += 7) {
        assertThat(reserved.loading().committedKva(asset, hour))
            .as("%s, hour %s", what, hour)
            .isCloseTo(delivered.loading().committedKva(asset, hour), within(ROUNDING_KVA));
      }
    }
  }

  /** Limits of current are held against the rounded figures of the rows; tables are floats. */
  private static double tolerance(double kva) {
    return ROUNDING_KVA * 2 + Math.abs(kva) * 1e-6;
  }

  private static void assertClose(String what, double actual, double expected, double tolerance) {
    if (Double.isNaN(expected)) {
      assertThat(actual).as(what).isNaN();
    } else {
      assertThat(actual).as(what).isCloseTo(expected, within(tolerance));
    }
  }

  private static List<Reservation> reservations(Snapshot snapshot, Random random, int count) {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    List<Reservation> reservations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int row = random.nextInt(rows.size());
      Use use = Use.values()[random.nextInt(Use.values().length)];
      double kva = 1 + random.nextInt(60) + random.nextDouble();
      reservations.add(Promised.at(snapshot, "R" + i, use, kva, rows.id(row)));
    }
    return reservations;
  }

  private static List<CapacityQuestion> questions(Snapshot snapshot, Random random) {
    List<CapacityQuestion> questions = new ArrayList<>();
    for (int q = 0; q < 12; q++) {
      Position place = ScatteredCounty.somewhere(random, SPREAD_DEGREES);
      Use use = Use.values()[q % Use.values().length];
      double kva = random.nextBoolean() ? 5 + random.nextInt(90) : 300 + random.nextInt(900);
      Need need = Need.ofKva(kva, RuleSet.builtIn().powerFactor(use), use);
      questions.add(new CapacityQuestion(place, 0, need, 20, false, q % 4 == 0));
    }
    return questions;
  }

  private static List<String> ask(Snapshot snapshot, List<CapacityQuestion> questions) {
    CapacityLookup lookup = new CapacityLookup(snapshot);
    return questions.stream().map(question -> text(lookup.answer(question))).toList();
  }

  private static String text(CapacityAnswer answer) {
    StringBuilder text = new StringBuilder(answer.verdict().name());
    for (ConnectionOption option : answer.options()) {
      text.append('\n').append(option.point().id()).append(' ').append(option.rows());
      text.append(option.availableKva()).append(option.reason()).append(option.conditions());
      text.append(option.outlook().voltage()).append(option.remedies());
      text.append(java.util.Arrays.toString(option.outlook().hourlyKva()));
    }
    return text.toString();
  }

  private static List<String> figures(Snapshot snapshot) {
    return IntStream.range(0, snapshot.forest().assets().count())
        .mapToObj(
            asset ->
                snapshot.headroom().headroomKva(asset)
                    + (" " + snapshot.headroom().generationHeadroomKw(asset))
                    + (" " + snapshot.headroom().zone(asset))
                    + (" " + snapshot.hosting().demandKva(asset))
                    + (" " + snapshot.hosting().generationKva(asset)))
        .toList();
  }

  private static Map<String, Double> availableByPoint(CapacityAnswer answer) {
    Map<String, Double> kva = new LinkedHashMap<>();
    answer.options().forEach(option -> kva.put(option.point().id(), option.availableKva()));
    return kva;
  }
}
