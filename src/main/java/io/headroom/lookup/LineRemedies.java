package io.headroom.lookup;

import io.headroom.capacity.Lazy;
import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.LineKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.Substation;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Text;
import io.headroom.rules.WorkItem;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Thicker conductors, new feeders and the bays they start from. */
final class LineRemedies {
  private static final double SQRT_3 = Math.sqrt(3);
  private static final double METRES_PER_KM = 1000;
  private static final double LEAST_KVA = 1;

  private final Snapshot snapshot;
  private final Network network;
  private final Assets assets;
  private final RuleSet rules;
  private final Room room;
  private final Lazy<Double> strongestFeederKva;
  private final Lazy<InUse> inUse;

  /** Conductors in use at 10 kV by their ampacity. */
  private record InUse(TreeMap<Double, String> overhead, TreeMap<Double, String> cables) {
    TreeMap<Double, String> of(LineKind kind) {
      return kind == LineKind.CABLE ? cables : overhead;
    }
  }

  LineRemedies(Snapshot snapshot, Room room) {
    this.snapshot = snapshot;
    this.assets = snapshot.forest().assets();
    this.network = assets.network();
    this.rules = snapshot.rules();
    this.room = room;
    this.strongestFeederKva = new Lazy<>(room::strongestFeederKva);
    this.inUse = new Lazy<>(this::conductorsInUse);
  }

  private InUse conductorsInUse() {
    InUse found = new InUse(new TreeMap<>(), new TreeMap<>());
    LineSections sections = network.lineSections();
    for (int row = 0; row < sections.size(); row++) {
      String code = sections.conductor(row);
      if (code != null && sections.ampacityA(row) > 0 && isMedium(row)) {
        found.of(sections.kind(row)).putIfAbsent(sections.ampacityA(row), code);
      }
    }
    return found;
  }

  private boolean isMedium(int section) {
    return NominalVoltage.same(network.lineSections().voltageKv(section), 10);
  }

  /**
   * A thicker conductor that is in use on this network, on a section that is full by its current:
   * the first that lifts the limit, else the thickest. What it does for the voltage is not said.
   */
  Optional<Remedy> thicker(Bottleneck full) {
    boolean fits = assets.kind(full.asset()) == AssetKind.LINE_SECTION && !full.isGeneration();
    int row = fits ? assets.row(full.asset()) : -1;
    if (row < 0 || full.reason() != Reason.SECTION || !isMedium(row)) {
      return Optional.empty();
    }
    double now = network.lineSections().ampacityA(row);
    TreeMap<Double, String> thicker =
        new TreeMap<>(inUse.get().of(network.lineSections().kind(row)).tailMap(now, false));
    return thicker.keySet().stream()
        .filter(amps -> full.isLiftedBy(kva(amps - now)))
        .findFirst()
        .or(() -> Optional.ofNullable(thicker.isEmpty() ? null : thicker.lastKey()))
        .map(amps -> thicker(full.asset(), String.valueOf(thicker.get(amps)), kva(amps - now)));
  }

  private double kva(double amps) {
    return rules.utilisationLimit(Level.SECTION) * SQRT_3 * 10 * amps;
  }

  private Remedy thicker(int section, String conductor, double gainKva) {
    LineSections sections = network.lineSections();
    int row = assets.row(section);
    boolean cable = sections.kind(row) == LineKind.CABLE;
    WorkItem item =
        cable ? WorkItem.RECONDUCTORING_CABLE_10KV : WorkItem.RECONDUCTORING_OVERHEAD_10KV;
    double metres = sections.lengthM(row);
    String name = snapshot.forest().name(section);
    String length = Quantity.distance(metres);
    return new Remedy(
        Remedy.Kind.RECONDUCTOR,
        assets.id(section),
        "asset " + section,
        gainKva,
        new Text(
            name + "（" + length + "）换成 " + conductor + "。",
            "Reconductor " + name + " (" + length + ") with " + conductor + "."),
        List.of(new Remedy.Work(item, metres / METRES_PER_KM)));
  }

