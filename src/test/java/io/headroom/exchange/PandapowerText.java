package io.headroom.exchange;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes small pandapower files: a table is its columns and one text of JSON values for each row.
 */
final class PandapowerText {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> tables = new LinkedHashMap<>();

  /** Rows are indexed 0, 1, 2 … */
  PandapowerText table(String name, String columns, String... rows) {
    String names =
        Arrays.stream(columns.split(" ")).map(PandapowerText::quoted).collect(joining(","));
    String index = IntStream.range(0, rows.length).mapToObj(String::valueOf).collect(joining(","));
    String data = Arrays.stream(rows).map(row -> "[" + row + "]").collect(joining(","));
    String split =
        "{\"columns\":[" + names + "],\"index\":[" + index + "],\"data\":[" + data + "]}";
    tables.put(name, "{\"_class\":\"DataFrame\",\"_object\":" + quoted(split) + "}");
    return this;
  }

  Path write(Path file) throws IOException {
    String parts =
        tables.entrySet().stream()
            .map(table -> quoted(table.getKey()) + ":" + table.getValue())
            .collect(joining(","));
    return Files.writeString(file, "{\"_class\":\"pandapowerNet\",\"_object\":{" + parts + "}}");
  }

  static String point(double lon, double lat) {
    return quoted("{\"type\":\"Point\",\"coordinates\":[" + lon + "," + lat + "]}");
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
