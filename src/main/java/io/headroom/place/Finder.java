package io.headroom.place;

import io.headroom.place.AreaForms.Start;
import io.headroom.place.index.KeyKind;
import io.headroom.place.text.Bearing;
import io.headroom.place.text.Crossing;
import io.headroom.place.text.HouseNumber;
import io.headroom.place.text.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands one question in one script: the areas and villages it begins with, and the name, the
 * crossing or the number it ends with.
 *
 * <pre>
 *   开阳县冯三镇马江村3组15号
 *   └area┘└area┘└holder┘        behind each, the rest is looked up as a name, a crossing, a number
 * </pre>
 *
 * <p>Every way of reading the text is tried; none is preferred before it has found something.
 */
final class Finder {
  private static final int MOST_OF_A_NAME = 1_000;
  private static final int MOST_HOLDERS = 20;
  private static final int MOST_READINGS = 60;
  private static final int LONGEST_HOLDER = 40;
  private static final int SHORTEST_REST = 2;
  private static final double OTHER_KIND = 0.9;
  private static final double AT_THE_ROAD_METRES = 300;
  private static final double AROUND = 0.5;
  private static final double AROUND_STEP = 0.02;
  private static final double REST_STEP = 0.0005;

  /** What is unknown in, beside or behind a known place lies within this. */
  private static final double AROUND_METRES = 300;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");
  private static final Pattern STARTS_WITH_A_NUMBER = Pattern.compile("\\d.*");

  private final Atlas atlas;
  private final Script script;
  private final Hits hits;
  private final NumberSearch numbers;
  private final CrossingSearch crossings;
  private final Set<Reading> readings = new LinkedHashSet<>();
  private final List<Reading> open = new ArrayList<>();

  Finder(Atlas atlas, Script script, Hits hits) {
    this.atlas = atlas;
    this.script = script;
    this.hits = hits;
    this.numbers = new NumberSearch(atlas, script, hits);
    this.crossings = new CrossingSearch(atlas, script, hits);
  }

  /** What is left of a question, and where it must lie. */
  record Reading(String text, Scope scope) {}

  /** Every way in which the question was read, without those that contradict themselves. */
  List<Reading> readings() {
    return open;
  }

  void find(String text) {
    find(text, Scope.EVERYWHERE);
  }

  private void find(String text, Scope scope) {
    boolean enough = scope.isDeepest() || readings.size() >= MOST_READINGS;
    if (text.isEmpty() || enough || !readings.add(new Reading(text, scope))) {
      return;
    }
    if (scope.holder() == null || !isKnown(text)) {
      open.add(new Reading(text, scope));
    }
    named(text, scope);
    crossing(text, scope);
    numbered(text, scope);
    if (scope.holder() == null) {
      for (Start start : script.areas().startsOf(text)) {
        if (atlas.areas().isInside(start.area(), scope.area())) {
          find(start.rest(), scope.inArea(start.area()));
        }
      }
    }
    behindHolders(text, scope);
  }

  private void named(String text, Scope scope) {
    for (KeyKind kind : script.wholes()) {
      double score = kind.whole() * script.discount();
      int[] met = {0};
      atlas
          .index()
          .withKey(
              kind,
              text,
              row -> {
                if (isIn(scope, row)) {
                  offer(atlas.entry(row), score, text);
                }
                return ++met[0] < MOST_OF_A_NAME;
              });
    }
    for (int area : script.areas().called(text)) {
      int row = atlas.rowOfArea(area);
      if (row >= 0 && isIn(scope, row)) {
        offer(atlas.entry(row), OTHER_KIND * script.discount(), text);
      }
    }
  }

  private boolean isIn(Scope scope, int row) {
    return atlas.areas().contains(scope.area(), row) && scope.holds(atlas.entry(row));
  }

  private void offer(Entry entry, double score, String text) {
    hits.offer(Hit.of(entry, script.way(), score, lengthOf(text)));
  }

  /** In characters; two letters say as much as one. */
  private static int lengthOf(String text) {
    return text.charAt(0) < 128 ? text.length() / 2 : text.length();
  }

  private void crossing(String text, Scope scope) {
    Crossing asked = Crossing.of(text);
    if (asked != null) {
      crossings.offer(asked, roads(asked.first(), scope), roads(asked.second(), scope));
    }
  }

