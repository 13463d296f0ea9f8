package io.headroom.exchange;

import io.headroom.exchange.PandapowerTable.Row;
import io.headroom.network.Feeder;
import io.headroom.network.Loading;
import io.headroom.network.Ownership;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where power comes from: transformers with both sides above 1 kV, the substations they stand in,
 * and a feeder for each branch that leaves their lower-voltage bus.
 */
final class SupplyConversion {
  private static final String NO_RESULT =
      "feeders and main transformers have no peak, because the file holds no solved state";

  private final PandapowerNetwork network;
  private final BusPositions positions;
  private final Terminals terminals;
  private final ConversionNotes notes;
  private final List<Row> mains = new ArrayList<>();
  private final ConnectedBuses sites = new ConnectedBuses();

  SupplyConversion(Conversion c) {
    this.network = c.network();
    this.positions = c.positions();
    this.terminals = c.terminals();
    this.notes = c.notes();
    int inTheMidst = terminals.upper().inTheMidst();
    if (inTheMidst > 0) {
      notes.remark("external grids below a transformer are left out", inTheMidst);
    }
    for (Row trafo : network.table("trafo").rows()) {
      addMain(trafo);
    }
    if (mains.isEmpty()) {
      throw new IllegalArgumentException(
          "no transformer in service with both sides above 1 kV; nothing would be supplied");
    }
  }

  private void addMain(Row trafo) {
    if (terminals.isLowVoltage(trafo.integer("lv_bus"))) {
      return;
    }
    if (trafo.flag("in_service") && !isCutOff(trafo)) {
      mains.add(trafo);
      sites.join(trafo.integer("hv_bus"), trafo.integer("lv_bus"));
    } else {
      notes.remark("main transformers out of service are left out");
    }
  }

  /** An open switch on its upper side, where nothing of ours could show it. */
  private boolean isCutOff(Row trafo) {
    for (Row device : network.table("switch").rows()) {
      boolean onUpperSide =
          "t".equals(device.text("et"))
              && device.integer("element") == trafo.index()
              && device.integer("bus") == trafo.integer("hv_bus");
      if (onUpperSide && !device.flag("closed")) {
        return true;
      }
    }
    return false;
  }

  /** Transformers that share a bus stand on one site. */
  List<Substation> substations() {
    Map<Integer, Substation> bySite = new LinkedHashMap<>();
    for (Row main : mains) {
      int bus = main.integer("lv_bus");
      bySite.computeIfAbsent(
          sites.groupOf(bus),
          site ->
              new Substation(
                  siteId(bus),
                  "Substation at " + busName(bus),
                  positions.get(bus),
                  main.number("vn_hv_kv"),
                  0,
                  -1,
                  -1,
                  Double.NaN));
    }
    return List.copyOf(bySite.values());
  }

  List<PowerTransformer> powerTransformers() {
    return mains.stream().map(this::powerTransformer).toList();
  }

  private PowerTransformer powerTransformer(Row main) {
    int hvBus = main.integer("hv_bus");
    double systems = main.number("parallel", 1);
    double kva = main.number("sn_mva") * 1000;
    return new PowerTransformer(
        "trafo-" + main.index(),
        main.text("name", "Transformer " + main.index()),
        siteId(main.integer("lv_bus")),
        terminals.ofTransformer(main.index(), main.integer("lv_bus")).node(),
        terminals.upper().contains(hvBus)
            ? null
            : terminals.ofTransformer(main.index(), hvBus).node(),
        main.number("vn_hv_kv"),
        main.number("vn_lv_kv"),
        kva * systems,
        loading(main),
        0,
        0,
        main.number("vk_percent"),
        main.number("vkr_percent") / 100 * kva * systems,
        busPu(main),
        1,
        null);
  }

  /** The apparent power that enters at the upper side in the stored result. */
  private Loading loading(Row main) {
    Row result = network.table("res_trafo").find(main.index());
    double kva =
        result == null
            ? Double.NaN
            : Math.hypot(result.number("p_hv_mw"), result.number("q_hv_mvar")) * 1000;
    if (Double.isNaN(kva)) {
      notes.remark(NO_RESULT);
    }
    return new Loading(kva, null, Double.NaN, 100, false);
  }

  private double busPu(Row main) {
    Row result = network.table("res_bus").find(main.integer("lv_bus"));
    return result == null ? 1.03 : result.number("vm_pu", 1.03);
  }

  /** One for each line or bus switch that leaves a busbar; couplers between busbars are none. */
  List<Feeder> feeders() {
    Set<Integer> busbars = new TreeSet<>();
    mains.forEach(main -> busbars.add(main.integer("lv_bus")));
    List<Feeder> feeders = new ArrayList<>();
    for (int busbar : busbars) {
      for (Row line : network.table("line").rows()) {
        if (line.integer("from_bus") == busbar || line.integer("to_bus") == busbar) {
          feeders.add(alongLine(busbar, line));
        }
      }
      for (Row device : network.table("switch").rows()) {
        addThroughSwitch(busbar, device, busbars, feeders);
      }
    }
    return feeders;
  }

  private Feeder alongLine(int busbar, Row line) {
    boolean leavesAtStart = line.integer("from_bus") == busbar;
    Row result = network.table("res_line").find(line.index());
    double amperes =
        result == null ? Double.NaN : result.number(leavesAtStart ? "i_from_ka" : "i_to_ka") * 1000;
    Terminals.End head = terminals.ofLine(line.index(), busbar);
    return feeder(
        "feeder-" + busbar + "-" + line.index(),
        "Feeder " + line.text("name", "Line " + line.index()),
        busbar,
        new Head(head.switchId(), "line-" + line.index(), LineConversion.ampacity(line), amperes));
  }

  private void addThroughSwitch(
      int busbar, Row device, Set<Integer> busbars, List<Feeder> feeders) {
    if (!"b".equals(device.text("et"))) {
      return;
    }
    int one = device.integer("bus");
    int other = device.integer("element");
    boolean leaves = (one == busbar) != (other == busbar);
    if (!leaves || busbars.containsAll(Set.of(one, other))) {
      return;
    }
    Row result = network.table("res_switch").find(device.index());
    double amperes = result == null ? Double.NaN : result.number("i_ka") * 1000;
    String id = "switch-" + device.index();
    feeders.add(
        feeder(
            "feeder-" + busbar + "-" + id,
            "Feeder " + device.text("name", id),
            busbar,
            new Head(id, null, device.number("in_ka") * 1000, amperes)));
  }

  /** Where a feeder begins; with a switch the section is not named as head. */
  private record Head(
      @Nullable String switchId, @Nullable String sectionId, double ratedA, double peakA) {}

  private Feeder feeder(String id, String name, int busbar, Head head) {
    if (Double.isNaN(head.peakA())) {
      notes.remark(NO_RESULT);
    }
    return new Feeder(
        id,
        name,
        Terminals.node(busbar),
        head.switchId(),
        head.switchId() == null ? head.sectionId() : null,
        head.ratedA(),
        head.peakA(),
        null,
        Double.NaN,
        100,
        Ownership.PUBLIC);
  }

  private String siteId(int bus) {
    return "substation-" + sites.groupOf(bus);
  }

  private String busName(int bus) {
    Row row = network.table("bus").find(bus);
    return row == null ? Terminals.node(bus) : row.text("name", Terminals.node(bus));
  }
}
