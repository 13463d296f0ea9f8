package io.headroom.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts a pandapower network on its own, straight from the JSON and by the plainest walk: buses
 * joined by lines whose switches are all closed, one walk from each line that leaves a main bus.
 */
final class PandapowerOracle {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode root;
  private final Map<Integer, Map<String, JsonNode>> lines;
  private final List<Map<String, JsonNode>> switches;
  private final Map<Integer, Map<String, JsonNode>> trafos;
  private final Set<Integer> mainBuses = new HashSet<>();

  PandapowerOracle(Path file) throws IOException {
    root = JSON.readTree(Files.readString(file)).get("_object");
    lines = table("line");
    switches = new ArrayList<>(table("switch").values());
    trafos = table("trafo");
    for (Map<String, JsonNode> trafo : trafos.values()) {
      if (trafo.get("vn_lv_kv").asDouble() > 1) {
        mainBuses.add(trafo.get("lv_bus").asInt());
      }
    }
  }

  Map<Integer, Map<String, JsonNode>> table(String name) {
    JsonNode split = JSON.readTree(root.get(name).get("_object").asString());
    Map<Integer, Map<String, JsonNode>> rows = new TreeMap<>();
    for (int i = 0; i < split.get("index").size(); i++) {
      Map<String, JsonNode> row = new HashMap<>();
      for (int c = 0; c < split.get("columns").size(); c++) {
        row.put(split.get("columns").get(c).asString(), split.get("data").get(i).get(c));
      }
      rows.put(split.get("index").get(i).asInt(), row);
    }
    return rows;
  }

  int count(String table) {
    return table(table).size();
  }

  long mainTransformers() {
    return trafos.values().stream().filter(t -> t.get("vn_lv_kv").asDouble() > 1).count();
  }

  long openSwitches() {
    return switches.stream().filter(s -> !s.get("closed").asBoolean()).count();
  }

  /** Lines on a main bus: the feeders, each named after bus and line. */
  Map<String, Integer> feederLines() {
    Map<String, Integer> feeders = new TreeMap<>();
    lines.forEach(
        (index, line) -> {
          for (int bus : ends(line)) {
            if (mainBuses.contains(bus)) {
              feeders.put("feeder-" + bus + "-" + index, index);
            }
          }
        });
    return feeders;
  }

  int fromBus(int line) {
    return lines.get(line).get("from_bus").asInt();
  }

  /** Buses of the medium voltage that the feeder reaches without passing a main bus. */
  Set<Integer> busesOf(int headLine) {
    Set<Integer> reached = new HashSet<>();
    if (isClosed(headLine)) {
      for (int bus : ends(lines.get(headLine))) {
        if (!mainBuses.contains(bus)) {
          walk(bus, reached);
        }
      }
    }
    return reached;
  }

  private void walk(int start, Set<Integer> reached) {
    Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
    reached.add(start);
    while (!waiting.isEmpty()) {
      int bus = waiting.pop();
      lines.forEach(
          (index, line) -> {
            List<Integer> ends = ends(line);
            int other = ends.get(0) == bus ? ends.get(1) : ends.get(0);
            boolean leads = ends.contains(bus) && isClosed(index) && !mainBuses.contains(other);
            if (leads && reached.add(other)) {
              waiting.push(other);
            }
          });
    }
  }

  private boolean isClosed(int line) {
    return lines.get(line).get("in_service").asBoolean()
        && switches.stream()
            .filter(s -> s.get("et").asString().equals("l") && s.get("element").asInt() == line)
            .allMatch(s -> s.get("closed").asBoolean());
  }

  /** Busbars of the main transformers. */
  Set<Integer> mainBuses() {
    return Set.copyOf(mainBuses);
  }

  /** True when an open switch stands between a line and its bus. */
  boolean isOpenAt(int line, int bus) {
    return switches.stream()
        .filter(s -> s.get("et").asString().equals("l") && s.get("element").asInt() == line)
        .filter(s -> s.get("bus").asInt() == bus)
        .anyMatch(s -> !s.get("closed").asBoolean());
  }

  private static List<Integer> ends(Map<String, JsonNode> line) {
    return List.of(line.get("from_bus").asInt(), line.get("to_bus").asInt());
  }

  /** The bus above 1 kV that a bus hangs on. */
  int mediumVoltageBus(int bus) {
    for (Map<String, JsonNode> trafo : trafos.values()) {
      if (trafo.get("lv_bus").asInt() == bus && trafo.get("vn_lv_kv").asDouble() < 1) {
        return trafo.get("hv_bus").asInt();
      }
    }
    return bus;
  }

  /** kVA of all loads on these buses, or behind transformers on them, as stored and scaled. */
  double loadKva(Set<Integer> buses) {
    double p = 0;
    double q = 0;
    for (Map<String, JsonNode> load : table("load").values()) {
      if (buses.contains(mediumVoltageBus(load.get("bus").asInt()))) {
        p += load.get("p_mw").asDouble() * load.get("scaling").asDouble() * 1000;
        q += load.get("q_mvar").asDouble() * load.get("scaling").asDouble() * 1000;
      }
    }
    return Math.hypot(p, q);
  }

  long loadsOn(Set<Integer> buses) {
    return table("load").values().stream()
        .filter(load -> buses.contains(mediumVoltageBus(load.get("bus").asInt())))
        .count();
  }
}
