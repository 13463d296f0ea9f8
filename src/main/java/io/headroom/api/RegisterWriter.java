package io.headroom.api;

import io.headroom.api.wire.CostView;
import io.headroom.api.wire.DatasetStamp;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.RegisterRow;
import io.headroom.api.wire.RegisterView;
import io.headroom.api.wire.RulesStamp;
import io.headroom.api.wire.TownView;
import io.headroom.capacity.Headroom;
import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.network.Direction;
import io.headroom.network.Reinforcement;
import io.headroom.planning.opening.ConstraintHistory;
import io.headroom.planning.register.Constraint;
import io.headroom.planning.register.CostedRemedy;
import io.headroom.planning.register.Waiting;
import io.headroom.planning.register.WorkProgramme;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the constraint register. */
final class RegisterWriter {
  private final ConstraintHistory history;
  private final Snapshot snapshot;
  private final Headroom headroom;
  private final Direction direction;

  RegisterWriter(Snapshot snapshot, Direction direction, ConstraintHistory history) {
    this.history = history;
    this.snapshot = snapshot;
    this.headroom = snapshot.headroom();
    this.direction = direction;
  }

  /**
   * @param nowhere requests that wait in no row; null when nobody knows
   */
  RegisterView write(List<WorkProgramme.Row> rows, @Nullable Integer nowhere) {
    return new RegisterView(
        snapshot.identity().asOf(),
        direction.name().toLowerCase(Locale.ROOT),
        DatasetStamp.of(snapshot.identity()),
        new RulesStamp(snapshot.rules().version()),
        RemedyWriter.stamp(snapshot.rules()),
        nowhere != null,
        IntStream.range(0, rows.size()).mapToObj(i -> row(i + 1, rows.get(i))).toList(),
        totals(WorkProgramme.totals(rows), nowhere));
  }

  private static RegisterView.Totals totals(
      WorkProgramme.Totals totals, @Nullable Integer nowhere) {
    Waiting.Sum waiting = totals.waiting();
    return new RegisterView.Totals(
        totals.constraints(),
        waiting == null ? null : Figures.tenth(waiting.kva()),
        waiting == null ? null : Integer.valueOf(waiting.requests()),
        nowhere,
        totals.customers(),
        Math.round(totals.cost().lowCny()),
        Math.round(totals.cost().highCny()));
  }

  private RegisterRow row(int rank, WorkProgramme.Row row) {
    Constraint constraint = row.constraint();
    Constraint.Subject subject = constraint.subject();
    int asset = subject.asset();
    Position place = subject.location();
    Reinforcement relief = row.relief();
    CostedRemedy best = row.best();
    boolean generation = direction == Direction.GENERATION;
    return new RegisterRow(
        rank,
        subject.id(),
        subject.kind(),
        subject.name(),
        Figures.thousandth(subject.voltageKv()),
        TownView.of(constraint.towns()),
        place == null ? null : GeometryView.of(place.rounded(6)),
        box(constraint.box()),
        constraint.reason(),
        asset < 0 ? null : headroom.grade(asset),
        asset < 0 || !generation ? null : headroom.zone(asset),
        asset < 0 ? null : Figures.thousandth(headroom.utilisation(asset)),
        asset < 0 ? null : Figures.tenth(headroom.ratedKva(asset)),
        asset < 0 ? null : Figures.tenth(limit(asset)),
        asset < 0 ? null : Figures.tenth(peak(asset)),
        asset < 0 ? null : Figures.tenth(committed(asset)),
        Figures.tenth(constraint.availableKva()),
        Figures.tenthOrZero(constraint.overKva()),
        history.since(direction, subject.kind(), subject.id()),
        relief == null ? null : relief.inServiceOn(),
        relief == null ? null : new RegisterRow.Relief(relief.title(), relief.addsKva()),
        blocks(row),
        new RegisterRow.Behind(constraint.behind().customers(), constraint.behind().transformers()),
        best == null ? null : RemedyWriter.write(best),
        RemedyWriter.write(row.remedies()));
  }

  private double limit(int asset) {
    return direction == Direction.GENERATION
        ? headroom.generationLimitKw(asset)
        : headroom.limitKva(asset);
  }

  private double peak(int asset) {
    return direction == Direction.GENERATION
        ? headroom.generationConnectedKw(asset)
        : headroom.peakKva(asset);
  }

  private double committed(int asset) {
    return direction == Direction.GENERATION
        ? headroom.generationCommittedKw(asset)
        : headroom.committedKva(asset);
  }

  private static RegisterRow.Blocks blocks(WorkProgramme.Row row) {
    Constraint.Served served = row.constraint().blocks();
    Waiting.Sum waiting = row.waiting();
    return new RegisterRow.Blocks(
        waiting == null ? null : Figures.tenth(waiting.kva()),
        waiting == null ? null : Integer.valueOf(waiting.requests()),
        waiting == null ? null : Integer.valueOf(waiting.fastTrack()),
        served.customers(),
        served.transformers(),
        waiting == null ? null : waiting.oldestAppliedOn());
  }

  static double @Nullable [] box(@Nullable Extent box) {
    return box == null ? null : new double[] {box.west(), box.south(), box.east(), box.north()};
  }

  /** For a table: the low and the high end of a price. */
  static @Nullable Object low(@Nullable CostView cost) {
    return cost == null ? null : cost.low();
  }

  static @Nullable Object high(@Nullable CostView cost) {
    return cost == null ? null : cost.high();
  }
}
