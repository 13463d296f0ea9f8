package io.headroom.place;

import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a question has said about where its end must lie.
 *
 * @param area number of the area, or {@link Areas#ANY}
 * @param holder the village, road or estate that was named before; null when none was
 */
record Scope(int area, @Nullable Entry holder, int depth) {
  static final Scope EVERYWHERE = new Scope(Areas.ANY, null, 0);

  /** A place named inside another lies no further from it than the two are uncertain, and this. */
  private static final double NEIGHBOURHOOD_METRES = 3_000;

  private static final int DEEPEST = 5;

  Scope inArea(int inner) {
    return new Scope(inner, holder, depth);
  }

  Scope inside(Entry place, int areaOfPlace) {
    return new Scope(areaOfPlace == Areas.ANY ? area : areaOfPlace, place, depth + 1);
  }

  boolean isDeepest() {
    return depth >= DEEPEST;
  }

  /** True when a place is narrower than the one named before it, and lies there. */
  boolean holds(Entry entry) {
    if (holder == null) {
      return true;
    }
    double reach = holder.accuracyMetres() + entry.accuracyMetres() + NEIGHBOURHOOD_METRES;
    return entry.level().compareTo(holder.level()) > 0
        && LocalPlane.metres(holder.location(), entry.location()) <= reach;
  }
}
