package io.headroom.capacity.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.RandomArea;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sweep along paths against bisection with full load flows, on seeded random areas. */
class SweepAgainstReferenceTest {
  private static final double TOLERANCE_KVA = 0.5;
  private static final Surroundings OPEN = Surroundings.OPEN;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void demandAgreesAtEveryBus(int seed) {
    compare(seed, Addition.demand(0.9), OPEN);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void generationAgreesAtEveryBus(int seed) {
    compare(seed, Addition.GENERATION, OPEN);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theNetworkAboveLimitsBothAlike(int seed) {
    compare(seed, Addition.demand(0.95), Surroundings.above(700));
    compare(seed, Addition.GENERATION, new Surroundings(700, -300));
  }

  private static void compare(int seed, Addition addition, Surroundings around) {
    RandomArea area = new RandomArea(seed, 1 + seed % 5, 5 + seed);
    double[] voltages = area.voltages();
    if (voltages == null) {
      return;
    }
    HostingLimits limits = area.limits.build();
    HostingSweep sweep = new HostingSweep(limits);
    sweep.take(area.p, area.q, voltages);
    HostingReference reference = new HostingReference(limits);
    reference.expect(area.p, area.q, area.source);
    HostingColumns scanned = new HostingColumns(area.grid.busCount());
    sweep.scan(addition, around, scanned);
    for (int bus = 1; bus < area.grid.busCount(); bus++) {
      Hosting expected = reference.hosting(bus, addition, around);
      String place = "seed " + seed + ", bus " + bus + ", reference " + expected;
      assertThat(scanned.kva(bus))
          .as(place + ", scanned " + scanned.limit(bus))
          .isCloseTo(expected.kva(), within(TOLERANCE_KVA));
      assertThat(sweep.kva(bus, addition, around))
          .as(place + ", alone " + sweep.limit())
          .isCloseTo(expected.kva(), within(TOLERANCE_KVA));
    }
  }
}
