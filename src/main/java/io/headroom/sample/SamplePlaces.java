package io.headroom.sample;

import io.headroom.ingest.Progress;
import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.Place;
import io.headroom.sample.address.AddressRows;
import io.headroom.sample.address.RoadPlan;
import io.headroom.sample.land.CountyFacts;
import io.headroom.sample.land.CountyRows;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.InventedNames;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.LandRows;
import io.headroom.sample.land.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Makes places without a grid, to try the address search with as many as one likes.
 *
 * <pre>
 *   SamplePlaces.generate(new SamplePlacesOptions(1_000_000, 1), index::add);
 * </pre>
 *
 * <p>Kaiyang itself, then counties of its shape around it, each with invented names of its own. The
 * land is laid out once and the rows are handed on one by one, so that a million places need no
 * more memory than one county.
 */
public final class SamplePlaces {
  private static final int TRANSFORMERS_PER_COUNTY = 3_000;
  private static final int PLACES_PER_COUNTY = 4_000;

  private final SamplePlacesOptions options;
  private final Consumer<Place> places;
  private final Progress progress;
  private final CountyRows rows;
  private int done;

  private SamplePlaces(SamplePlacesOptions options, CountyRows rows, Progress progress) {
    this.options = options;
    this.places = rows.places();
    this.progress = progress;
    this.rows = new CountyRows(rows.areas(), rows.lines(), this::accept);
  }

  /** Writes a GeoPackage in CGCS2000, or a folder of GeoJSON. */
  public static void write(SamplePlacesOptions options, Path target, Progress progress)
      throws IOException {
    try (DatasetSink sink = SampleCounty.sinkTo(target)) {
      generate(options, CountyRows.to(sink), progress);
    }
  }

  /** Places only. */
  public static void generate(SamplePlacesOptions options, Consumer<Place> places) {
    generate(options, new CountyRows(area -> {}, line -> {}, places), Progress.NONE);
  }

  /** Areas, named roads and places, county by county. */
  public static void generate(SamplePlacesOptions options, CountyRows rows, Progress progress) {
    new SamplePlaces(options, rows, progress).run();
  }

  private void run() {
    CountyFacts facts = CountyFacts.read();
    Dice dice = Dice.of(options.seed());
    Region home = Region.of(0, 1, TRANSFORMERS_PER_COUNTY);
    Land model = Land.lay(facts, home, dice.fork(0).fork("land"));
    RoadPlan plan = RoadPlan.of(model);
    InventedNames names = new InventedNames();
    int regions = options.places() / PLACES_PER_COUNTY + 2;
    write(model, plan, dice.fork(0));
    for (int number = 1; done < options.places(); number++) {
      Dice own = dice.fork(number);
      CountyFacts others = names.renamed(facts, own.fork("names"));
      Region tile = Region.of(number, regions, 0);
      write(model.renamed(others, tile), plan, own);
    }
  }

  private void write(Land land, RoadPlan plan, Dice dice) {
    LandRows.writeAreas(land, rows);
    new AddressRows(land, plan, dice.fork("address"), rows).writeSearched();
    progress.stage("place", done, options.places());
  }

  /** The last county is cut where there are enough. */
  private void accept(Place place) {
    if (done < options.places()) {
      places.accept(place);
      done++;
    }
  }
}
