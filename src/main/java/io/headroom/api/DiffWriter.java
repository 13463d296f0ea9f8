package io.headroom.api;

import io.headroom.api.wire.DiffView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.LostRequestView;
import io.headroom.geo.Position;
import io.headroom.planning.dataset.diff.CapacityDiff;
import io.headroom.planning.dataset.diff.CapacityMove;
import io.headroom.planning.dataset.diff.DatasetDiff;
import io.headroom.planning.dataset.diff.RowChange;
import io.headroom.request.LostRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes how two versions differ, one page of rows at a time. */
final class DiffWriter {
  private static final int PAGE = 100;

  private final DatasetDiff diff;
  private final DatasetDiff.Choice choice;

  DiffWriter(DatasetDiff diff, DatasetDiff.Choice choice) {
    this.diff = diff;
    this.choice = choice;
  }

  /** Which two, and which page. */
  record Sheet(String from, String to, int page) {}

  DiffView write(Sheet sheet, List<LostRequest> lost) {
    int total = diff.count(choice);
    return new DiffView(
        sheet.from(),
        sheet.to(),
        diff.counts().stream().map(DiffWriter::layer).toList(),
        capacity(diff.capacity()),
        diff.rows(choice, (sheet.page() - 1) * PAGE, PAGE).stream().map(DiffWriter::row).toList(),
        sheet.page(),
        Math.max(1, (total + PAGE - 1) / PAGE),
        total,
        lost.stream().map(this::lost).toList());
  }

  private static DiffView.Layer layer(DatasetDiff.Count count) {
    return new DiffView.Layer(count.layer(), count.added(), count.removed(), count.changed());
  }

  private static DiffView.Capacity capacity(CapacityDiff capacity) {
    return new DiffView.Capacity(
        capacity.before().constrained(),
        capacity.after().constrained(),
        Figures.tenthOrZero(capacity.before().availableMva()),
        Figures.tenthOrZero(capacity.after().availableMva()),
        capacity.moved().stream().map(DiffWriter::moved).toList(),
        capacity.movedCount());
  }

  private static DiffView.Moved moved(CapacityMove move) {
    return new DiffView.Moved(
        move.id(),
        move.kind().name(),
        move.name(),
        place(move.location()),
        state(move.before()),
        state(move.after()),
        Figures.tenth(move.changeKva()));
  }

  private static DiffView.State state(CapacityMove.State state) {
    return new DiffView.State(Figures.available(state.availableKva()), state.grade().name());
  }

  private static DiffView.Row row(RowChange row) {
    return new DiffView.Row(
        row.layer(),
        row.id(),
        row.name(),
        row.change().name(),
        place(row.location()),
        row.fields().stream()
            .map(field -> new DiffView.Field(field.name(), field.before(), field.after()))
            .toList());
  }

  private static @Nullable GeometryView place(@Nullable Position location) {
    return location == null ? null : GeometryView.of(location);
  }

  private LostRequestView lost(LostRequest lost) {
    int asset = diff.before().find(lost.pointId());
    return LostRequestView.of(lost, asset < 0 ? lost.pointId() : diff.before().name(asset));
  }
}
