package io.headroom.exchange;

import io.headroom.exchange.PandapowerTable.Row;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Generator;
import io.headroom.network.Loading;
import io.headroom.network.Ownership;
import io.headroom.network.Setting;
import io.headroom.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Customers and generators: transformers to below 1 kV with the loads behind them, a dedicated
 * transformer for each load that has none, and generators where there is no transformer to put them
 * behind.
 */
final class DemandConversion {
  private static final double FULLEST = 0.8;
  private static final double ROUNDING_KVA = 100;

  /** Below the whole class of 35 kV, and above that of 20. */
  private static final double TO_BE_STATED_FROM_KV = 30;

  private final PandapowerNetwork network;
  private final BusPositions positions;
  private final Terminals terminals;
  private final ConversionNotes notes;
  private final double[] sizesKva;
  private final ConnectedBuses lowVoltage = new ConnectedBuses();
  private final Map<Integer, Double> ratedBehind = new HashMap<>();
  private final Map<Integer, Power> demand = new TreeMap<>();
  private final Map<Integer, Double> generationKw = new TreeMap<>();
  private final Map<Integer, Double> dormantKw = new TreeMap<>();
  private final List<TransformerLoad> loads = new ArrayList<>();

  /** Active and reactive power, kW and kvar. */
  record Power(double kw, double kvar) {
    static final Power NONE = new Power(0, 0);

    Power plus(Power other) {
      return new Power(kw + other.kw, kvar + other.kvar);
    }

    Power times(double share) {
      return new Power(kw * share, kvar * share);
    }

    double kva() {
      return Math.hypot(kw, kvar);
    }
  }

  /** What a transformer carries, as delivered. */
  record TransformerLoad(String transformerId, String node, Power power) {}

  DemandConversion(Conversion c) {
    this.network = c.network();
    this.positions = c.positions();
    this.terminals = c.terminals();
    this.notes = c.notes();
    this.sizesKva = RuleSet.builtIn().standardTransformersKva();
    joinLowVoltage();
    for (Row trafo : lowVoltageTransformers()) {
      int group = lowVoltage.groupOf(trafo.integer("lv_bus"));
      ratedBehind.merge(group, ratedKva(trafo), Double::sum);
    }
  }

  private void joinLowVoltage() {
    for (Row line : network.table("line").rows()) {
      int from = line.integer("from_bus");
      if (line.flag("in_service") && terminals.isLowVoltage(from)) {
        lowVoltage.join(from, line.integer("to_bus"));
      }
    }
    for (Row device : network.table("switch").rows()) {
      boolean between = "b".equals(device.text("et")) && device.flag("closed");
      if (between && terminals.isLowVoltage(device.integer("bus"))) {
        lowVoltage.join(device.integer("bus"), device.integer("element"));
      }
    }
  }

  /** All transformers; loads and generators are shared out first. */
  List<DistributionTransformer> transformers() {
    List<Row> direct = new ArrayList<>();
    Map<Integer, String> firstAtBus = new HashMap<>();
    for (Row load : inService("load")) {
      int bus = load.integer("bus");
      if (terminals.isLowVoltage(bus)) {
        demand.merge(lowVoltage.groupOf(bus), power(load), Power::plus);
      } else {
        direct.add(load);
        firstAtBus.putIfAbsent(bus, dedicatedId(load));
      }
    }
    shareOutGeneration(firstAtBus);
    List<DistributionTransformer> transformers = new ArrayList<>();
    lowVoltageTransformers().forEach(trafo -> transformers.add(delivered(trafo)));
    for (Row load : direct) {
      boolean first = dedicatedId(load).equals(firstAtBus.get(load.integer("bus")));
      transformers.add(dedicated(load, first));
    }
    return transformers;
  }

  /** Below 1 kV by group, above by bus; what finds no transformer stays a generator. */
  private void shareOutGeneration(Map<Integer, String> transformerAtBus) {
    for (Row generator : inService("sgen")) {
      int bus = generator.integer("bus");
      Map<Integer, Double> behind = isDormant(generator) ? dormantKw : generationKw;
      if (terminals.isLowVoltage(bus)) {
        behind.merge(lowVoltage.groupOf(bus), ratedKw(generator), Double::sum);
      } else if (transformerAtBus.containsKey(bus)) {
        behind.merge(bus, ratedKw(generator), Double::sum);
      }
    }
  }

  /** Scaled to nothing: the stored state was solved without it, so no load is hidden behind it. */
  private static boolean isDormant(Row generator) {
    return generator.number("scaling", 1) == 0;
  }

