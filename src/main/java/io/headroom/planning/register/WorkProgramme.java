package io.headroom.planning.register;

import io.headroom.network.Reinforcement;
import io.headroom.rules.CostRange;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register with those who wait, and for each constraint the cheapest work that lifts it. */
public final class WorkProgramme {

  /**
   * One constraint of the programme.
   *
   * @param waiting null when nobody knows who waits
   * @param best the cheapest for a gained kVA of those that lift it; null when none does
   * @param relief the first work already planned on it; null when none is
   */
  public record Row(
      Constraint constraint,
      Waiting.@Nullable Sum waiting,
      List<CostedRemedy> remedies,
      @Nullable CostedRemedy best,
      @Nullable Reinforcement relief) {

    /** NaN where nobody can say. */
    double costCny() {
      CostedRemedy cheapest = best;
      CostRange cost = cheapest == null ? null : cheapest.cost();
      return cost == null ? Double.NaN : cost.middleCny();
    }
  }

  /**
   * What a list of rows comes to.
   *
   * @param waiting null when nobody knows who waits
   * @param cost of the best remedies, each work once
   */
  public record Totals(
      int constraints, Waiting.@Nullable Sum waiting, int customers, CostRange cost) {}

  private final ConstraintRegister register;
  private final @Nullable Waiting waiting;
  private final Map<Integer, Reinforcement> planned;

  /**
   * @param waiting null when nobody knows who waits
   */
  public WorkProgramme(ConstraintRegister register, @Nullable Waiting waiting) {
    this.register = register;
    this.waiting = waiting;
    this.planned = planned(register.snapshot());
  }

  private static Map<Integer, Reinforcement> planned(Snapshot snapshot) {
    Map<Integer, Reinforcement> first = new HashMap<>();
    for (Reinforcement work : snapshot.dataset().reinforcements()) {
      int asset = snapshot.forest().assets().find(work.assetId());
      if (asset >= 0 && work.inServiceOn().isAfter(snapshot.day())) {
        first.merge(asset, work, (a, b) -> b.inServiceOn().isBefore(a.inServiceOn()) ? b : a);
      }
    }
    return first;
  }

  /** Every constraint, and whatever else somebody waits for. */
  public List<Row> rows() {
    Map<Constraint.Subject, Constraint> all = new LinkedHashMap<>();
    register.constraints().forEach(row -> all.put(row.subject(), row));
    if (waiting != null) {
      waiting.waitedFor().forEach(row -> all.putIfAbsent(row.subject(), row));
    }
    return all.values().stream().map(this::row).toList();
  }

  private Row row(Constraint constraint) {
    List<CostedRemedy> remedies = register.remedies(constraint);
    return new Row(
        constraint,
        waiting == null ? null : Waiting.Sum.of(waiting.at(constraint)),
        remedies,
        cheapest(remedies).orElse(null),
        planned.get(constraint.subject().asset()));
  }

  static Optional<CostedRemedy> cheapest(List<CostedRemedy> remedies) {
    return remedies.stream()
        .filter(CostedRemedy::lifts)
        .filter(remedy -> !Double.isNaN(remedy.costPerKva()))
        .min(Comparator.comparingDouble(CostedRemedy::costPerKva));
  }

  /** What rows of this programme come to, and not more: a work that helps two counts once. */
  public static Totals totals(List<Row> rows) {
    int customers = rows.stream().mapToInt(row -> row.constraint().blocks().customers()).sum();
    return new Totals(rows.size(), waiting(rows), customers, cost(rows));
  }

  /** Of a work that costs more for one than for another the dearer: it has to do for both. */
  private static CostRange cost(List<Row> rows) {
    Map<String, CostRange> works = new LinkedHashMap<>();
    for (Row row : rows) {
      CostedRemedy best = row.best();
      CostRange own = best == null ? null : best.cost();
      if (best != null && own != null) {
        works.merge(best.remedy().workKey(), own, (a, b) -> a.middleCny() >= b.middleCny() ? a : b);
      }
    }
    return works.values().stream().reduce(CostRange.NOTHING, CostRange::plus);
  }

  private static Waiting.@Nullable Sum waiting(List<Row> rows) {
    List<Waiting.Sum> sums = new ArrayList<>();
    for (Row row : rows) {
      Waiting.Sum sum = row.waiting();
      if (sum == null) {
        return null;
      }
      sums.add(sum);
    }
    return new Waiting.Sum(
        sums.stream().mapToInt(Waiting.Sum::requests).sum(),
        sums.stream().mapToDouble(Waiting.Sum::kva).sum(),
        sums.stream().mapToInt(Waiting.Sum::fastTrack).sum(),
        null);
  }
}
