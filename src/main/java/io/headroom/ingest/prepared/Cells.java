package io.headroom.ingest.prepared;

import io.headroom.geo.Position;
import io.headroom.network.Columns;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * The values of one record component, as the column that fits their type. Positions, texts, dates
 * and shapes may be absent; records and lists may not.
 */
final class Cells {
  private Cells() {}

  /** The values written, or when there are none those that are read, {@code count} of them. */
  static @Nullable Object[] carry(
      Class<?> type, @Nullable Object[] values, int count, Columns columns) {
    if (type == double.class) {
      double[] column = new double[values.length];
      Arrays.setAll(column, row -> (double) Objects.requireNonNull(values[row]));
      return Arrays.stream(columns.doubles(column)).boxed().toArray();
    }
    if (type == int.class) {
      int[] column = new int[values.length];
      Arrays.setAll(column, row -> (int) Objects.requireNonNull(values[row]));
      return Arrays.stream(columns.ints(column)).boxed().toArray();
    }
    if (type == boolean.class) {
      return flags(values, count, columns);
    }
    if (type.isRecord() && type != Position.class) {
      return records(type.asSubclass(Record.class), values, columns);
    }
    if (type == double[].class || type == List.class) {
      return lists(type, values, columns);
    }
    return type == Position.class ? positions(values, columns) : written(type, values, columns);
  }

  private static Object[] flags(@Nullable Object[] values, int count, Columns columns) {
    BitSet set = new BitSet(count);
    for (int row = 0; row < values.length; row++) {
      set.set(row, (boolean) Objects.requireNonNull(values[row]));
    }
    BitSet carried = columns.bits(set);
    Object[] flags = new Object[count];
    Arrays.setAll(flags, carried::get);
    return flags;
  }

  private static <R extends Record> Object[] records(
      Class<R> type, @Nullable Object[] values, Columns columns) {
    List<R> rows = new ArrayList<>(values.length);
    for (Object value : values) {
      rows.add(type.cast(Objects.requireNonNull(value)));
    }
    return columns.rows(type, rows).toArray();
  }

  private static @Nullable Object[] positions(@Nullable Object[] values, Columns columns) {
    double[] lonLat = new double[2 * values.length];
    for (int row = 0; row < values.length; row++) {
      Position at = (Position) values[row];
      lonLat[2 * row] = at == null ? Double.NaN : at.lon();
      lonLat[2 * row + 1] = at == null ? Double.NaN : at.lat();
    }
    double[] carried = columns.doubles(lonLat);
    @Nullable Object[] positions = new @Nullable Object[carried.length / 2];
    for (int row = 0; row < positions.length; row++) {
      double lon = carried[2 * row];
      positions[row] = Double.isNaN(lon) ? null : new Position(lon, carried[2 * row + 1]);
    }
    return positions;
  }

  /** Lists of figures or texts: how long each is, then all of them in a row. */
  private static Object[] lists(Class<?> type, @Nullable Object[] values, Columns columns) {
    boolean figures = type == double[].class;
    int[] lengths = new int[values.length];
    Arrays.setAll(
        lengths,
        row ->
            figures
                ? ((double[]) Objects.requireNonNull(values[row])).length
                : ((List<?>) Objects.requireNonNull(values[row])).size());
    int[] carried = columns.ints(lengths);
    return figures ? figures(values, carried, columns) : texts(values, carried, columns);
  }

  private static Object[] figures(@Nullable Object[] values, int[] lengths, Columns columns) {
    double[] all =
        Arrays.stream(values).map(double[].class::cast).flatMapToDouble(Arrays::stream).toArray();
    double[] carried = columns.doubles(all);
    Object[] lists = new Object[lengths.length];
    int from = 0;
    for (int row = 0; row < lists.length; row++) {
      lists[row] = Arrays.copyOfRange(carried, from, from + lengths[row]);
      from += lengths[row];
    }
    return lists;
  }

  private static Object[] texts(@Nullable Object[] values, int[] lengths, Columns columns) {
    String[] all =
        Arrays.stream(values)
            .flatMap(list -> ((List<?>) Objects.requireNonNull(list)).stream())
            .map(String.class::cast)
            .toArray(String[]::new);
    @Nullable String[] carried = columns.texts(all);
    Object[] lists = new Object[lengths.length];
    int from = 0;
    for (int row = 0; row < lists.length; row++) {
      lists[row] = List.of(Arrays.copyOfRange(carried, from, from + lengths[row]));
      from += lengths[row];
    }
    return lists;
  }

  private static @Nullable Object[] written(
      Class<?> type, @Nullable Object[] values, Columns columns) {
    @Nullable String[] texts = new @Nullable String[values.length];
    for (int row = 0; row < texts.length; row++) {
      Object value = values[row];
      texts[row] = value == null ? null : text(value);
    }
    @Nullable String[] carried = type.isEnum() ? columns.words(texts) : columns.texts(texts);
    Function<String, Object> reader = readerOf(type);
    @Nullable Object[] cells = new @Nullable Object[carried.length];
    for (int row = 0; row < cells.length; row++) {
      String text = carried[row];
      cells[row] = text == null ? null : reader.apply(text);
    }
    return cells;
  }

  private static String text(Object value) {
    if (value instanceof Geometry geometry) {
      return WKBWriter.toHex(new WKBWriter(2).write(geometry));
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private static Function<String, Object> readerOf(Class<?> type) {
    if (type == String.class) {
      return text -> text;
    }
    if (type.isEnum()) {
      return text -> constant(type, text);
    }
    if (type == LocalDate.class) {
      return LocalDate::parse;
    }
    if (type == LocalDateTime.class) {
      return LocalDateTime::parse;
    }
    if (type == Geometry.class) {
      return Cells::geometry;
    }
    throw new IllegalArgumentException("no column holds values of " + type);
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
  }

  private static Object geometry(String hex) {
    try {
      return new WKBReader().read(WKBReader.hexToBytes(hex));
    } catch (ParseException e) {
      throw new IllegalArgumentException("a shape cannot be read", e);
    }
  }
}