  private DistributionTransformer delivered(Row trafo) {
    int group = lowVoltage.groupOf(trafo.integer("lv_bus"));
    double kva = ratedKva(trafo);
    double share = kva / ratedBehind.getOrDefault(group, kva);
    String id = "trafo-" + trafo.index();
    String node = terminals.ofTransformer(trafo.index(), trafo.integer("hv_bus")).node();
    Power power = demand.getOrDefault(group, Power.NONE).times(share);
    loads.add(new TransformerLoad(id, node, power));
    int hvBus = trafo.integer("hv_bus");
    DistributionTransformer row =
        new DistributionTransformer(
            id,
            trafo.text("name", "Transformer " + trafo.index()),
            positions.get(hvBus),
            node,
            kva,
            Ownership.PUBLIC,
            Setting.RURAL,
            "FLAT",
            new Loading(power.kva(), null, Double.NaN, 100, false),
            Double.NaN,
            generationKw.getOrDefault(group, 0.0) * share,
            dormantKw.getOrDefault(group, 0.0) * share,
            -1,
            share < 1 ? "lv-" + group : null);
    return fedAt(hvBus, row.drawing(power.kvar()));
  }

  private DistributionTransformer dedicated(Row load, boolean takesGeneration) {
    int bus = load.integer("bus");
    Power power = power(load);
    loads.add(new TransformerLoad(dedicatedId(load), Terminals.node(bus), power));
    DistributionTransformer row =
        new DistributionTransformer(
            dedicatedId(load),
            load.text("name", "Load " + load.index()),
            positions.get(bus),
            Terminals.node(bus),
            nextSize(power.kva() / FULLEST),
            Ownership.DEDICATED,
            Setting.RURAL,
            "FLAT",
            new Loading(power.kva(), null, Double.NaN, 100, false),
            Double.NaN,
            takesGeneration ? generationKw.getOrDefault(bus, 0.0) : 0,
            takesGeneration ? dormantKw.getOrDefault(bus, 0.0) : 0,
            -1,
            null);
    return fedAt(bus, row.drawing(power.kvar()));
  }

  /** From 35 kV on a transformer has to say what it is fed at. */
  private DistributionTransformer fedAt(int bus, DistributionTransformer row) {
    double kv = terminals.nominalKv(bus);
    return kv >= TO_BE_STATED_FROM_KV ? row.fedAt(kv) : row;
  }

  /** To be called after {@link #transformers()}. */
  List<TransformerLoad> loads() {
    return List.copyOf(loads);
  }

  /** Generators above 1 kV on a bus without any load. */
  List<Generator> generators() {
    List<Integer> loadBuses = new ArrayList<>();
    inService("load").forEach(load -> loadBuses.add(load.integer("bus")));
    List<Generator> generators = new ArrayList<>();
    for (Row row : inService("sgen")) {
      int bus = row.integer("bus");
      if (terminals.isLowVoltage(bus) || loadBuses.contains(bus)) {
        continue;
      }
      if (isDormant(row)) {
        notes.remark("generators at scaling 0 without a transformer beside them are left out");
      } else {
        generators.add(generator(row, bus));
      }
    }
    return generators;
  }

  private Generator generator(Row row, int bus) {
    return new Generator(
        "sgen-" + row.index(),
        positions.find(bus),
        Terminals.node(bus),
        kind(row.text("type")),
        ratedKw(row),
        false,
        Double.NaN);
  }

  private static Generator.Kind kind(@Nullable String type) {
    return switch (String.valueOf(type).toUpperCase(Locale.ROOT)) {
      case "PV" -> Generator.Kind.PV;
      case "WP", "WIND" -> Generator.Kind.WIND;
      default -> Generator.Kind.OTHER;
    };
  }

  private List<Row> lowVoltageTransformers() {
    return inService("trafo").stream()
        .filter(trafo -> terminals.isLowVoltage(trafo.integer("lv_bus")))
        .filter(trafo -> !terminals.isLowVoltage(trafo.integer("hv_bus")))
        .toList();
  }

  private List<Row> inService(String table) {
    List<Row> rows = new ArrayList<>();
    network.table(table).rows().forEach(row -> rows.add(row));
    rows.removeIf(row -> !row.flag("in_service"));
    return rows;
  }

  /** As in the file, scaled as the file says; the parts that follow the voltage count in full. */
  private static Power power(Row load) {
    double scaling = load.number("scaling", 1) * 1000;
    return new Power(load.number("p_mw") * scaling, load.number("q_mvar", 0) * scaling);
  }

  private static double ratedKva(Row trafo) {
    return trafo.number("sn_mva") * 1000 * trafo.number("parallel", 1);
  }

  /** The rating, whatever the present output. */
  private static double ratedKw(Row generator) {
    return generator.number("sn_mva", Math.abs(generator.number("p_mw", 0))) * 1000;
  }

  private static String dedicatedId(Row load) {
    return "load-" + load.index();
  }

  private double nextSize(double kva) {
    for (double size : sizesKva) {
      if (size >= kva) {
        return size;
      }
    }
    notes.remark("loads above the largest standard transformer got one rounded up to 100 kVA");
    return Math.ceil(kva / ROUNDING_KVA) * ROUNDING_KVA;
  }
}