  /**
   * From the nearest substation with a spare bay and room, no stronger than the strongest feeder.
   */
  Optional<Remedy> newFeeder(Bottleneck full) {
    Bottleneck.Spot place = full.place();
    int station = place == null ? -1 : nearestWithRoom(place, full.direction());
    if (place == null || station < 0) {
      return Optional.empty();
    }
    double metres = snapshot.substations().distance(station, place.x(), place.y());
    double gain = room.belowBusbar(station, full.direction());
    return metres > rules.newFeederReachMetres()
        ? Optional.empty()
        : Optional.of(
            newFeeder(
                new Relief(station, relieved(full.asset())),
                metres,
                leastKnown(gain, strongestFeederKva.get())));
  }

  /**
   * A line that takes over from another.
   *
   * @param substation row of the one it starts from
   * @param asset the feeder or transformer that it relieves
   */
  private record Relief(int substation, int asset) {}

  /** Whichever section of a feeder is full, a new feeder relieves the feeder. */
  private int relieved(int asset) {
    int feeder = snapshot.forest().feederOf(asset);
    boolean line = assets.kind(asset) == AssetKind.LINE_SECTION && feeder >= 0;
    return line ? assets.asset(AssetKind.FEEDER, feeder) : asset;
  }

  private static double leastKnown(double gain, double most) {
    return most < gain ? most : gain;
  }

  private int nearestWithRoom(Bottleneck.Spot place, Direction direction) {
    return snapshot
        .substations()
        .nearest(
            place.x(),
            place.y(),
            station ->
                network.substations().get(station).spareBaysAt(10) > 0
                    && room.belowBusbar(station, direction) >= LEAST_KVA);
  }

  private Remedy newFeeder(Relief relief, double metres, double gainKva) {
    Substation station = network.substations().get(relief.substation());
    String name = station.name();
    String reach = Quantity.distance(metres);
    double km = metres * rules.detourFactor() / METRES_PER_KM;
    return new Remedy(
        Remedy.Kind.NEW_FEEDER,
        station.id(),
        "station " + relief.substation() + " asset " + relief.asset(),
        gainKva,
        new Text(
            "从" + name + "新建一回 10 kV 线路（直线 " + reach + "）。",
            "Build a new 10 kV feeder from " + name + " (" + reach + " in a straight line)."),
        List.of(
            new Remedy.Work(WorkItem.OVERHEAD_10KV, km), new Remedy.Work(WorkItem.BAY_10KV, 1)));
  }

  /** One more bay, where the busbar below the station's best transformer still has room. */
  Optional<Remedy> furtherBay(int station, double kv) {
    double left = room.belowBusbar(station, kv);
    boolean medium = NominalVoltage.same(kv, 10);
    double gain = medium ? leastKnown(left, strongestFeederKva.get()) : left;
    return gain >= LEAST_KVA
        ? Optional.of(furtherBay(station, kv, gain, bay(kv)))
        : Optional.empty();
  }

  private static @Nullable WorkItem bay(double kv) {
    if (NominalVoltage.same(kv, 10)) {
      return WorkItem.BAY_10KV;
    }
    return NominalVoltage.same(kv, 35) ? WorkItem.BAY_35KV : null;
  }

  private Remedy furtherBay(int station, double kv, double gainKva, @Nullable WorkItem item) {
    String name = network.substations().get(station).name();
    long shownKv = Math.round(NominalVoltage.classOf(kv));
    return new Remedy(
        Remedy.Kind.ADD_BAY,
        network.substations().get(station).id(),
        "station " + station + " " + shownKv + " kV",
        gainKva,
        new Text(
            name + "扩建一个 " + shownKv + " kV 间隔。", "Add a " + shownKv + " kV bay at " + name + "."),
        item == null ? List.of() : List.of(new Remedy.Work(item, 1)));
  }
}
