package io.headroom.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A hand-made delivery: layers of rows written as {@code "id: T1, rated_kva: 200 @ 106.96 27.05"},
 * the place after the {@code @}, points of a line separated by {@code /}.
 */
final class Delivery {
  private final Map<String, List<String>> layers = new LinkedHashMap<>();
  private String descriptor = "";

  /**
   * Two feeders of one substation with an open tie between them.
   *
   * <pre>
   *              ┌─/SW2─ L4 ━━━━━━━━━━━━━━━━━━━━━━━ ▽T3 ━━ L5 ━━┐
   *   S1 ▣ bus B1┤                                              ▽T4
   *              └─/SW1─ L1 ━━ ▽T1 ━━ L2 ━━ ▽T2 ━━ L3 ━/TIE━ L6 ┘
   * </pre>
   */
  static Delivery twoFeeders() {
    return new Delivery()
        .layer("substation", "id: S1, name: 开阳变, voltage_kv: 110, spare_bays: 2 @ 106.95 27.05")
        .layer(
            "power_transformer",
            "id: M1, name: 1号主变, substation_id: S1, bus_node: B1, hv_kv: 110, lv_kv: 10.5,"
                + " rated_mva: 10, peak_mva: 0.4, peak_at: 2026-01-15T20:00")
        .layer(
            "line_section",
            section("L1", "n1", "n2", "106.951 27.05 / 106.96 27.05"),
            section("L2", "n2", "n3", "106.96 27.05 / 106.97 27.05"),
            section("L3", "n3", "n4", "106.97 27.05 / 106.98 27.05"),
            section("L4", "n6", "n7", "106.951 27.051 / 106.951 27.06 / 106.97 27.06"),
            section("L5", "n7", "n8", "106.97 27.06 / 106.99 27.05"),
            section("L6", "n8", "n5", "106.99 27.05 / 106.98 27.05"))
        .layer(
            "switch",
            aSwitch("SW1", "B1", "n1", "closed", "106.951 27.05"),
            aSwitch("SW2", "B1", "n6", "closed", "106.951 27.051"),
            aSwitch("TIE", "n4", "n5", "open", "106.98 27.05"))
        .layer(
            "distribution_transformer",
            transformer("T1", "n2", 200, 100, "106.96 27.05"),
            transformer("T2", "n3", 400, 150, "106.97 27.05"),
            transformer("T3", "n7", 315, 120, "106.97 27.06"),
            transformer("T4", "n8", 200, 90, "106.99 27.05"))
        .layer(
            "feeder",
            "id: F1, name: 城东线, head_node: B1, head_switch_id: SW1, head_section_id: L1,"
                + " rated_a: 300, peak_a: 13, peak_at: 2026-01-20T19:00",
            "id: F2, name: 城西线, head_node: B1, head_switch_id: SW2, head_section_id: L4,"
                + " rated_a: 300, peak_a: 11");
  }

  static String section(String id, String from, String to, String place) {
    return "id: %s, from_node: %s, to_node: %s, voltage_kv: 10, kind: overhead,"
            .formatted(id, from, to)
        + " conductor: JKLYJ-120 @ "
        + place;
  }

  static String aSwitch(String id, String a, String b, String state, String place) {
    return "id: %s, node_a: %s, node_b: %s, kind: breaker, normal_state: %s @ %s"
        .formatted(id, a, b, state, place);
  }

  static String transformer(String id, String node, int ratedKva, int peakKva, String place) {
    return "id: %s, name: %s台区, node: %s, rated_kva: %d, peak_kva: %d,"
            .formatted(id, id, node, ratedKva, peakKva)
        + " ownership: public, setting: rural, profile: RES_RURAL @ "
        + place;
  }

  /** Adds rows to a layer. */
  Delivery layer(String layer, String... rows) {
    layers.computeIfAbsent(layer, l -> new ArrayList<>()).addAll(List.of(rows));
    return this;
  }

  Delivery without(String layer) {
    layers.remove(layer);
    return this;
  }

