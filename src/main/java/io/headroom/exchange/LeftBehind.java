package io.headroom.exchange;

import io.headroom.exchange.PandapowerTable.Row;
import java.util.List;
import java.util.Set;

/** Names what a conversion could not carry over, so that nothing disappears unsaid. */
final class LeftBehind {
  private static final Set<String> CARRIED_OVER =
      Set.of(
          "bus",
          "load",
          "sgen",
          "switch",
          "ext_grid",
          "line",
          "trafo",
          "bus_geodata",
          "line_geodata");

  private LeftBehind() {}

  static void note(PandapowerNetwork network, ConversionNotes notes) {
    for (String table : network.elementTables()) {
      if (!CARRIED_OVER.contains(table)) {
        notes.remark("rows of table " + table + " are left out", network.table(table).size());
      }
    }
    for (String table : List.of("load", "sgen")) {
      for (Row row : network.table(table).rows()) {
        if (!row.flag("in_service")) {
          notes.remark("rows of table " + table + " out of service are left out");
        }
      }
    }
  }
}
