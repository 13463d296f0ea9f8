package io.headroom.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that a question may mean, with how it was met.
 *
 * @param length characters of the question that were compared, for what is too short to be trusted
 * @param unmatched what was left over and names nothing known
 */
record Hit(Entry entry, Way way, double score, int length, @Nullable String unmatched) {

  /** How a place was met, the surest way first. */
  enum Way {
    /** All that was said is its name, its address, or a number on its doors. */
    WHOLE,
    /** A house number between two known ones. */
    BETWEEN,
    /** It sounds like what was said. */
    SOUNDS,
    /** What was said is a part of its name, in this order. */
    PART,
    /** One slip away. */
    SLIP,
    /** It holds what was said, which is not known itself. */
    AROUND,
    /** Its name begins with what was said. */
    BEGINNING,
    /** It is called so, but lies in another area than was said. */
    ELSEWHERE
  }

  static Hit of(Entry entry, Way way, double score, int length) {
    return new Hit(entry, way, score, length, null);
  }

  Hit leaving(String rest) {
    return new Hit(entry, way, score, length, rest);
  }
}
