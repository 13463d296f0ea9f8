package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.place.text.Crossing;
import io.headroom.place.text.SearchText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/** Finds where two named roads meet, of one township or across its border. */
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
    List<Position> met = new ArrayList<>();
    for (Entry first : firsts) {
      for (Entry second : seconds) {
        if (!first.id().equals(second.id()) && mayMeet(first, second)) {
          offer(first, second, asked.first().length(), met);
        }
      }
    }
  }

  private static boolean mayMeet(Entry first, Entry second) {
    double reach = first.accuracyMetres() + second.accuracyMetres() + 2 * NEAR_THE_ROAD_METRES;
    return LocalPlane.metres(first.location(), second.location()) <= reach;
  }

  private void offer(Entry first, Entry second, int length, List<Position> met) {
    int number = 0;
    for (Position at : meetings(first, second)) {
      if (met.stream().noneMatch(other -> LocalPlane.metres(at, other) <= ONE_CROSSING_METRES)) {
        met.add(at);
        Entry crossing = crossing(first, second, ++number, at);
        hits.offer(Hit.of(crossing, script.way(), script.discount(), length));
      }
    }
  }

  private List<Position> meetings(Entry first, Entry second) {
    LocalPlane plane = LocalPlane.at(first.location());
    LineString a = lineOf(first, plane);
    LineString b = lineOf(second, plane);
    return a == null || b == null
        ? List.of()
        : Roads.meetings(a, b).stream().map(at -> plane.positionOf(at.x, at.y)).toList();
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
