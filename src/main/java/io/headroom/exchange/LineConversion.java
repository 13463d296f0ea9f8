package io.headroom.exchange;

import io.headroom.exchange.PandapowerTable.Row;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines above 1 kV as sections; parallel systems become one with the combined figures. */
final class LineConversion {
  private final PandapowerNetwork network;
  private final BusPositions positions;
  private final Terminals terminals;
  private final ConversionNotes notes;

  LineConversion(Conversion c) {
    this.network = c.network();
    this.positions = c.positions();
    this.terminals = c.terminals();
    this.notes = c.notes();
  }

  List<LineSection> sections() {
    List<LineSection> sections = new ArrayList<>();
    for (Row line : network.table("line").rows()) {
      if (terminals.isLowVoltage(line.integer("from_bus"))) {
        notes.remark("lines below 1 kV are left out: the dataset ends at the transformers");
      } else if (terminals.upper().contains(line.integer("from_bus"))) {
        notes.remark(
            "lines above the main transformers are left out: supply there is taken for granted");
      } else {
        sections.add(section(line));
      }
    }
    return sections;
  }

  private LineSection section(Row line) {
    int from = line.integer("from_bus");
    int to = line.integer("to_bus");
    double parallel = line.number("parallel", 1);
    Row bus = network.table("bus").find(from);
    boolean inService =
        line.flag("in_service") && terminals.isInService(from) && terminals.isInService(to);
    return new LineSection(
        "line-" + line.index(),
        terminals.ofLine(line.index(), from).node(),
        terminals.ofLine(line.index(), to).node(),
        bus == null ? Double.NaN : bus.number("vn_kv"),
        kind(line.text("type")),
        null,
        line.number("r_ohm_per_km") / parallel,
        line.number("x_ohm_per_km") / parallel,
        ampacity(line),
        line.number("length_km") * 1000,
        inService,
        positions.along(line),
        chargingUsPerKm(line) * parallel);
  }

  /** Of one system, 2πf·C; pandapower states capacitance in nF. */
  private double chargingUsPerKm(Row line) {
    return 2 * Math.PI * network.frequencyHz() * line.number("c_nf_per_km", 0) / 1000;
  }

  /** Of all parallel systems together, derated as the network says. */
  static double ampacity(Row line) {
    return line.number("max_i_ka") * 1000 * line.number("df", 1) * line.number("parallel", 1);
  }

  private static LineKind kind(@Nullable String type) {
    return "cs".equals(type) ? LineKind.CABLE : LineKind.OVERHEAD;
  }
}
