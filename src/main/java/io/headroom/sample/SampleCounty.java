package io.headroom.sample;

import io.headroom.ingest.Progress;
import io.headroom.ingest.sink.DatasetSink;
import io.headroom.ingest.sink.SpatialReference;
import io.headroom.sample.address.AddressRows;
import io.headroom.sample.address.RoadPlan;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.GridPlanner;
import io.headroom.sample.land.CountyFacts;
import io.headroom.sample.land.CountyRows;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.LandRows;
import io.headroom.sample.land.Region;
import io.headroom.sample.load.GridRows;
import io.headroom.sample.load.Shapes;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the sample county: a distribution network that nobody built over a county that exists.
 *
 * <pre>
 *   SampleCounty.write(SampleOptions.SHIPPED, Path.of("gis-data/kaiyang.gpkg"), Progress.NONE);
 * </pre>
 *
 * <p>The same options give the same rows in the same order on every machine. Rows are written
 * county by county, so a million transformers need no more memory than one county.
 */
public final class SampleCounty {
  private static final int TRANSFORMERS_PER_COUNTY = 3_000;

  private SampleCounty() {}

  /** Writes a GeoPackage in CGCS2000, or a folder of GeoJSON, which knows WGS 84 only. */
  public static void write(SampleOptions options, Path target, Progress progress)
      throws IOException {
    try (DatasetSink sink = sinkTo(target)) {
      generate(options, sink, progress);
    }
  }

  static DatasetSink sinkTo(Path target) throws IOException {
    boolean geoPackage = String.valueOf(target).endsWith(".gpkg");
    return DatasetSink.to(target, geoPackage ? SpatialReference.CGCS2000 : SpatialReference.WGS84);
  }

  /** Writes every row to the sink and leaves it open. */
  public static void generate(SampleOptions options, DatasetSink sink, Progress progress) {
    CountyFacts facts = CountyFacts.read();
    Shapes shapes = Shapes.read();
    GridRows.writeCatalogue(sink);
    shapes.rows().forEach(sink::add);
    int regions =
        Math.max(1, (int) Math.rint((double) options.transformers() / TRANSFORMERS_PER_COUNTY));
    long done = 0;
    for (int number = 0; number < regions; number++) {
      int share = share(options.transformers(), number, regions);
      Dice dice = Dice.of(options.seed()).fork(number);
      Land land = Land.lay(facts, Region.of(number, regions, share), dice.fork("land"));
      writeLand(land, dice.fork("address"), CountyRows.to(sink));
      GridDraft grid = GridPlanner.plan(land, dice.fork("grid"));
      GridRows.write(grid, shapes, dice.fork("load"), sink);
      done += share;
      progress.stage("distribution_transformer", done, options.transformers());
    }
  }

  /** Only Kaiyang itself has streets and house numbers; its copies around it are there for load. */
  private static void writeLand(Land land, Dice dice, CountyRows rows) {
    LandRows.writeAreas(land, rows);
    LandRows.writeRivers(land, rows);
    if (land.region().number() == 0) {
      new AddressRows(land, RoadPlan.of(land), dice, rows).write();
    } else {
      AddressRows.writePlain(land, rows);
    }
  }

  private static int share(int transformers, int number, int regions) {
    return (int) ((number + 1L) * transformers / regions - (long) number * transformers / regions);
  }
}
