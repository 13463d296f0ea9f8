package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.place.text.Crossing;
import io.headroom.place.text.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Finds where two named roads of one township meet. */
final class CrossingSearch {
  private static final double ACCURACY_METRES = 15;
  private static final double NEAR_THE_ROAD_METRES = 200;

  /** Two lines that cross twice within this make one crossing. */
  private static final double ONE_CROSSING_METRES = 60;

  private final Atlas atlas;
  private final Script script;
  private final Hits hits;

  CrossingSearch(Atlas atlas, Script script, Hits hits) {
    this.atlas = atlas;
    this.script = script;
    this.hits = hits;
  }

  void offer(Crossing asked, List<Entry> firsts, List<Entry> seconds) {
    for (Entry first : firsts) {
      for (Entry second : seconds) {
        if (first.areaCode().equals(second.areaCode()) && !first.id().equals(second.id())) {
          offer(first, second, asked.first().length());
        }
      }
    }
  }

  private void offer(Entry first, Entry second, int length) {
    LocalPlane plane = LocalPlane.at(first.location());
    LineString a = lineOf(first, plane);
    LineString b = lineOf(second, plane);
    if (a == null || b == null) {
      return;
    }
    Coordinate before = null;
    int number = 0;
    for (Coordinate meeting : Roads.meetings(a, b)) {
      if (before == null || before.distance(meeting) > ONE_CROSSING_METRES) {
        Entry crossing = crossing(first, second, ++number, plane.positionOf(meeting.x, meeting.y));
        hits.offer(Hit.of(crossing, script.way(), script.discount(), length));
        before = meeting;
      }
    }
  }

  private @Nullable LineString lineOf(Entry road, LocalPlane plane) {
    double reach = road.accuracyMetres() + NEAR_THE_ROAD_METRES;
    String name = SearchText.of(road.name());
    return atlas.roads().lineNear(name, road.location(), reach, plane);
  }

  private static Entry crossing(Entry first, Entry second, int number, Position at) {
    return first.derived(
        first.id() + '×' + second.id() + (number == 1 ? "" : "/" + number),
        first.name() + '与' + second.name() + "交叉口",
        "crossing",
        at,
        ACCURACY_METRES);
  }
}
