package io.headroom.bench;

import io.headroom.capacity.hosting.Addition;
import io.headroom.capacity.hosting.HostingColumns;
import io.headroom.capacity.hosting.HostingLimits;
import io.headroom.capacity.hosting.HostingReference;
import io.headroom.capacity.hosting.HostingSweep;
import io.headroom.capacity.hosting.Surroundings;
import io.headroom.exchange.MatpowerCase;
import io.headroom.power.BusBranchGrid;
import io.headroom.power.RadialGrid;
import io.headroom.power.RadialLoadFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How much more demand each of the 32 buses of case33bw could take before its lowest voltage is
 * 0.9: by bisection with full load flows of ours, by the same bisection with Open Load Flow, and by
 * the sweep along paths.
 *
 * <p>Bisection starts from 32,768 kVA and stops at 8 kVA: thirteen load flows a bus, for all alike.
 * Open Load Flow does every eighth bus only, so a scan of it is eight times its figure.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HostingBenchmark {
  private static final Path CASE = Path.of("../shared/data/networks/matpower/case33bw.m");
  private static final Addition DEMAND = Addition.demand(0.9);
  private static final double TOO_LARGE_KVA = 32_768;
  private static final double TOLERANCE_KVA = 8;
  private static final double LOWEST_PU = 0.9;
  private static final int EVERY = 8;

  private BusBranchGrid grid;
  private HostingReference reference;
  private HostingSweep sweep;
  private HostingColumns answers;
  private OpenLoadFlowFeeder peer;
  private int[] buses;
  private double[] p;
  private double[] q;
  private double[] voltages;

  @Setup(Level.Trial)
  public void read() throws IOException {
    grid = MatpowerCase.read(CASE);
    p = new double[grid.busCount()];
    q = new double[grid.busCount()];
    buses = new int[grid.busCount()];
    RadialGrid tree = tree();
    HostingLimits.Builder limits = HostingLimits.builder(tree);
    for (int bus = 1; bus < p.length; bus++) {
      limits.feeder(bus, 1).voltage(bus, LOWEST_PU, 1.1).current(bus, 10);
    }
    double[] source = new double[p.length];
    Arrays.fill(source, 1);
    RadialLoadFlow flow = new RadialLoadFlow(tree);
    voltages = new double[p.length];
    flow.solve(p, q, source);
    Arrays.setAll(voltages, flow::voltagePu);
    reference = new HostingReference(limits.build());
    reference.expect(p, q, source);
    sweep = new HostingSweep(limits.build());
    answers = new HostingColumns(p.length);
    peer = new OpenLoadFlowFeeder(grid);
    agree();
  }

  /** From bus 1, its source, in breadth-first order. */
  private RadialGrid tree() {
    RadialGrid.Builder builder = RadialGrid.builder(grid.baseKva());
    boolean[] reached = new boolean[grid.busCount()];
    int count = 1;
    reached[0] = true;
    builder.source();
    for (int place = 0; place < count; place++) {
      p[place] = grid.pPu(buses[place]);
      q[place] = grid.qPu(buses[place]);
      for (int i = 0; i < grid.branchCount(); i++) {
        BusBranchGrid.Branch b = grid.branch(i);
        int other = b.from() == buses[place] ? b.to() : b.from();
        boolean joins = b.from() == buses[place] || b.to() == buses[place];
        if (grid.inService(i) && joins && !reached[other]) {
          reached[other] = true;
          buses[count++] = other;
          builder.add(place, b.rPu(), b.xPu());
        }
      }
    }
    return builder.build();
  }

  private void agree() {
    double[] ours = bisection();
    pathSweep();
    for (int place = 1; place < buses.length; place += EVERY) {
      double theirs = openLoadFlow(buses[place]);
      if (Math.abs(theirs - ours[place]) > TOLERANCE_KVA
          || Math.abs(answers.kva(place) - ours[place]) > TOLERANCE_KVA) {
        throw new IllegalStateException(
            "bus " + place + ": " + theirs + ", " + ours[place] + ", " + answers.kva(place));
      }
    }
  }

  /** All 32 buses. */
  @Benchmark
  public double[] bisection() {
    double[] kva = new double[buses.length];
    for (int place = 1; place < kva.length; place++) {
      kva[place] = reference.bisect(place, DEMAND, TOO_LARGE_KVA, TOLERANCE_KVA).kva();
    }
    return kva;
  }

  /** All 32 buses, the base state taken anew. */
  @Benchmark
  public HostingColumns pathSweep() {
    sweep.take(p, q, voltages);
    sweep.scan(DEMAND, Surroundings.OPEN, answers);
    return answers;
  }

  /** Four of the 32 buses. */
  @Benchmark
  public double openLoadFlowEveryEighthBus() {
    double sum = 0;
    for (int place = 1; place < buses.length; place += EVERY) {
      sum += openLoadFlow(buses[place]);
    }
    return sum;
  }

  private double openLoadFlow(int bus) {
    double low = 0;
    double high = TOO_LARGE_KVA;
    for (boolean first = true; first || high - low > TOLERANCE_KVA; first = false) {
      double size = first ? high : (low + high) / 2;
      peer.add(bus, DEMAND.p() * size / grid.baseKva(), DEMAND.q() * size / grid.baseKva());
      boolean fits = peer.lowestPu() >= LOWEST_PU;
      low = fits ? size : low;
      high = fits ? high : size;
    }
    peer.add(bus, 0, 0);
    return low;
  }
}
