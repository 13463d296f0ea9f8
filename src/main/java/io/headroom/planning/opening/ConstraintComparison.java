package io.headroom.planning.opening;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityRow;
import io.headroom.planning.opening.ConstraintLog.Known;
import io.headroom.planning.opening.ConstraintLog.Mark;
import io.headroom.planning.opening.ConstraintLog.News;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a survey has found against what is known: became constrained, became free, or neither.
 *
 * <p>What was constrained in the first view ever looked at, and what another dataset brings, is so
 * since the as-of date of the dataset; what the ledger or the calendar brings, since the day.
 */
final class ConstraintComparison {
  private final ConstraintSurvey survey;
  private final Snapshot snapshot;
  private final ServedTowns towns;
  private final Instant at;
  private final Mark mark;

  ConstraintComparison(ConstraintSurvey survey, Instant at) {
    this.survey = survey;
    this.snapshot = survey.snapshot();
    this.towns = new ServedTowns(snapshot);
    this.at = at;
    this.mark = markOf(snapshot);
  }

  static Mark markOf(Snapshot snapshot) {
    return new Mark(snapshot.identity().version(), snapshot.ledger().sequence());
  }

  /** Null when another process has looked at a later view, or nothing is to be written. */
  @Nullable News with(Known known) {
    Mark before = known.mark();
    if (before != null && mark.isBehind(before)) {
      return null;
    }
    List<ConstraintChange> changes = new ArrayList<>();
    new TreeSet<>(survey.constrained().keySet())
        .stream()
            .filter(area -> !known.since().containsKey(area))
            .map(area -> change(area, became(area), before))
            .forEach(changes::add);
    List<Watched> unsure = new ArrayList<>();
    for (Watched area : new TreeSet<>(known.since().keySet())) {
      if (!survey.constrained().containsKey(area)) {
        freed(area)
            .ifPresentOrElse(
                capacity -> changes.add(change(area, capacity, before)), () -> unsure.add(area));
      }
    }
    boolean nothing = changes.isEmpty() && unsure.isEmpty() && mark.equals(before);
    return nothing ? null : new News(mark, changes, unsure);
  }

  private AvailableCapacity became(Watched area) {
    return Objects.requireNonNull(survey.constrained().get(area));
  }

  private Optional<AvailableCapacity> freed(Watched area) {
    return survey.of(area).filter(AvailableCapacity::isKnown);
  }

  private ConstraintChange change(Watched area, AvailableCapacity capacity, @Nullable Mark before) {
    Assets assets = snapshot.forest().assets();
    int asset = assets.find(area.kind(), area.id());
    int binding = capacity.bindingAsset();
    return new ConstraintChange(
        0,
        at,
        area,
        snapshot.forest().name(asset),
        towns.of(asset),
        survey.constrained().containsKey(area),
        before == null,
        CapacityRow.worstGrade(capacity.rows()),
        capacity.reason(),
        capacity.kva(),
        binding < 0 ? null : new ConstraintChange.Binding(assets.kind(binding), assets.id(binding)),
        sinceOf(before),
        mark.datasetVersion());
  }

  private LocalDate sinceOf(@Nullable Mark before) {
    boolean sameDataset = before != null && before.datasetVersion().equals(mark.datasetVersion());
    return sameDataset ? snapshot.day() : snapshot.identity().asOf();
  }
}
