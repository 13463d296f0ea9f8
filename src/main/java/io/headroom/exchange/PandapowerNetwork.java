package io.headroom.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pandapower network as its {@code to_json} writes it: tables, each a JSON text inside the JSON.
 *
 * <p>Units are pandapower's own: MW, Mvar, MVA, km, kA.
 */
final class PandapowerNetwork {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double USUAL_HZ = 50;

  private final @Nullable String name;
  private final Map<String, PandapowerTable> tables;
  private final double frequencyHz;

  private PandapowerNetwork(
      @Nullable String name, Map<String, PandapowerTable> tables, double frequencyHz) {
    this.name = name;
    this.tables = tables;
    this.frequencyHz = frequencyHz;
  }

  static PandapowerNetwork read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      if (!"pandapowerNet".equals(root.path("_class").asString(""))) {
        throw new IOException(
            file + " is not a pandapower network: expected \"_class\": \"pandapowerNet\"");
      }
      JsonNode parts = root.path("_object");
      String name = parts.path("name").asString("");
      double frequencyHz = parts.path("f_hz").asDouble(USUAL_HZ);
      return new PandapowerNetwork(name.isBlank() ? null : name, tables(parts), frequencyHz);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new IOException(file + where + ": " + e.getOriginalMessage(), e);
    }
  }

  double frequencyHz() {
    return frequencyHz;
  }

  private static Map<String, PandapowerTable> tables(JsonNode parts) {
    Map<String, PandapowerTable> tables = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> part : parts.properties()) {
      if ("DataFrame".equals(part.getValue().path("_class").asString(""))) {
        JsonNode content = part.getValue().path("_object");
        JsonNode split = content.isString() ? JSON.readTree(content.asString()) : content;
        tables.put(part.getKey(), PandapowerTable.of(split));
      }
    }
    return tables;
  }

  /** The name inside the file; null when it was left empty. */
  @Nullable String name() {
    return name;
  }

  /** Empty when the network has no such table. */
  PandapowerTable table(String table) {
    return tables.getOrDefault(table, PandapowerTable.EMPTY);
  }

  /** Tables of elements that hold rows; results and bookkeeping are none. */
  List<String> elementTables() {
    List<String> names = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          if (rows.size() > 0 && !table.startsWith("res_") && !table.startsWith("_")) {
            names.add(table);
          }
        });
    return names;
  }
}
