package io.headroom.place;

import io.headroom.place.AreaForms.Start;

/**
 * One question put to the keys of one script: as it stands, and read as an area followed by a name.
 *
 * <pre>
 *   冯三镇马江村           area 冯三镇, name 马江村
 *   开阳县冯三镇马江村      area 开阳县, in it area 冯三镇, name 马江村
 *   贵州省贵阳市开阳县…     what is above the areas known here is passed over
 * </pre>
 */
final class Finder {
  private static final String ENDS_OF_HIGHER_AREAS = "省市州盟区";

  private final Keys keys;
  private final Areas areas;
  private final Ranking ranking;

  Finder(Keys keys, Areas areas, Ranking ranking) {
    this.keys = keys;
    this.areas = areas;
    this.ranking = ranking;
  }

  void find(String text) {
    if (text.isEmpty()) {
      return;
    }
    match(text, Areas.ANY);
    narrow(text, Areas.ANY);
    for (int cut = 2; cut < text.length() && !ranking.hasExact(); cut++) {
      if (ENDS_OF_HIGHER_AREAS.indexOf(text.charAt(cut - 1)) >= 0) {
        narrow(text.substring(cut), Areas.ANY);
      }
    }
  }

  private void narrow(String text, int outer) {
    for (Start start : keys.areas().startsOf(text)) {
      if (areas.isInside(start.area(), outer)) {
        match(start.rest(), start.area());
        narrow(start.rest(), start.area());
      }
    }
  }

  private void match(String text, int area) {
    keys.places()
        .visit(
            text,
            (entry, score, exact) -> {
              if (areas.contains(area, entry)) {
                ranking.offer(entry, score, exact);
              }
            });
  }
}
