package io.headroom.lookup;

import io.headroom.capacity.PathShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least and the most that the points around a vague place have left.
 *
 * <p>The one figure of a prospect tells which points to look at; the whole supply path of the few
 * at either end tells the figure. Points too far from every spot, of another voltage than the best
 * option, or without measurements do not count.
 */
final class RangeSearch {
  /** Points looked at from either end. */
  private static final int LOOKED_AT = 4;

  private final PointAssessment points;

  RangeSearch(PointAssessment points) {
    this.points = points;
  }

  /** Null for a place that is known exactly, and where no figure is known. */
  @Nullable CapacityRange of(
      Shortlist.Seen seen, List<Assessed> ranked, Need need, PathShares shares) {
    if (ranked.isEmpty() || ranked.get(0).reach().isExact()) {
      return null;
    }
    boolean low = ranked.get(0).candidate().level().isLow();
    List<Assessed> looked = new ArrayList<>(ranked);
    for (Prospect prospect : ends(seen.prospects(), low)) {
      looked.add(points.assess(prospect.candidate(), shares, need));
    }
    List<Assessed> known =
        looked.stream()
            .filter(point -> point.candidate().level().isLow() == low)
            .filter(point -> point.reach().isWithinRadius())
            .filter(point -> Double.isFinite(point.availableKva()))
            .sorted(Comparator.comparingDouble(Assessed::availableKva))
            .toList();
    return known.isEmpty() ? null : between(known.get(0), known.get(known.size() - 1));
  }

  private static CapacityRange between(Assessed least, Assessed most) {
    return new CapacityRange(CapacityRange.End.of(least), CapacityRange.End.of(most));
  }

  private static List<Prospect> ends(List<Prospect> prospects, boolean low) {
    List<Prospect> known =
        prospects.stream()
            .filter(prospect -> prospect.candidate().level().isLow() == low)
            .filter(prospect -> prospect.reach().isWithinRadius())
            .filter(prospect -> Double.isFinite(prospect.availableKva()))
            .sorted(Comparator.comparingDouble(Prospect::availableKva))
            .toList();
    int count = Math.min(LOOKED_AT, known.size());
    List<Prospect> ends = new ArrayList<>(known.subList(0, count));
    ends.addAll(known.subList(known.size() - count, known.size()));
    return ends;
  }
}
