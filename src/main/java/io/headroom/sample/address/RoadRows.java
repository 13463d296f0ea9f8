package io.headroom.sample.address;

import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.sample.address.PlacePen.Note;
import io.headroom.sample.land.CountyRows;
import io.headroom.sample.land.Land;
import io.headroom.sample.land.Mesh.RoadClass;
import io.headroom.sample.land.Spot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes down the roads: a line each, and for those with a name the place that bears it. */
final class RoadRows {
  private final Land land;
  private final CountyRows rows;
  private int number;

  RoadRows(Land land, CountyRows rows) {
    this.land = land;
    this.rows = rows;
  }

  void writeNamed(List<Road> roads) {
    roads.forEach(road -> line(road.name(), road.roadClass(), road.course().spots()));
  }

  void writeNameless(RoadPlan plan) {
    for (RoadClass roadClass : List.of(RoadClass.COUNTY, RoadClass.RURAL, RoadClass.STREET)) {
      plan.nameless(roadClass).forEach(spots -> line(null, roadClass, spots));
    }
  }

  private void line(@Nullable String name, RoadClass roadClass, List<Spot> spots) {
    String id = land.region().idPrefix() + "H" + ++number;
    String code = roadClass.name().toLowerCase(Locale.ROOT);
    rows.lines()
        .accept(
            new MapLine(id, MapLine.Layer.ROAD, name, code, land.region().plane().lineOf(spots)));
  }

  static void writePlaces(List<Road> roads, PlacePen pen) {
    for (Road road : roads) {
      double half = road.course().metres() / 2;
      Note note =
          new Note(
              road.town(), road.name(), road.name(), road.otherNames(), road.course().at(half));
      pen.write("road", Place.Kind.ROAD, note, Math.ceil(half));
    }
  }
}