  /** Replaces text in the row of a layer that has this id. */
  Delivery change(String layer, String id, String text, String by) {
    return rewrite(
        layer,
        row -> {
          boolean wanted = row.startsWith("id: " + id + ",");
          if (wanted && !row.contains(text)) {
            throw new IllegalArgumentException(id + " has no \"" + text + "\": " + row);
          }
          return wanted ? row.replace(text, by) : row;
        });
  }

  /** Takes out the rows that read exactly so. */
  Delivery withoutText(String layer, String row) {
    rows(layer).remove(row);
    return this;
  }

  Delivery withoutRow(String layer, String id) {
    rows(layer).removeIf(row -> row.startsWith("id: " + id + ","));
    return this;
  }

  Delivery withoutColumns(String... columns) {
    for (String column : columns) {
      layers
          .keySet()
          .forEach(l -> rewrite(l, row -> row.replaceAll(column + ": [^,@]+[,]? ?", "")));
    }
    return this;
  }

  Delivery withoutNodes() {
    return withoutColumns(
        "from_node", "to_node", "node_a", "node_b", "(?<=, )node", "bus_node", "head_node");
  }

  Delivery rewrite(String layer, UnaryOperator<String> change) {
    rows(layer).replaceAll(change);
    return this;
  }

  Delivery moved(UnaryOperator<double[]> move) {
    layers.keySet().forEach(layer -> rewrite(layer, row -> moved(row, move)));
    return this;
  }

  Delivery shuffled(long seed) {
    layers.values().forEach(rows -> Collections.shuffle(rows, new Random(seed)));
    return this;
  }

  /** The text of {@code dataset.yml}; without it the folder is bare. */
  Delivery descriptor(String yaml) {
    descriptor = yaml;
    return this;
  }

  ImportResult importedFrom(Path folder) {
    return DatasetImporter.read(writtenTo(folder), Progress.NONE);
  }

  Path writtenTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, List<String>> layer : layers.entrySet()) {
        write(folder.resolve(layer.getKey() + ".geojson"), json(layer.getValue()));
      }
      if (!descriptor.isEmpty()) {
        write(folder.resolve("dataset.yml"), descriptor);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> rows(String layer) {
    return layers.getOrDefault(layer, new ArrayList<>());
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String json(List<String> rows) {
    return rows.stream()
        .map(Delivery::feature)
        .collect(
            Collectors.joining(
                ",\n", "{\"type\": \"FeatureCollection\", \"features\": [\n", "\n]}"));
  }

  private static String feature(String row) {
    String[] parts = row.split(" ?@ ?", 2);
    String properties =
        Arrays.stream(parts[0].split(", ?"))
            .map(String::strip)
            .filter(pair -> !pair.isEmpty())
            .map(Delivery::property)
            .collect(Collectors.joining(", "));
    String geometry = parts.length == 1 ? "null" : geometry(parts[1]);
    return "{\"type\": \"Feature\", \"properties\": {%s}, \"geometry\": %s}"
        .formatted(properties, geometry);
  }

  private static String property(String pair) {
    String[] keyValue = pair.split(": ?", 2);
    String value = keyValue[1].strip();
    boolean bare = value.matches("-?(0|[1-9]\\d*)(\\.\\d+)?|true|false|null");
    return "\"%s\": %s".formatted(keyValue[0], bare ? value : "\"" + value + "\"");
  }

  private static String geometry(String place) {
    if (place.startsWith("{")) {
      return place;
    }
    List<String> points =
        Arrays.stream(place.split("/"))
            .map(point -> "[" + point.strip().replaceAll(" +", ", ") + "]")
            .toList();
    return points.size() == 1
        ? "{\"type\": \"Point\", \"coordinates\": " + points.get(0) + "}"
        : "{\"type\": \"LineString\", \"coordinates\": " + points + "}";
  }

  private static String moved(String row, UnaryOperator<double[]> move) {
    String[] parts = row.split(" @ ", 2);
    if (parts.length == 1) {
      return row;
    }
    String place =
        Arrays.stream(parts[1].split("/"))
            .map(point -> Arrays.stream(point.strip().split(" +")).mapToDouble(Double::parseDouble))
            .map(point -> move.apply(point.toArray()))
            .map(point -> point[0] + " " + point[1])
            .collect(Collectors.joining(" / "));
    return parts[0] + " @ " + place;
  }
}
