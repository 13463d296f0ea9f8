package io.headroom.bench;

import io.headroom.power.RadialGrid;
import io.headroom.power.RadialLoadFlow;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
 * The cost of a radial load flow over the number of nodes: feeders of a hundred buses each, drawn by
 * dice, one grid for each source (as areas are) and one grid of all of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LoadFlowSizeBenchmark {
  private static final int FEEDER = 100;

  @Param({"1000", "10000", "100000", "1000000"})
  public int nodes;

  private RadialLoadFlow[] feeders;
  private RadialLoadFlow whole;
  private double[] p;
  private double[] q;
  private double[] source;

  @Setup(Level.Trial)
  public void draw() {
    p = new double[nodes];
    q = new double[nodes];
    source = new double[nodes];
    Arrays.fill(source, 1);
    Arrays.fill(p, 0.02);
    Arrays.fill(q, 0.01);
    feeders = new RadialLoadFlow[nodes / FEEDER];
    RadialGrid.Builder all = RadialGrid.builder(1000);
    for (int feeder = 0; feeder < feeders.length; feeder++) {
      RadialGrid.Builder one = RadialGrid.builder(1000);
      add(one, feeder);
      add(all, feeder);
      feeders[feeder] = new RadialLoadFlow(one.build());
    }
    whole = new RadialLoadFlow(all.build());
    if (!wholeGrid() || !feederByFeeder()) {
      throw new IllegalStateException("the grid does not converge");
    }
  }

  private static void add(RadialGrid.Builder builder, int seed) {
    Random random = new Random(seed);
    int first = builder.source();
    for (int bus = 1; bus < FEEDER; bus++) {
      int back = 1 + random.nextInt(Math.min(bus, 5));
      builder.add(first + bus - back, 0.001 * random.nextDouble(), 0.001 * random.nextDouble());
    }
  }

  @Benchmark
  public boolean wholeGrid() {
    return whole.solve(p, q, source);
  }

  @Benchmark
  public boolean feederByFeeder() {
    boolean converged = true;
    for (RadialLoadFlow feeder : feeders) {
      converged &= feeder.solve(p, q, source);
    }
    return converged;
  }

  /** The same in processor time of the thread, the median of eleven turns after a warm-up. */
  public static void main(String... arguments) {
    for (int size : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
      LoadFlowSizeBenchmark benchmark = new LoadFlowSizeBenchmark();
      benchmark.nodes = size;
      benchmark.draw();
      System.out.printf(
          Locale.ROOT,
          "%d nodes: whole grid %.1f ns a node, feeder by feeder %.1f ns a node%n",
          size,
          median(benchmark::wholeGrid, size),
          median(benchmark::feederByFeeder, size));
    }
  }

  private static double median(BooleanSupplier solve, int size) {
    int times = Math.max(3, 3_000_000 / size);
    double[] turns = new double[11];
    ThreadClock.microseconds(solve, 3 * times);
    for (int turn = 0; turn < turns.length; turn++) {
      turns[turn] = ThreadClock.microseconds(solve, times) * 1000 / size;
    }
    Arrays.sort(turns);
    return turns[turns.length / 2];
  }
}
