package io.headroom.bench;

import io.headroom.exchange.MatpowerCase;
import io.headroom.power.BusBranchGrid;
import io.headroom.power.GeneralLoadFlow;
import io.headroom.power.RadialGrid;
import io.headroom.power.RadialLoadFlow;
import io.headroom.power.ZipLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
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
 * A radial load flow from a flat start, against Open Load Flow on the same case in the same run.
 *
 * <p>Both have their network ready before the clock starts, both solve on one thread and neither
 * reads voltages back. Open Load Flow builds its own model of the network in every run; that is how
 * it is called.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LoadFlowBenchmark {
  private static final int WARM_TURNS = 8;
  private static final int TURNS = 15;
  private static final Path CASES = Path.of("../shared/data/networks/matpower");

  @Param({"case33bw", "case69", "case118zh"})
  public String network;

  private RadialLoadFlow sweeps;
  private GeneralLoadFlow newton;
  private double[] p;
  private double[] q;
  private double[] source;

  @Setup(Level.Trial)
  public void read() throws IOException {
    BusBranchGrid grid = MatpowerCase.read(CASES.resolve(network + ".m"));
    newton = GeneralLoadFlow.of(grid, ZipLoad.CONSTANT_POWER);
    p = new double[grid.busCount()];
    q = new double[grid.busCount()];
    source = new double[grid.busCount()];
    Arrays.fill(source, 1);
    sweeps = new RadialLoadFlow(columns(grid));
    if (!sweep() || !openLoadFlow()) {
      throw new IllegalStateException(network + " does not converge");
    }
  }

  /** The feeder in breadth-first order from bus 1, its source. */
  private RadialGrid columns(BusBranchGrid grid) {
    RadialGrid.Builder builder = RadialGrid.builder(grid.baseKva());
    int[] buses = new int[grid.busCount()];
    boolean[] reached = new boolean[grid.busCount()];
    int count = 0;
    buses[count++] = 0;
    reached[0] = true;
    builder.source();
    for (int place = 0; place < count; place++) {
      p[place] = grid.pPu(buses[place]);
      q[place] = grid.qPu(buses[place]);
      for (int i = 0; i < grid.branchCount(); i++) {
        BusBranchGrid.Branch b = grid.branch(i);
        boolean down = b.from() == buses[place];
        int other = down ? b.to() : b.from();
        boolean joins = down || b.to() == buses[place];
        if (grid.inService(i) && joins && !reached[other]) {
          reached[other] = true;
          buses[count++] = other;
          builder.add(place, b.rPu(), b.xPu());
        }
      }
    }
    return builder.build();
  }

  @Benchmark
  public boolean sweep() {
    return sweeps.solve(p, q, source);
  }

  @Benchmark
  public boolean openLoadFlow() {
    return newton.run().converged();
  }

  /**
   * The same two, turn by turn in one process, in processor time of the thread: it repeats where
   * others use the machine too. For each, the median of the turns after a warm-up.
   */
  public static void main(String... arguments) throws IOException {
    for (String network : new String[] {"case33bw", "case69", "case118zh"}) {
      LoadFlowBenchmark benchmark = new LoadFlowBenchmark();
      benchmark.network = network;
      benchmark.read();
      double[] sweeps = new double[TURNS];
      double[] newtons = new double[TURNS];
      for (int turn = -WARM_TURNS; turn < TURNS; turn++) {
        sweeps[Math.max(0, turn)] = ThreadClock.microseconds(benchmark::sweep, 100_000);
        newtons[Math.max(0, turn)] = ThreadClock.microseconds(benchmark::openLoadFlow, 300);
      }
      Arrays.sort(sweeps);
      Arrays.sort(newtons);
      System.out.printf(
          Locale.ROOT,
          "%s: sweep %.2f (%.2f to %.2f) us, Open Load Flow %.0f (%.0f to %.0f) us, ratio %.0f%n",
          network,
          sweeps[TURNS / 2],
          sweeps[0],
          sweeps[TURNS - 1],
          newtons[TURNS / 2],
          newtons[0],
          newtons[TURNS - 1],
          newtons[TURNS / 2] / sweeps[TURNS / 2]);
    }
  }
}
