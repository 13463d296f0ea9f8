package io.headroom.planning.dataset.diff;

import io.headroom.planning.dataset.diff.RowChange.Change;
import io.headroom.planning.dataset.diff.RowChange.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one layer has changed: numbers of rows only, whose fields are written when asked for. */
final class LayerDiff {
  private static final int NONE = -1;

  private final LayerRows before;
  private final LayerRows after;
  private final int[] added;
  private final int[] removed;

  /** Rows before and after, one behind the other. */
  private final int[] changed;

  private LayerDiff(LayerRows before, LayerRows after, int[] added, int[] removed, int[] changed) {
    this.before = before;
    this.after = after;
    this.added = added;
    this.removed = removed;
    this.changed = changed;
  }

  static LayerDiff of(LayerRows before, LayerRows after) {
    Map<String, Integer> rowsBefore = new HashMap<>();
    for (int row = 0; row < before.size(); row++) {
      rowsBefore.put(before.id(row), row);
    }
    Rows added = new Rows();
    Rows changed = new Rows();
    for (int row = 0; row < after.size(); row++) {
      Integer same = rowsBefore.remove(after.id(row));
      if (same == null) {
        added.add(row);
      } else if (!Arrays.equals(before.values(same), after.values(row))) {
        changed.add(same);
        changed.add(row);
      }
    }
    int[] removed = rowsBefore.values().stream().mapToInt(row -> row).sorted().toArray();
    return new LayerDiff(before, after, added.all(), removed, changed.all());
  }

  /** Row numbers, as many as come. */
  private static final class Rows {
    private int[] rows = new int[16];
    private int size;

    void add(int row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
      }
      rows[size++] = row;
    }

    int[] all() {
      return Arrays.copyOf(rows, size);
    }
  }

  String layer() {
    return after.layer();
  }

  int count(Change change) {
    return switch (change) {
      case ADDED -> added.length;
      case REMOVED -> removed.length;
      case CHANGED -> changed.length / 2;
    };
  }

  RowChange row(Change change, int number) {
    return switch (change) {
      case ADDED -> row(change, NONE, added[number]);
      case REMOVED -> row(change, removed[number], NONE);
      case CHANGED -> row(change, changed[2 * number], changed[2 * number + 1]);
    };
  }

  private RowChange row(Change change, int rowBefore, int rowAfter) {
    LayerRows shown = rowAfter == NONE ? before : after;
    int row = rowAfter == NONE ? rowBefore : rowAfter;
    return new RowChange(
        layer(),
        shown.id(row),
        shown.name(row),
        change,
        shown.location(row),
        fields(rowBefore, rowAfter));
  }

  /** Those that differ; of a row that came or went those that are known. */
  private List<Field> fields(int rowBefore, int rowAfter) {
    List<String> names = after.fields();
    @Nullable Object[] nothing = new @Nullable Object[names.size()];
    @Nullable Object[] was = rowBefore == NONE ? nothing : before.values(rowBefore);
    @Nullable Object[] is = rowAfter == NONE ? nothing : after.values(rowAfter);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!Objects.equals(was[i], is[i])) {
        fields.add(new Field(names.get(i), Values.shown(was[i]), Values.shown(is[i])));
      }
    }
    return fields;
  }
}
