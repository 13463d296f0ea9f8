package io.headroom.ingest.connect;

import io.headroom.ingest.connect.Busbars.Busbar;
import io.headroom.ingest.connect.LineEnds.Foot;
import io.headroom.ingest.connect.SectionCuts.Cut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes line ends of one voltage that lie within the snap tolerance one node.
 *
 * <p>Ends at a substation meet its busbar; ends whose node was delivered attract the others; an end
 * that stands alone on another line taps it.
 */
final class EndConnector {
  private final Wiring wiring;
  private final LineEnds ends;
  private final Equipment equipment;
  private final BitSet visited = new BitSet();

  EndConnector(Wiring wiring, Equipment equipment) {
    this.wiring = wiring;
    this.ends = wiring.ends();
    this.equipment = equipment;
  }

  void connect() {
    List<Integer> lonely = new ArrayList<>();
    for (int end = 0; end < ends.endCount(); end++) {
      if (isFree(end)) {
        List<Integer> cluster = cluster(end);
        name(cluster, lonely);
      }
    }
    lonely.forEach(this::tap);
  }

  private boolean isFree(int end) {
    return !ends.isKnown(end) && ends.isPlaced(end) && !visited.get(end);
  }

  /** The free ends that can be reached from one by steps within the tolerance. */
  private List<Integer> cluster(int first) {
    List<Integer> cluster = new ArrayList<>();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    visited.set(first);
    open.add(first);
    while (!open.isEmpty()) {
      int end = open.remove();
      cluster.add(end);
      ends.endsWithin(
          ends.x(end),
          ends.y(end),
          wiring.snapMetres(),
          other -> {
            if (isFree(other) && other != (end ^ 1) && sameVoltage(other, first)) {
              visited.set(other);
              open.add(other);
            }
          });
    }
    cluster.sort(null);
    return cluster;
  }

  private boolean sameVoltage(int a, int b) {
    return ends.voltageClass(a) == ends.voltageClass(b);
  }

  private void name(List<Integer> cluster, List<Integer> lonely) {
    if (!meetsBusbar(cluster) && !meetsKnownEnd(cluster) && !meetsKnownEquipment(cluster)) {
      int first = cluster.get(0);
      String side = (first & 1) == 0 ? ":a" : ":b";
      give(cluster, "@" + ends.section(first / 2).id() + side);
      tellGaps(cluster);
      if (cluster.size() == 1) {
        lonely.add(first);
      }
    }
  }

  private boolean meetsBusbar(List<Integer> cluster) {
    for (int end : cluster) {
      double kv = ends.voltageClass(end);
      double snap = wiring.snapMetres();
      Busbar busbar = wiring.busbars().within(ends.x(end), ends.y(end), snap, kv);
      if (busbar == null) {
        busbar = wiring.busbars().fedAt(ends.x(end), ends.y(end), kv);
      }
      if (busbar != null) {
        join(cluster, busbar);
        return true;
      }
    }
    return false;
  }

  private void join(List<Integer> cluster, Busbar busbar) {
    give(cluster, busbar.node());
    wiring.busbars().reach(busbar);
    for (int member : cluster) {
      double gap = ends.distance(member, busbar.x(), busbar.y());
      wiring.tellSnap(member, gap, "substation " + busbar.substationId());
    }
  }

  private boolean meetsKnownEnd(List<Integer> cluster) {
    for (int end : cluster) {
      int known =
          ends.nearestEnd(
              ends.x(end),
              ends.y(end),
              wiring.snapMetres(),
              other ->
                  ends.isKnown(other)
                      && (ends.isDelivered(other) || ends.isHead(other))
                      && other != (end ^ 1)
                      && sameVoltage(other, end));
      if (known >= 0) {
        give(cluster, ends.node(known));
        for (int member : cluster) {
          double gap = ends.distance(member, ends.x(known), ends.y(known));
          wiring.tellSnap(member, gap, ends.section(known / 2).id());
        }
        return true;
      }
    }
    return false;
  }

  private boolean meetsKnownEquipment(List<Integer> cluster) {
    for (int end : cluster) {
      String node = equipment.knownNode(ends.x(end), ends.y(end), wiring.snapMetres());
      if (node != null) {
        give(cluster, node);
        tellGaps(cluster);
        return true;
      }
    }
    return false;
  }

  private void give(List<Integer> cluster, String node) {
    cluster.forEach(end -> ends.setNode(end, node));
  }

  private void tellGaps(List<Integer> cluster) {
    int first = cluster.get(0);
    for (int end : cluster.subList(1, cluster.size())) {
      double gap = ends.distance(end, ends.x(first), ends.y(first));
      wiring.tellSnap(end, gap, ends.section(first / 2).id());
    }
  }

  /** A lone end without equipment on another line is a branch drawn without a joint. */
  private void tap(int end) {
    double x = ends.x(end);
    double y = ends.y(end);
    if (equipment.isAnyWithin(x, y, wiring.snapMetres())) {
      return;
    }
    Foot foot = footOf(end);
    if (foot == null) {
      return;
    }
    Cut near = wiring.cuts().find(foot.section(), foot.alongMetres(), wiring.snapMetres());
    String branch = ends.section(end / 2).id();
    wiring.tellSnap(end, foot.distanceMetres(), ends.section(foot.section()).id());
    if (near != null) {
      ends.setNode(end, near.before);
      return;
    }
    Cut cut = new Cut(foot.alongMetres(), ends.node(end), "branch " + branch);
    wiring.cuts().add(foot.section(), cut);
  }

  private @Nullable Foot footOf(int end) {
    return ends.nearestInterior(
        ends.x(end),
        ends.y(end),
        wiring.snapMetres(),
        s -> s != end / 2 && sameVoltage(2 * s, end));
  }
}
