package io.headroom.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes many new rows of one table with one statement: an array for each column. */
final class NewRows {
  private final String table;
  private final Map<String, ColumnType> columns = new LinkedHashMap<>();
  private String numbered = "";
  private String number = "";

  NewRows(String table) {
    this.table = table;
  }

  NewRows with(ColumnType type, String... names) {
    for (String name : names) {
      columns.put(name, type);
    }
    return this;
  }

  /** A column that takes the next number of a sequence, row by row. */
  NewRows numbered(String column, String sequence) {
    numbered = ", " + column;
    number = ", nextval('" + sequence + "')";
    return this;
  }

  private String statement() {
    String names = String.join(", ", columns.keySet());
    String arrays =
        columns.values().stream().map(ColumnType::parameter).collect(Collectors.joining(", "));
    return "INSERT INTO "
        + table
        + " ("
        + names
        + numbered
        + ") SELECT "
        + names
        + number
        + " FROM unnest("
        + arrays
        + ") AS new_row ("
        + names
        + ")";
  }

  /**
   * @param rows values by column; what a row does not name is null
   */
  void write(Volley volley, List<? extends Map<String, ?>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Volley.Aim aim = volley.at(statement());
    columns.forEach((name, type) -> aim.with(type, column(name, rows)));
    aim.fire();
  }

  private static List<@Nullable Object> column(String name, List<? extends Map<String, ?>> rows) {
    List<@Nullable Object> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(row.get(name)));
    return values;
  }
}
