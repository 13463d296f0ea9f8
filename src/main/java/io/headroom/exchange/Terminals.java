package io.headroom.exchange;

import io.headroom.exchange.PandapowerTable.Row;
import io.headroom.network.Switch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the ends of lines and transformers are tied, and the switches between.
 *
 * <p>pandapower lets a switch sit on the end of a line; we have nodes only, so such an end gets an
 * auxiliary node behind its switch:
 *
 * <pre>
 *   pandapower   bus 39 ─/─ line 162        ours   bus-39 ──switch-7── line-162@39 ──line-162──
 * </pre>
 */
final class Terminals {
  private static final double LOW_VOLTAGE_KV = 1;
  private static final Map<String, String> ELEMENTS = Map.of("l", "line", "t", "trafo");

  /** An end of an element: its node, and the switch nearest the bus, if any. */
  record End(String node, @Nullable String switchId) {}

  private final PandapowerNetwork network;
  private final BusPositions positions;
  private final UpperNetwork upper;
  private final Map<String, End> ends = new HashMap<>();
  private final List<Switch> switches = new ArrayList<>();

  Terminals(PandapowerNetwork network, BusPositions positions) {
    this.network = network;
    this.positions = positions;
    this.upper = new UpperNetwork(network);
    Set<Integer> busbars = mainBusbars();
    for (Row row : network.table("switch").rows()) {
      if (!upper.contains(row.integer("bus"))) {
        add(row, busbars);
      }
    }
  }

  static String node(int bus) {
    return "bus-" + bus;
  }

  /** Below 1 kV lies the customers' side, which our model ends above. */
  boolean isLowVoltage(int bus) {
    return nominalKv(bus) < LOW_VOLTAGE_KV;
  }

  /** NaN for a bus that is not in the file. */
  double nominalKv(int bus) {
    Row row = network.table("bus").find(bus);
    return row == null ? Double.NaN : row.number("vn_kv");
  }

  UpperNetwork upper() {
    return upper;
  }

  boolean isInService(int bus) {
    Row row = network.table("bus").find(bus);
    return row != null && row.flag("in_service");
  }

  End ofLine(int line, int bus) {
    return end("line", line, bus);
  }

  End ofTransformer(int trafo, int bus) {
    return end("trafo", trafo, bus);
  }

  List<Switch> switches() {
    return List.copyOf(switches);
  }

  private End end(String element, int index, int bus) {
    return ends.getOrDefault(key(element, index, bus), new End(node(bus), null));
  }

  private static String key(String element, int index, int bus) {
    return element + "-" + index + "@" + bus;
  }

  private void add(Row row, Set<Integer> busbars) {
    int bus = row.integer("bus");
    int other = row.integer("element");
    String element = ELEMENTS.get(row.text("et", ""));
    if (element != null) {
      addAtEnd(row, key(element, other, bus));
    } else if ("b".equals(row.text("et")) && !(isLowVoltage(bus) && isLowVoltage(other))) {
      boolean coupler = busbars.contains(bus) && busbars.contains(other);
      Switch.Kind kind = coupler ? Switch.Kind.COUPLER : kind(row);
      switches.add(device(row, kind, node(bus), node(other)));
    }
  }

  /** A second switch on the same end goes behind the first. */
  private void addAtEnd(Row row, String key) {
    int bus = row.integer("bus");
    if (isLowVoltage(bus)) {
      return;
    }
    End before = ends.getOrDefault(key, new End(node(bus), null));
    String node = before.switchId() == null ? key : before.node() + "'";
    Switch device = device(row, kind(row), before.node(), node);
    switches.add(device);
    ends.put(key, new End(node, before.switchId() == null ? device.id() : before.switchId()));
  }

  private Switch device(Row row, Switch.Kind kind, String nodeA, String nodeB) {
    boolean closed = row.flag("closed");
    return new Switch(
        "switch-" + row.index(),
        row.text("name"),
        positions.find(row.integer("bus")),
        nodeA,
        nodeB,
        kind,
        closed,
        closed,
        row.number("in_ka") * 1000,
        null);
  }

  private static Switch.Kind kind(Row row) {
    return switch (row.text("type", "").toUpperCase(Locale.ROOT)) {
      case "CB" -> Switch.Kind.BREAKER;
      case "LBS", "LS" -> Switch.Kind.LOAD_BREAK;
      default -> Switch.Kind.DISCONNECTOR;
    };
  }

  private Set<Integer> mainBusbars() {
    Set<Integer> busbars = new HashSet<>();
    for (Row trafo : network.table("trafo").rows()) {
      int bus = trafo.integer("lv_bus");
      if (!isLowVoltage(bus)) {
        busbars.add(bus);
      }
    }
    return busbars;
  }
}
