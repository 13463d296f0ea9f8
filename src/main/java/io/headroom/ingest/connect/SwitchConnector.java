package io.headroom.ingest.connect;

import static java.util.Comparator.comparing;

import io.headroom.ingest.connect.Busbars.Busbar;
import io.headroom.ingest.connect.LineEnds.Foot;
import io.headroom.ingest.connect.SectionCuts.Cut;
import io.headroom.network.Switch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts switches into the lines they stand on.
 *
 * <pre>
 *   where ends meet            on a line               between busbars
 *   ━━━━●/●━━━━                ━━━━━━●/●━━━━━━         ▣─/─▣ coupler
 *   one end goes behind it     the line is cut         of one substation
 * </pre>
 *
 * <p>Where more than two ends meet, the map does not say which one a switch is for: it goes to the
 * line that passes nearest to it, then to one that begins there, then to the thinnest, then by id.
 */
final class SwitchConnector {
  /** How far from its main transformers a bus coupler may be drawn. */
  private static final double COUPLER_REACH_METRES = 200;

  private final Wiring wiring;
  private final LineEnds ends;
  private final Set<String> wired;

  /**
   * @param wired switches that are connected already: feeder heads
   */
  SwitchConnector(Wiring wiring, Set<String> wired) {
    this.wiring = wiring;
    this.wired = wired;
    this.ends = wiring.ends();
  }

  void connect() {
    List<Switch> rows = wiring.draft().switches;
    Map<String, Switch> connected = new HashMap<>();
    List<Switch> sorted = new ArrayList<>(rows);
    sorted.sort(comparing(Switch::id));
    sorted.forEach(row -> connected.put(row.id(), connect(row)));
    rows.replaceAll(row -> connected.getOrDefault(row.id(), row));
  }

  private Switch connect(Switch row) {
    boolean known = isKnown(row.nodeA()) && isKnown(row.nodeB());
    boolean settled = wired.contains(row.id()) || (known && !wiring.draft().sectionsLackNodes());
    if (row.location() == null || settled) {
      return row;
    }
    double[] xy = wiring.metres(row.location());
    int end = ends.nearestEnd(xy[0], xy[1], wiring.snapMetres(), ends::isKnown);
    Foot foot =
        end >= 0 ? null : ends.nearestInterior(xy[0], xy[1], wiring.snapMetres(), s -> true);
    Switch coupler = known ? null : coupler(row, xy, end < 0 && foot == null);
    if (coupler != null) {
      return coupler;
    }
    if (end >= 0) {
      return atJunction(row, xy, end);
    }
    return foot == null ? alone(row) : onLine(row, foot);
  }

  private @Nullable Switch coupler(Switch row, double[] xy, boolean awayFromLines) {
    boolean inSubstation = wiring.busbars().isSubstation(row.stationId());
    if (row.kind() != Switch.Kind.COUPLER || !(inSubstation || awayFromLines)) {
      return null;
    }
    String station = inSubstation ? row.stationId() : null;
    Busbar[] pair = wiring.busbars().pair(xy[0], xy[1], station, COUPLER_REACH_METRES);
    return pair == null ? null : Rewired.at(row, pair[0].node(), pair[1].node());
  }

  private Switch atJunction(Switch row, double[] xy, int nearest) {
    List<Integer> here = endsAt(xy, nearest);
    Switch between = betweenDelivered(row, here);
    if (between != null) {
      return between;
    }
    String junction = ends.node(nearest);
    if (isHalfKnown(row) && !known(row).equals(junction)) {
      return Rewired.at(row, known(row), junction);
    }
    List<Integer> members = here.stream().filter(end -> ends.node(end).equals(junction)).toList();
    Busbar busbar = members.size() == 1 ? stationBusbar(row, nearest) : null;
    if (busbar != null) {
      return Rewired.at(row, busbar.node(), junction);
    }
    String behind = behind(row, junction);
    ends.setNode(members.stream().min(guarded(xy)).orElse(nearest), behind);
    return Rewired.at(row, junction, behind);
  }

