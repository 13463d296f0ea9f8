package io.headroom.ingest.connect;

import io.headroom.ingest.connect.Busbars.Busbar;
import io.headroom.network.Feeder;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.Switch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ties every feeder to the busbar it leaves from.
 *
 * <pre>
 *   main transformer ─┬─ busbar ─/ head switch ─●━━━ head section ━━━●
 *                     └─ the nearest one of the section's voltage
 * </pre>
 *
 * <p>The ids of head switch and head section say which line end belongs to which feeder, so several
 * feeders may leave from one spot. A feeder with neither, or without a busbar of its voltage, is
 * refused: nothing says where it begins.
 */
final class HeadConnector {
  private final Wiring wiring;
  private final LineEnds ends;
  private final Map<String, Integer> switchRows = new HashMap<>();
  private final Set<String> wired = new HashSet<>();

  HeadConnector(Wiring wiring) {
    this.wiring = wiring;
    this.ends = wiring.ends();
    List<Switch> switches = wiring.draft().switches;
    for (int i = 0; i < switches.size(); i++) {
      switchRows.put(switches.get(i).id(), i);
    }
  }

  /** Connects all feeders; returns the head switches that need nothing more. */
  Set<String> connect() {
    List<Feeder> delivered = new ArrayList<>(wiring.draft().feeders);
    Map<String, Feeder> connected = new HashMap<>();
    delivered.stream()
        .sorted(Comparator.comparing(Feeder::id))
        .forEach(feeder -> connected.put(feeder.id(), connect(feeder)));
    List<Feeder> rows = wiring.draft().feeders;
    rows.clear();
    for (Feeder feeder : delivered) {
      Feeder row = connected.getOrDefault(feeder.id(), feeder);
      if (NetworkDraft.isUnknown(row.headNode())) {
        refuse(feeder);
      } else {
        rows.add(row);
      }
    }
    return wired;
  }

  private Feeder connect(Feeder feeder) {
    Integer switchRow = switchRows.get(String.valueOf(feeder.headSwitchId()));
    Switch head = switchRow == null ? null : wiring.draft().switches.get(switchRow);
    int end = headEnd(feeder, head);
    if (end < 0) {
      return feeder;
    }
    String bus = busNode(feeder, head, end);
    if (bus == null) {
      return feeder;
    }
    if (switchRow == null || head == null) {
      meet(end, bus);
    } else {
      wiring.draft().switches.set(switchRow, wire(head, end, bus));
      wired.add(head.id());
    }
    return Rewired.at(feeder, bus);
  }

  private void meet(int end, String bus) {
    ends.markHead(end);
    if (!ends.isKnown(end)) {
      ends.setNode(end, bus);
    }
  }

  private Switch wire(Switch head, int end, String bus) {
    ends.markHead(end);
    boolean knownA = !NetworkDraft.isUnknown(head.nodeA());
    boolean knownB = !NetworkDraft.isUnknown(head.nodeB());
    if (!ends.isKnown(end)) {
      String outer = head.nodeA().equals(bus) ? head.nodeB() : head.nodeA();
      ends.setNode(end, knownA && knownB ? outer : "@" + head.id());
    }
    String line = ends.node(end);
    tellGap(head, end);
    String a = knownA ? head.nodeA() : (head.nodeB().equals(bus) ? line : bus);
    String b = knownB ? head.nodeB() : (a.equals(line) ? bus : line);
    return Rewired.at(head, a, b);
  }

  private void tellGap(Switch head, int end) {
    if (head.location() != null && ends.isPlaced(end)) {
      double[] xy = wiring.metres(head.location());
      wiring.tellSnap(end, ends.distance(end, xy[0], xy[1]), "head switch " + head.id());
    }
  }

  private int headEnd(Feeder feeder, @Nullable Switch head) {
    double[] at = head == null || head.location() == null ? null : wiring.metres(head.location());
    int section = feeder.headSectionId() == null ? -1 : ends.find(feeder.headSectionId());
    if (section < 0) {
      return at == null
          ? -1
          : ends.nearestEnd(at[0], at[1], wiring.snapMetres(), end -> !ends.isHead(end));
    }
    int start = 2 * section;
    if (!ends.isPlaced(start)) {
      return start;
    }
    return gap(start, at) <= gap(start + 1, at) ? start : start + 1;
  }

  /** Distance from a line end to the head switch, else to the nearest busbar. */
  private double gap(int end, double @Nullable [] head) {
    if (head != null) {
      return ends.distance(end, head[0], head[1]);
    }
    Busbar busbar =
        wiring.busbars().nearest(ends.x(end), ends.y(end), ends.voltageClass(end), null);
    return busbar == null ? Double.POSITIVE_INFINITY : ends.distance(end, busbar.x(), busbar.y());
  }

  private @Nullable String busNode(Feeder feeder, @Nullable Switch head, int end) {
    if (!NetworkDraft.isUnknown(feeder.headNode())) {
      return feeder.headNode();
    }
    if (head != null && ends.isKnown(end)) {
      boolean outerIsA = head.nodeA().equals(ends.node(end));
      String inner = outerIsA ? head.nodeB() : head.nodeA();
      if (!NetworkDraft.isUnknown(inner)) {
        return inner;
      }
    }
    if (!ends.isPlaced(end)) {
      return null;
    }
    String station = head == null ? null : head.stationId();
    Busbar busbar =
        wiring.busbars().nearest(ends.x(end), ends.y(end), ends.voltageClass(end), station);
    if (busbar == null) {
      return null;
    }
    tellRival(feeder, busbar, end);
    return busbar.node();
  }

  /** Two main transformers on one spot: the map cannot tell which of them feeds what. */
  private void tellRival(Feeder feeder, Busbar busbar, int end) {
    Busbar rival = wiring.busbars().rival(busbar);
    if (rival != null) {
      String detail =
          "taken to leave from busbar "
              + busbar.node()
              + "; the map does not tell it from "
              + rival.node()
              + ", expected head_node and bus_node, or a point for each main transformer";
      wiring
          .issues()
          .add(
              new ImportIssue(
                  IssueCode.FEEDER_MISMATCH, "feeder", feeder.id(), ends.position(end), detail));
    }
  }

  private void refuse(Feeder feeder) {
    String detail =
        "head_node is missing, and neither head_switch_id nor head_section_id leads to a busbar"
            + " of its voltage";
    wiring
        .issues()
        .add(new ImportIssue(IssueCode.MISSING_ATTRIBUTE, "feeder", feeder.id(), null, detail));
  }
}
