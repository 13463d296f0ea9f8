package io.headroom.bench;

import io.headroom.capacity.hosting.Addition;
import io.headroom.capacity.hosting.HostingColumns;
import io.headroom.capacity.hosting.HostingSweep;
import io.headroom.capacity.hosting.Surroundings;
import io.headroom.fixtures.RandomArea;
import io.headroom.power.RadialLoadFlow;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of hosting capacities over the number of nodes, one state, both directions, one thread:
 * areas of five feeders with fifty sections each, thrown by dice. Each area is solved, taken and
 * asked at every bus, as a study does it; its working arrays are made anew.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class HostingSizeBenchmark {
  private static final int FEEDERS = 5;
  private static final int SECTIONS = 50;
  private static final int BUSES = 2 + FEEDERS * (1 + SECTIONS);

  @Param({"1000", "10000", "100000", "1000000"})
  public int nodes;

  private RandomArea[] areas;

  @Setup(Level.Trial)
  public void draw() {
    areas = new RandomArea[(nodes + BUSES - 1) / BUSES];
    Arrays.setAll(areas, seed -> new RandomArea(seed, FEEDERS, SECTIONS));
  }

  @Benchmark
  public double everyBusBothWays() {
    double sum = 0;
    for (RandomArea area : areas) {
      sum += study(area);
    }
    return sum;
  }

  private static double study(RandomArea area) {
    RadialLoadFlow flow = new RadialLoadFlow(area.grid);
    if (!flow.solve(area.p, area.q, area.source)) {
      return 0;
    }
    double[] voltages = new double[area.grid.busCount()];
    Arrays.setAll(voltages, flow::voltagePu);
    HostingSweep sweep = new HostingSweep(area.limits.build());
    sweep.take(area.p, area.q, voltages);
    HostingColumns answers = new HostingColumns(voltages.length);
    sweep.scan(Addition.demand(0.9), Surroundings.OPEN, answers);
    double sum = answers.kva(voltages.length - 1);
    sweep.scan(Addition.GENERATION, Surroundings.OPEN, answers);
    return sum + answers.kva(voltages.length - 1);
  }
}