  /** The line ends a switch stands at, of one voltage, nearest first. */
  private List<Integer> endsAt(double[] xy, int nearest) {
    List<Integer> here = new ArrayList<>();
    ends.endsWithin(
        xy[0],
        xy[1],
        wiring.snapMetres(),
        end -> {
          if (ends.voltageClass(end) == ends.voltageClass(nearest)) {
            here.add(end);
          }
        });
    here.sort(
        Comparator.<Integer>comparingLong(
                end -> Math.round(1000 * ends.distance(end, xy[0], xy[1])))
            .thenComparingInt(end -> end));
    return here;
  }

  /** Where the lines' own nodes already differ, the switch joins them and no end moves. */
  private @Nullable Switch betweenDelivered(Switch row, List<Integer> here) {
    List<String> nodes =
        here.stream().filter(ends::isDelivered).map(ends::node).distinct().toList();
    boolean isKnown = isKnown(row.nodeA()) && isKnown(row.nodeB());
    if (isKnown) {
      boolean told = nodes.contains(row.nodeA()) && nodes.contains(row.nodeB());
      return told || here.stream().allMatch(ends::isDelivered) ? row : null;
    }
    if (isHalfKnown(row)) {
      return nodes.stream()
          .filter(node -> !node.equals(known(row)))
          .findFirst()
          .map(node -> Rewired.at(row, known(row), node))
          .orElse(null);
    }
    return nodes.size() < 2 ? null : Rewired.at(row, nodes.get(0), nodes.get(1));
  }

  private static boolean isHalfKnown(Switch row) {
    return isKnown(row.nodeA()) != isKnown(row.nodeB());
  }

  private static String known(Switch row) {
    return isKnown(row.nodeA()) ? row.nodeA() : row.nodeB();
  }

  private static String behind(Switch row, String junction) {
    if (isKnown(row.nodeA()) && isKnown(row.nodeB())) {
      return row.nodeA().equals(junction) ? row.nodeB() : row.nodeA();
    }
    return "@" + row.id();
  }

  /** The line breaker of a substation that is drawn at the line's end, not at the busbar. */
  private @Nullable Busbar stationBusbar(Switch row, int end) {
    if (!wiring.busbars().isSubstation(row.stationId()) || isKnown(row.nodeA())) {
      return null;
    }
    return wiring
        .busbars()
        .nearest(ends.x(end), ends.y(end), ends.voltageClass(end), row.stationId());
  }

  private Comparator<Integer> guarded(double[] xy) {
    return Comparator.<Integer>comparingLong(end -> millimetresTo(end, xy))
        .thenComparingInt(end -> end & 1)
        .thenComparingDouble(end -> ends.section(end / 2).ampacityA())
        .thenComparingInt(end -> end);
  }

  private long millimetresTo(int end, double[] xy) {
    double metres = ends.distanceToSection(end / 2, xy[0], xy[1], wiring.snapMetres());
    return Double.isInfinite(metres) ? Long.MAX_VALUE : Math.round(1000 * metres);
  }

  private Switch onLine(Switch row, Foot foot) {
    String cause = "switch " + row.id();
    Cut near = wiring.cuts().find(foot.section(), foot.alongMetres(), wiring.snapMetres());
    String before = isKnown(row.nodeA()) ? row.nodeA() : "@" + row.id() + ":a";
    String after = isKnown(row.nodeB()) ? row.nodeB() : "@" + row.id() + ":b";
    if (near == null) {
      near = wiring.cuts().add(foot.section(), new Cut(foot.alongMetres(), before, cause));
    }
    String joint = near.after;
    near.after = after;
    return Rewired.at(row, joint, after);
  }

  private static Switch alone(Switch row) {
    String a = isKnown(row.nodeA()) ? row.nodeA() : "@" + row.id() + ":a";
    return Rewired.at(row, a, isKnown(row.nodeB()) ? row.nodeB() : "@" + row.id() + ":b");
  }

  private static boolean isKnown(String node) {
    return !NetworkDraft.isUnknown(node);
  }
}
