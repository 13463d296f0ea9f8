package io.headroom.capacity.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.flow.Moment;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.network.Direction;
import io.headroom.power.SupplyGrid;
import io.headroom.snapshot.Snapshot;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sweep against bisection with full load flows, on the buses of the sample county. */
class SampleCountyHostingTest {
  private static final double TOLERANCE_KVA = 0.5;

  private final Snapshot snapshot = SampleCountySnapshot.get();
  private final HostingStudy study =
      HostingStudy.of(snapshot.dataset(), snapshot.forest(), snapshot.rules(), snapshot.headroom());
  private final SupplyGrid grid = study.basis().grid();

  static Stream<Moment> moments() {
    return Stream.of(
        Moment.PEAK,
        Moment.NOON,
        Moment.hour(Direction.DEMAND, 3),
        Moment.hour(Direction.DEMAND, 83),
        Moment.hour(Direction.GENERATION, 12),
        Moment.hour(Direction.GENERATION, 61));
  }

  /** Every bus at the peak and the noon, every fifth at the hours. */
  @ParameterizedTest
  @MethodSource("moments")
  void everyBusAgreesWithinHalfAKva(Moment moment) {
    int step = moment.isHour() ? 5 : 1;
    double worst =
        IntStream.range(0, grid.areaCount())
            .parallel()
            .filter(area -> !grid.isMeshed(area))
            .mapToDouble(area -> worst(area, moment, step))
            .max()
            .orElseThrow();
    assertThat(worst).isLessThan(TOLERANCE_KVA);
  }

  private double worst(int area, Moment moment, int step) {
    Addition addition =
        moment.direction() == Direction.DEMAND ? Addition.demand(0.9) : Addition.GENERATION;
    AreaHosting hosting = new AreaHosting(study.basis(), area);
    hosting.take(moment);
    AreaMoment state = hosting.state();
    Surroundings around = state.around(grid.above(area) < 0 ? Double.POSITIVE_INFINITY : 4_000);
    HostingColumns scanned = new HostingColumns(state.p.length);
    hosting.scan(addition, around.aboveKva(), scanned);
    HostingReference reference = new HostingReference(hosting.limits());
    reference.expect(state.p, state.q, Arrays.copyOf(state.voltage, state.voltage.length));
    double worst = 0;
    for (int bus = SupplyGrid.LV_BUS; bus < state.p.length; bus += step) {
      if (!state.unknown.get(bus)) {
        double expected = reference.hosting(bus, addition, around).kva();
        worst = Math.max(worst, Math.abs(scanned.kva(bus) - expected));
      }
    }
    return worst;
  }
}