  private List<Entry> roads(String name, Scope scope) {
    return called(name, scope).stream().filter(e -> e.level() == MatchLevel.ROAD).toList();
  }

  private void numbered(String text, Scope scope) {
    HouseNumber asked = HouseNumber.of(text);
    if (asked == null) {
      return;
    }
    for (Entry carrier : called(asked.carrier(), scope)) {
      boolean counts = carrier.level().compareTo(MatchLevel.TOWN) > 0;
      if (counts && !door(asked, carrier, scope)) {
        around(carrier, text.substring(asked.carrier().length()));
      }
    }
  }

  /** Offers what stands at a number, or the number; false when neither is known. */
  private boolean door(HouseNumber asked, Entry carrier, Scope scope) {
    return namedAt(carrier, asked.rest(), scope)
        || (!asked.leadsOn() && numbers.offer(asked, carrier));
  }

  /** What is named behind a number, 148号中山家园, says more than the number, when it stands there. */
  private boolean namedAt(Entry carrier, String rest, Scope scope) {
    boolean found = false;
    for (Entry entry : rest.isEmpty() ? List.<Entry>of() : called(rest, scope)) {
      double metres = LocalPlane.metres(carrier.location(), entry.location());
      if (entry.level().canHold() && metres <= carrier.accuracyMetres() + AT_THE_ROAD_METRES) {
        offer(entry, script.discount(), rest);
        found = true;
      }
    }
    return found;
  }

  /** Places with a name in full, not shortened. */
  private List<Entry> called(String name, Scope scope) {
    List<Entry> found = new ArrayList<>();
    for (KeyKind kind : script.wholes()) {
      if (kind.isFull() && found.size() < MOST_HOLDERS) {
        atlas
            .index()
            .withKey(
                kind,
                name,
                row -> {
                  if (isIn(scope, row)) {
                    found.add(atlas.entry(row));
                  }
                  return found.size() < MOST_HOLDERS;
                });
      }
    }
    return found;
  }

  /** What stands behind a village, a road or an estate is looked for there. */
  private void behindHolders(String text, Scope scope) {
    int longest = Math.min(LONGEST_HOLDER, text.length() - 1);
    for (int length = longest; length >= SHORTEST_REST; length--) {
      String rest = text.substring(length);
      for (Entry holder : called(text.substring(0, length), scope)) {
        if (holder.level().canHold()) {
          behind(holder, rest, scope);
        }
      }
    }
  }

  private void behind(Entry holder, String rest, Scope scope) {
    String name = SearchText.of(holder.name());
    boolean met = false;
    if (script.isWritten() && STARTS_WITH_A_NUMBER.matcher(rest).matches()) {
      // 马江3组 is 马江村3组, 城西路12号 may be 城西路's.
      named(name + rest, scope.inArea(atlas.areas().find(holder.areaCode())));
      HouseNumber asked = HouseNumber.of(name + rest);
      if (asked != null && asked.carrier().equals(name)) {
        met = door(asked, holder, scope);
      }
    }
    if (DIGITS.matcher(rest).matches()) {
      numbers.suggest(rest, holder);
    }
    int area = atlas.areas().find(holder.areaCode());
    find(rest, scope.inside(holder, area));
    if (!met) {
      around(holder, rest);
    }
  }

  /** A village is what lies around something in it that nobody has heard of. */
  private void around(Entry holder, String rest) {
    String whole = SearchText.of(holder.name()) + rest;
    boolean told = Crossing.of(whole) != null || Bearing.of(whole) != null;
    boolean something = rest.length() >= SHORTEST_REST && !told && !isKnown(rest);
    if (something && script.isAsTyped()) {
      double score = AROUND + AROUND_STEP * holder.level().order() - REST_STEP * rest.length();
      Entry place = holder.within(Math.max(AROUND_METRES, Bearing.longestIn(rest)));
      hits.offer(Hit.of(place, Hit.Way.AROUND, score, lengthOf(rest)).leaving(rest));
    }
  }

  /** True when the rest is the name of something else, which would contradict what stood before. */
  private boolean isKnown(String rest) {
    boolean place =
        script.wholes().stream()
            .filter(kind -> kind != KeyKind.INITIALS)
            .anyMatch(kind -> atlas.index().hasKey(kind, rest));
    return place
        || !script.areas().called(rest).isEmpty()
        || !script.areas().startsOf(rest).isEmpty();
  }
}
