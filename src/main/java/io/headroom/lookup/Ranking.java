package io.headroom.lookup;

import io.headroom.capacity.PathShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts assessed points in the order of the answer: fits (on measurements before on estimates, at
 * every spot of the place before at some, then under a condition), within the service radius, low
 * voltage before medium voltage when no size was asked for, shorter route, more available, id.
 */
final class Ranking {
  private final ConditionSearch conditions;
  private final OptionWriter writer;

  Ranking(ConditionSearch conditions, OptionWriter writer) {
    this.conditions = conditions;
    this.writer = writer;
  }

  List<Assessed> rank(List<Assessed> assessed, Need need, PathShares shares) {
    Comparator<Assessed> order = order(need);
    List<Assessed> ranked = new ArrayList<>(assessed);
    ranked.sort(order);
    int explained = 0;
    for (int i = 0; i < ranked.size() && explained < Shortlist.EXPLAINED; i++) {
      if (ranked.get(i).wantsConditions()) {
        ranked.set(i, ranked.get(i).withConditions(conditions.of(ranked.get(i), need, shares)));
        explained++;
      }
    }
    ranked.sort(order);
    return ranked;
  }

  private Comparator<Assessed> order(Need need) {
    return Comparator.comparingInt((Assessed a) -> -a.standing())
        .thenComparing(a -> !a.reach().isWithinRadius())
        .thenComparing(a -> !need.hasSize() && !a.candidate().level().isLow())
        .thenComparingDouble(a -> a.reach().routeMetres())
        .thenComparingDouble(a -> Double.isNaN(a.availableKva()) ? 0 : -a.availableKva())
        .thenComparing(a -> writer.pointOf(a.candidate()).id());
  }

  /** The best options; without a size, the best of each voltage is among them. */
  static List<Assessed> best(List<Assessed> ranked, CapacityQuestion question) {
    if (ranked.size() <= question.limit()) {
      return ranked;
    }
    List<Assessed> picked = new ArrayList<>(ranked.subList(0, question.limit()));
    boolean mixed = !question.need().hasSize() && question.limit() > 1;
    if (mixed && picked.stream().allMatch(a -> a.candidate().level().isLow())) {
      ranked.stream()
          .filter(a -> !a.candidate().level().isLow())
          .findFirst()
          .ifPresent(best -> picked.set(picked.size() - 1, best));
    }
    return picked;
  }
}
