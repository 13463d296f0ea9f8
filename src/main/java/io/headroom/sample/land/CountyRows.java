package io.headroom.sample.land;

import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import java.util.function.Consumer;

/** Where the rows of a county without its grid go: areas, rivers and roads, places. */
public record CountyRows(
    Consumer<AdministrativeArea> areas, Consumer<MapLine> lines, Consumer<Place> places) {
  public static CountyRows to(DatasetSink sink) {
    return new CountyRows(sink::add, sink::add, sink::add);
  }
}
