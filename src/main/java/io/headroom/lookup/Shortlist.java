package io.headroom.lookup;

import io.headroom.capacity.PathShares;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at every point in reach by its one figure, and at the most promising with their whole
 * supply path; for dual supply at all of them.
 */
final class Shortlist {
  /** Options that do not fit and are looked at for conditions and remedies. */
  static final int EXPLAINED = 3;

  /** Every pair of them is tried for dual supply, so of a vague place only the nearest. */
  private static final int PAIRED = 60;

  private final PointAssessment points;
  private final DualSupply dualSupply;

  Shortlist(PointAssessment points, DualSupply dualSupply) {
    this.points = points;
    this.dualSupply = dualSupply;
  }

  /**
   * @param prospects all points in reach; empty for dual supply
   * @param assessed the most promising of them
   */
  record Seen(List<Prospect> prospects, List<Assessed> assessed) {}

  Seen of(List<Candidate> candidates, CapacityQuestion question, PathShares shares) {
    Need need = question.need();
    if (need.dual()) {
      return new Seen(List.of(), pairs(candidates, question, shares));
    }
    List<Prospect> prospects = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      prospects.add(points.prospect(candidate, shares, need));
    }
    prospects.sort(Prospect.order(need));
    List<Prospect> ranked = onePerSubstation(prospects);
    List<Assessed> assessed =
        shortest(ranked, question).stream()
            .map(prospect -> points.assess(prospect.candidate(), shares, need))
            .toList();
    return new Seen(ranked, assessed);
  }

  private List<Assessed> pairs(
      List<Candidate> candidates, CapacityQuestion question, PathShares shares) {
    Need need = question.need();
    boolean exact = question.accuracyMetres() == 0;
    List<Assessed> all =
        candidates.stream()
            .limit(exact ? candidates.size() : PAIRED)
            .map(c -> points.assess(c, shares, need))
            .toList();
    return all.stream().map(main -> dualSupply.pair(main, all, need.wantedKva())).toList();
  }

  /** A substation offers its best busbar, not one bay below each of its transformers. */
  private static List<Prospect> onePerSubstation(List<Prospect> ranked) {
    Set<Integer> seen = new HashSet<>();
    List<Prospect> kept = new ArrayList<>(ranked.size());
    for (Prospect prospect : ranked) {
      boolean bay = prospect.candidate().kind() == ConnectionPoint.Kind.SUBSTATION_BAY;
      if (!bay || seen.add(prospect.candidate().row())) {
        kept.add(prospect);
      }
    }
    return kept;
  }

  /**
   * Enough to fill the answer and to look for conditions; the best of each voltage is among them.
   */
  private static List<Prospect> shortest(List<Prospect> ranked, CapacityQuestion question) {
    int enough = Math.min(ranked.size(), Math.max(question.limit(), EXPLAINED));
    List<Prospect> kept = new ArrayList<>(ranked.subList(0, enough));
    ranked.subList(enough, ranked.size()).stream()
        .filter(prospect -> !prospect.candidate().level().isLow())
        .findFirst()
        .ifPresent(kept::add);
    return kept;
  }
}
