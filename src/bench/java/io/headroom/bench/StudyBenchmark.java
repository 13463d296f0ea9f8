package io.headroom.bench;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.capacity.hosting.StudyRun;
import io.headroom.ingest.DatasetImporter;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
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
 * The full study of a dataset: the state of every area at the peak, the typical noon and 96 hours in
 * both directions, and the hosting capacity of every bus in each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class StudyBenchmark {
  @Param("gis-data/kaiyang.yml")
  public String dataset;

  @Param({"1", "2"})
  public int workers;

  private HostingStudy study;

  @Setup(Level.Trial)
  public void load() {
    GridDataset read =
        Objects.requireNonNull(
            DatasetImporter.read(Path.of(dataset), (layer, done, total) -> {}).dataset());
    RuleSet rules = RuleSet.builtIn();
    SupplyForest forest = EnergisationTrace.trace(read.network(), true, new IssueLog());
    Headroom headroom = Headroom.assess(read, forest, rules, LocalDate.of(2026, 11, 23));
    study = HostingStudy.of(read, forest, rules, headroom);
  }

  @Benchmark
  public double wholeStudy() throws InterruptedException {
    double[] sum = {0};
    new StudyRun(study, workers)
        .run(
            area -> {
              for (int place : area.places()) {
                sum[0] += area.kva(place, Moment.PEAK);
              }
            },
            (done, of) -> {});
    return sum[0];
  }
}
