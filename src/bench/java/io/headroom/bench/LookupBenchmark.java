package io.headroom.bench;

import io.headroom.fixtures.PostgisGrid;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.lookup.CapacityAnswer;
import io.headroom.lookup.CapacityLookup;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Need;
import io.headroom.lookup.VoltageChoice;
import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole look-up in the core (place → 5 ranked, explained options with full paths), against the
 * same points with the least headroom along the path in PostGIS, in one run on one data set.
 *
 * <p>PostGIS does less: it neither explains nor names remedies, and sees only the transformers.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LookupBenchmark {
  private static final int PLACES = 4096;

  @Param("gis-data/kaiyang.yml")
  public String dataset;

  private final CapacityQuestion[] sized = new CapacityQuestion[PLACES];
  private final CapacityQuestion[] open = new CapacityQuestion[PLACES];
  private CapacityLookup lookup;
  private PostgisGrid postgis;
  private int next;

  @Setup(Level.Trial)
  public void load() {
    ImportResult result = DatasetImporter.read(Path.of(dataset), (layer, done, total) -> {});
    Snapshot snapshot =
        Snapshot.of(
            Objects.requireNonNull(result.dataset()), RuleSet.builtIn(), LocalDate.of(2026, 11, 23));
    lookup = new CapacityLookup(snapshot);
    Random random = new Random(7);
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    for (int i = 0; i < PLACES; i++) {
      int row = random.nextInt(rows.size());
      Position place =
          new Position(
              rows.lon(row) + random.nextGaussian() * 0.003,
              rows.lat(row) + random.nextGaussian() * 0.003);
      sized[i] = new CapacityQuestion(place, 0, need(100), 5, false, false);
      open[i] = new CapacityQuestion(place, 0, need(Double.NaN), 5, false, false);
    }
    postgis = PostgisGrid.load(snapshot, kind -> 1);
  }

  private static Need need(double kva) {
    double powerFactor = RuleSet.builtIn().powerFactor(Use.COMMERCIAL);
    return Need.ofKva(kva, powerFactor, Use.COMMERCIAL).withVoltage(VoltageChoice.BY_SIZE);
  }

  @TearDown(Level.Trial)
  public void stop() {
    postgis.close();
  }

  @Benchmark
  public CapacityAnswer hundredKva() {
    return lookup.answer(sized[next++ & (PLACES - 1)]);
  }

  @Benchmark
  public CapacityAnswer howMuchIsThere() {
    return lookup.answer(open[next++ & (PLACES - 1)]);
  }

  @Benchmark
  public List<PostgisGrid.Hit> postgisNearestWithPath() {
    Position place = sized[next++ & (PLACES - 1)].location();
    return postgis.within(place.lon(), place.lat(), 2000, 5);
  }
}
