package io.headroom.capacity.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.RandomArea;
import io.headroom.power.RadialLoadFlow;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every radial area whatever its figures. */
class HostingLawsTest {
  private static final Surroundings OPEN = Surroundings.OPEN;
  private static final double NOISE_KVA = 0.1;
  private static final double NOISE_PU = 1e-9;
  private static final Addition DEMAND = Addition.demand(0.9);

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  private static RandomArea area(int seed) {
    return new RandomArea(seed, 1 + seed % 4, 6 + seed);
  }

  private static HostingColumns scan(RandomArea area, Addition addition) {
    HostingSweep sweep = new HostingSweep(area.limits.build());
    sweep.take(area.p, area.q, area.voltages());
    HostingColumns answers = new HostingColumns(area.grid.busCount());
    sweep.scan(addition, OPEN, answers);
    return answers;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moreLoadRaisesNoDemandUpstreamAndNoVoltage(int seed) {
    RandomArea area = area(seed);
    HostingColumns before = scan(area, DEMAND);
    double[] voltageBefore = area.voltages();
    int loaded = 2 + new Random(seed).nextInt(area.grid.busCount() - 2);
    area.p[loaded] += 0.09;
    area.q[loaded] += 0.04;
    HostingColumns after = scan(area, DEMAND);
    double[] voltageAfter = area.voltages();

    for (int bus = loaded; bus > 0; bus = area.grid.parent(bus)) {
      assertThat(after.kva(bus))
          .as("seed %d, load at %d, asked at %d", seed, loaded, bus)
          .isLessThanOrEqualTo(before.kva(bus) + NOISE_KVA);
    }
    for (int bus = 0; bus < voltageAfter.length; bus++) {
      assertThat(voltageAfter[bus])
          .as("seed %d, load at %d, voltage at %d", seed, loaded, bus)
          .isLessThanOrEqualTo(voltageBefore[bus] + NOISE_PU);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aLargerRatingLowersNothing(int seed) {
    RandomArea area = area(seed);
    HostingColumns demand = scan(area, DEMAND);
    HostingColumns generation = scan(area, Addition.GENERATION);
    Random random = new Random(seed);
    for (int bus = 2; bus < area.grid.busCount(); bus++) {
      if (random.nextInt(3) == 0) {
        area.limits.current(bus, 11 + random.nextDouble());
      }
    }
    HostingColumns moreDemand = scan(area, DEMAND);
    HostingColumns moreGeneration = scan(area, Addition.GENERATION);

    for (int bus = 1; bus < area.grid.busCount(); bus++) {
      String place = "seed " + seed + ", bus " + bus;
      assertThat(moreDemand.kva(bus)).as(place).isGreaterThan(demand.kva(bus) - NOISE_KVA);
      assertThat(moreGeneration.kva(bus)).as(place).isGreaterThan(generation.kva(bus) - NOISE_KVA);
    }
  }

  /** Nothing feeds in yet, so generation first relieves the lines. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whereThereIsLoadAndNoLimitBindsGenerationFits(int seed) {
    RandomArea area = area(seed);
    for (int bus = 0; bus < area.p.length; bus++) {
      area.p[bus] = Math.max(0, area.p[bus]);
    }
    HostingColumns generation = scan(area, Addition.GENERATION);
    for (int bus = 1; bus < area.grid.busCount(); bus++) {
      assertThat(generation.kva(bus)).as("seed %d, bus %d", seed, bus).isPositive();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void exactlyTheCapacityFitsAndOnePercentMoreBreaksTheNamedLimit(int seed) {
    for (Addition addition : new Addition[] {DEMAND, Addition.GENERATION}) {
      RandomArea area = area(seed);
      HostingColumns answers = scan(area, addition);
      HostingLimits limits = area.limits.build();
      for (int bus = 1; bus < area.grid.busCount(); bus++) {
        String place = "seed " + seed + ", bus " + bus + ", " + answers.limit(bus);
        double kva = answers.kva(bus);
        if (kva > 1) {
          double fits = usage(limits, with(area, bus, addition, kva), answers, bus);
          double over = usage(limits, with(area, bus, addition, kva * 1.01), answers, bus);
          assertThat(fits).as(place).isLessThan(1 + 1e-4);
          assertThat(over).as(place).isGreaterThan(1);
        }
      }
    }
  }

  private static RadialLoadFlow with(RandomArea area, int bus, Addition addition, double kva) {
    double[] p = area.p.clone();
    double[] q = area.q.clone();
    p[bus] += addition.p() * kva / RandomArea.BASE_KVA;
    q[bus] += addition.q() * kva / RandomArea.BASE_KVA;
    RadialLoadFlow flow = new RadialLoadFlow(area.grid);
    assertThat(flow.solve(p, q, area.source)).isTrue();
    return flow;
  }

  /** How much of the limit that was named for the bus a solved state uses: 1 is all of it. */
  private static double usage(
      HostingLimits limits, RadialLoadFlow flow, HostingColumns named, int bus) {
    int at = named.limitBus(bus);
    return switch (named.limit(bus)) {
      case CURRENT -> flow.currentPu(at) / limits.currentPu[at];
      case POWER -> Math.hypot(flow.pIntoPu(at), flow.qIntoPu(at)) / limits.powerPu[at];
      case REVERSE -> -flow.pIntoPu(at) / limits.reversePu[at];
      case VOLTAGE_LOW -> limits.lowestPu[at] / flow.voltagePu(at);
      case VOLTAGE_HIGH -> flow.voltagePu(at) / limits.highestPu[at];
      default -> throw new AssertionError("no limit of the area: " + named.limit(bus));
    };
  }
}
