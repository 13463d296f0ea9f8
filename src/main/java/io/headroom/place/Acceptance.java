package io.headroom.place;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides which hits an address may be taken for without asking back.
 *
 * <p>A surer way of having met a place beats a less sure one however good the score; among hits of
 * one way the best score wins, and all that have it stand beside each other.
 */
final class Acceptance {
  private static final double SAME = 1e-9;
  private static final double LEAST_DOOR = 0.95 - SAME;
  private static final double LEAST_PART = 0.53;
  private static final double LEAST_SLIP = 0.70;
  private static final int SHORTEST_SOUND = 3;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_SLIP = 4;

  /** A part of more names than this says nothing. */
  private static final int MOST_PARTS = 9;

  private Acceptance() {}

  static List<Hit> of(Hits hits) {
    List<Hit> sure = best(hits, Acceptance::isSure);
    if (!sure.isEmpty()) {
      return isDoor(sure.get(0)) ? doors(hits) : sure;
    }
    List<Hit> sounding =
        best(hits, hit -> hit.way() == Hit.Way.SOUNDS && hit.length() >= SHORTEST_SOUND);
    if (!sounding.isEmpty()) {
      return sounding;
    }
    List<Hit> parts =
        best(hits, hit -> isGuess(hit, Hit.Way.PART, LEAST_PART) && hit.length() >= SHORTEST_PART);
    if (!parts.isEmpty() && parts.size() <= MOST_PARTS) {
      return parts;
    }
    List<Hit> slips =
        best(hits, hit -> isGuess(hit, Hit.Way.SLIP, LEAST_SLIP) && hit.length() >= SHORTEST_SLIP);
    return slips.size() == 1 ? slips : best(hits, hit -> hit.way() == Hit.Way.AROUND);
  }

  /** A door that is worked out on one road may be meant as well as one that is known on another. */
  private static List<Hit> doors(Hits hits) {
    return hits.all().stream().filter(hit -> isSure(hit) && isDoor(hit)).toList();
  }

  private static boolean isDoor(Hit hit) {
    return hit.entry().level() == MatchLevel.HOUSE_NUMBER && hit.score() >= LEAST_DOOR;
  }

  /** A county is no place to connect anything at. */
  private static boolean isSure(Hit hit) {
    boolean sure = hit.way() == Hit.Way.WHOLE || hit.way() == Hit.Way.BETWEEN;
    return sure && hit.entry().level() != MatchLevel.COUNTY;
  }

  private static boolean isGuess(Hit hit, Hit.Way way, double least) {
    return hit.way() == way && hit.score() >= least;
  }

  private static List<Hit> best(Hits hits, Predicate<Hit> accepts) {
    List<Hit> accepted = hits.all().stream().filter(accepts).toList();
    double top = accepted.stream().mapToDouble(Hit::score).max().orElse(0);
    return accepted.stream().filter(hit -> hit.score() >= top - SAME).toList();
  }
}
