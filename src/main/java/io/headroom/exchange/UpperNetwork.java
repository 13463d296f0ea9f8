package io.headroom.exchange;

import io.headroom.exchange.PandapowerTable.Row;
import java.util.HashSet;
import java.util.Set;

/**
 * What lies between the external grid and the first transformers: taken for granted, not carried
 * over.
 *
 * <pre>
 *   external grid ── line ── bus ══T0══ busbar ── feeders
 *   └────── upper network ──────┘
 * </pre>
 *
 * <p>A part with an external grid that is also fed from a transformer is none: its lines carry
 * feeders.
 */
final class UpperNetwork {
  private final PandapowerNetwork network;
  private final ConnectedBuses joined = new ConnectedBuses();
  private final Set<Integer> groups = new HashSet<>();

  UpperNetwork(PandapowerNetwork network) {
    this.network = network;
    joinLines();
    joinSwitches();
    for (Row source : network.table("ext_grid").rows()) {
      if (source.flag("in_service")) {
        groups.add(joined.groupOf(source.integer("bus")));
      }
    }
    for (Row trafo : network.table("trafo").rows()) {
      groups.remove(joined.groupOf(trafo.integer("lv_bus")));
    }
  }

  boolean contains(int bus) {
    return groups.contains(joined.groupOf(bus));
  }

  /** External grids that feed straight into a network below a transformer. */
  int inTheMidst() {
    int count = 0;
    for (Row source : network.table("ext_grid").rows()) {
      if (source.flag("in_service") && !contains(source.integer("bus"))) {
        count++;
      }
    }
    return count;
  }

  private void joinLines() {
    Set<Integer> open = new HashSet<>();
    for (Row device : network.table("switch").rows()) {
      if ("l".equals(device.text("et")) && !device.flag("closed")) {
        open.add(device.integer("element"));
      }
    }
    for (Row line : network.table("line").rows()) {
      if (line.flag("in_service") && !open.contains(line.index())) {
        joined.join(line.integer("from_bus"), line.integer("to_bus"));
      }
    }
  }

  private void joinSwitches() {
    for (Row device : network.table("switch").rows()) {
      if ("b".equals(device.text("et")) && device.flag("closed")) {
        joined.join(device.integer("bus"), device.integer("element"));
      }
    }
  }
}
