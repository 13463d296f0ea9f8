package io.headroom.place;

import java.util.List;

/** Everything a gazetteer is made of. */
public record PlaceSources(List<Entry> entries, List<RoadLine> roads, List<AreaOutline> outlines) {
  public PlaceSources {
    entries = List.copyOf(entries);
    roads = List.copyOf(roads);
    outlines = List.copyOf(outlines);
  }

  public static PlaceSources of(List<Entry> entries) {
    return new PlaceSources(entries, List.of(), List.of());
  }
}
