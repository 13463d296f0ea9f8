package io.headroom.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One row after mapping: our attributes with checked types, and geometry in degrees. */
final class DeliveredRow {
  private final RowReader reader;
  private final String layer;
  private final long number;
  private final Map<String, Integer> columns;
  private final @Nullable Object[] values;
  private final @Nullable Geometry geometry;

  DeliveredRow(
      RowReader reader, long number, @Nullable Object[] values, @Nullable Geometry geometry) {
    this.reader = reader;
    this.layer = reader.layer();
    this.columns = reader.columns();
    this.number = number;
    this.values = values;
    this.geometry = geometry;
  }

  String layer() {
    return layer;
  }

  /** The row's id, or its number in the layer when it has none. */
  String id() {
    String column = columns.containsKey("id") ? "id" : "code";
    String id = columns.containsKey(column) ? find(column) : null;
    return id == null ? reader.file() + "#" + number : id;
  }

  /** Begins a remark on a row of addresses with file and line; empty for the delivery's own. */
  String whence() {
    return reader.whence(number);
  }

  @Nullable Geometry geometry() {
    return geometry;
  }

  @Nullable String find(String attribute) {
    Object value = value(attribute);
    return value == null ? null : value.toString();
  }

  /** A text that the row reader has made sure of. */
  String text(String attribute) {
    String text = find(attribute);
    if (text == null) {
      throw new IllegalStateException(layer + "." + attribute + " was not checked");
    }
    return text;
  }

  /** A text, empty when absent. */
  String textOrEmpty(String attribute) {
    String text = find(attribute);
    return text == null ? "" : text;
  }

  /** A figure; NaN when absent. */
  double number(String attribute) {
    Object value = value(attribute);
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  int integer(String attribute, int absent) {
    Object value = value(attribute);
    return value == null ? absent : ((Number) value).intValue();
  }

  boolean flag(String attribute) {
    return Boolean.TRUE.equals(value(attribute));
  }

  @Nullable LocalDate date(String attribute) {
    return (LocalDate) value(attribute);
  }

  @Nullable LocalDateTime dateTime(String attribute) {
    return (LocalDateTime) value(attribute);
  }

  <E extends Enum<E>> E code(String attribute, Class<E> type) {
    return Enum.valueOf(type, text(attribute).toUpperCase(Locale.ROOT));
  }

  private @Nullable Object value(String attribute) {
    Integer column = columns.get(attribute);
    if (column == null) {
      throw new IllegalArgumentException(layer + " has no attribute " + attribute);
    }
    return values[column];
  }
}
