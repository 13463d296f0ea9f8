package io.headroom.place;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The hits met so far: each place once, in its best way. */
final class Hits {
  private final Map<String, Hit> byPlace = new LinkedHashMap<>();
  private final Set<Hit.Way> ways = EnumSet.noneOf(Hit.Way.class);

  void offer(Hit hit) {
    ways.add(hit.way());
    byPlace.merge(hit.entry().id(), hit, Hits::better);
  }

  private static Hit better(Hit known, Hit met) {
    return met.score() > known.score() ? met : known;
  }

  boolean has(Hit.Way way) {
    return ways.contains(way);
  }

  /** True when somebody was understood without a doubt. */
  boolean isCertain() {
    return has(Hit.Way.WHOLE) || has(Hit.Way.BETWEEN);
  }

  int size() {
    return byPlace.size();
  }

  Collection<Hit> all() {
    return byPlace.values();
  }
}
