package io.headroom.ingest.prepared;

import io.headroom.network.Columns;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries the rows of a small layer, one column for each component of their record.
 *
 * <p>The layout of the record is written along, so that rows of another version of the program are
 * refused instead of being taken for something else.
 */
final class RecordRows {
  private RecordRows() {}

  /** The rows, or where there are none those that are read. */
  static <R extends Record> List<R> carry(Class<R> type, List<R> rows, Columns columns) {
    RecordComponent[] parts = type.getRecordComponents();
    requireLayout(type, parts, columns);
    int count = columns.ints(new int[] {rows.size()})[0];
    @Nullable Object[][] cells = new @Nullable Object[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      cells[i] = Cells.carry(parts[i].getType(), values(parts[i], rows), count, columns);
    }
    return rows.isEmpty() ? made(type, cells, count) : rows;
  }

  private static void requireLayout(Class<?> type, RecordComponent[] parts, Columns columns) {
    String layout =
        type.getSimpleName()
            + Arrays.stream(parts)
                .map(part -> part.getType().getSimpleName() + " " + part.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    String found = columns.texts(new String[] {layout})[0];
    if (!layout.equals(found) && columns instanceof ColumnReader reader) {
      throw reader.anotherVersion("it holds " + found + " where " + layout + " is expected");
    }
  }

  private static <R> @Nullable Object[] values(RecordComponent part, List<R> rows) {
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = value(part, rows.get(row));
    }
    return values;
  }

  private static @Nullable Object value(RecordComponent part, Object row) {
    try {
      return part.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("component " + part + " cannot be read", e);
    }
  }

  private static <R extends Record> List<R> made(
      Class<R> type, @Nullable Object[][] cells, int count) {
    Constructor<R> constructor = constructor(type);
    List<R> rows = new ArrayList<>(count);
    @Nullable Object[] arguments = new @Nullable Object[cells.length];
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < cells.length; i++) {
        arguments[i] = cells[i][row];
      }
      rows.add(made(constructor, arguments));
    }
    return List.copyOf(rows);
  }

  private static <R extends Record> Constructor<R> constructor(Class<R> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  private static <R> R made(Constructor<R> constructor, @Nullable Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a row of " + constructor + " cannot be made", e);
    }
  }
}
