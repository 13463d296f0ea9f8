package io.headroom.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One table of a pandapower network: rows by their index, which need not be dense. */
final class PandapowerTable {
  static final PandapowerTable EMPTY = new PandapowerTable(Map.of());

  private final Map<Integer, Row> rows;

  private PandapowerTable(Map<Integer, Row> rows) {
    this.rows = rows;
  }

  /** From pandas' {@code split} orientation: columns, index, data. */
  static PandapowerTable of(JsonNode split) {
    List<String> columns = new ArrayList<>();
    split.path("columns").forEach(name -> columns.add(name.asString()));
    Map<Integer, Row> rows = new LinkedHashMap<>();
    JsonNode index = split.path("index");
    JsonNode data = split.path("data");
    for (int i = 0; i < index.size(); i++) {
      rows.put(index.get(i).asInt(), new Row(index.get(i).asInt(), columns, data.get(i)));
    }
    return new PandapowerTable(rows);
  }

  Iterable<Row> rows() {
    return rows.values();
  }

  int size() {
    return rows.size();
  }

  @Nullable Row find(int index) {
    return rows.get(index);
  }

  /** A row; absent columns and nulls read as NaN, null or the stated default. */
  record Row(int index, List<String> columns, JsonNode values) {

    double number(String column) {
      JsonNode value = value(column);
      return value == null || !value.isNumber() ? Double.NaN : value.asDouble();
    }

    double number(String column, double absent) {
      double number = number(column);
      return Double.isNaN(number) ? absent : number;
    }

    int integer(String column) {
      double number = number(column);
      if (Double.isNaN(number)) {
        throw new IllegalArgumentException("row " + index + ": " + column + " is missing");
      }
      return (int) number;
    }

    @Nullable String text(String column) {
      JsonNode value = value(column);
      return value == null || !value.isString() || value.asString().isBlank()
          ? null
          : value.asString();
    }

    String text(String column, String absent) {
      String text = text(column);
      return text == null ? absent : text;
    }

    /** Absent counts as true: pandapower's flags say what is taken out. */
    boolean flag(String column) {
      JsonNode value = value(column);
      return value == null || !value.isBoolean() || value.asBoolean();
    }

    @Nullable JsonNode value(String column) {
      int at = columns.indexOf(column);
      JsonNode value = at < 0 ? null : values.get(at);
      return value == null || value.isNull() ? null : value;
    }
  }
}
