package io.headroom.lookup;

import io.headroom.rules.RuleSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Widens a search ring by ring until the points found hang on enough distinct feeders, or the last
 * ring is reached.
 *
 * <pre>
 *            ring R
 *   ┌──────────────────────┐       a place within r of the centre: the first ring R whose part
 *   │   ┌── R − r ──┐      │       R − r around the centre has enough feeders is enough for
 *   │   │     +     │      │       every spot s, since R around s holds it; what s would find
 *   │   └───────────┘ s    │       lies within R + r of the centre
 *   └──────────────────────┘
 * </pre>
 */
final class RingSearch {
  /** Of a vague place no more than the nearest so many points are looked at. */
  static final int MOST = 1_000;

  private final double[] rings;
  private final int wantedFeeders;
  private final ToIntFunction<Candidate> feederOf;

  /**
   * @param feederOf of a candidate; −1 when none is known
   */
  RingSearch(RuleSet rules, ToIntFunction<Candidate> feederOf) {
    this.rings = rules.searchRingsMetres();
    this.wantedFeeders = rules.wantedFeeders();
    this.feederOf = feederOf;
  }

  /** What was found, and how far was looked. */
  record Found(List<Candidate> candidates, double searchedMetres) {}

  /** Candidates of one ring around the centre. */
  interface Ring {
    List<Candidate> within(double radiusMetres);
  }

  Found around(PlaceCircle place, Ring points) {
    Found own = untilEnough(points, 0);
    if (place.isExact()) {
      return own;
    }
    double radius = place.radiusMetres();
    double reach = untilEnough(points, radius).searchedMetres() + radius;
    return nearest(new Found(points.within(reach), reach), own.searchedMetres(), radius);
  }

  private Found untilEnough(Ring points, double insetMetres) {
    Found found = new Found(List.of(), rings[rings.length - 1]);
    for (double ring : rings) {
      if (ring < insetMetres) {
        continue;
      }
      found = new Found(points.within(ring - insetMetres), ring);
      if (distinctFeeders(found.candidates()) >= wantedFeeders) {
        break;
      }
    }
    return found;
  }

  private int distinctFeeders(List<Candidate> found) {
    Set<Integer> feeders = new HashSet<>();
    for (Candidate candidate : found) {
      feeders.add(feederOf.applyAsInt(candidate));
    }
    feeders.remove(-1);
    return feeders.size();
  }

  /**
   * The nearest of them, as seen from anywhere in the circle.
   *
   * @param ownMetres how far a search from the centre alone would look
   */
  static Found nearest(Found wide, double ownMetres, double accuracyMetres) {
    List<Candidate> seen =
        wide.candidates().stream()
            .sorted(Comparator.comparingDouble(Candidate::distanceMetres))
            .limit(MOST)
            .map(c -> c.seenWithin(accuracyMetres, c.distanceMetres() <= ownMetres))
            .toList();
    boolean cut = seen.size() < wide.candidates().size();
    double searched = cut ? seen.get(MOST - 1).distanceMetres() : wide.searchedMetres();
    return new Found(seen, searched);
  }
}
