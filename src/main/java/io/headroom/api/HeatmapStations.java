package io.headroom.api;

import io.headroom.api.wire.HeatmapView;
import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Zone;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.geo.Position;
import io.headroom.map.AssetState;
import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.network.Network;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes substations of the heat-map data; figures in MVA and MW. */
final class HeatmapStations {
  private static final double KILO = 1000;
  private static final double GRID_KV = 220;
  private static final double BULK_KV = 66;

  private final Snapshot snapshot;
  private final Disclosure disclosure;
  private final Network network;
  private final Assets assets;
  private final Headroom headroom;
  private final String area;
  private final Map<Integer, Double> quotedKva = new HashMap<>();
  private final Map<Integer, Double> quotedKw = new HashMap<>();

  HeatmapStations(Published published, String area) {
    this.snapshot = published.snapshot();
    this.disclosure = published.disclosure();
    this.network = snapshot.dataset().network();
    this.assets = snapshot.forest().assets();
    this.headroom = snapshot.headroom();
    this.area = area;
    headroom.forEachDemandCommitment((c, asset, kva) -> addQuoted(c, asset, kva, quotedKva));
    headroom.forEachGenerationCommitment((c, asset, kw) -> addQuoted(c, asset, kw, quotedKw));
  }

  private static void addQuoted(
      Commitment commitment, int asset, double seen, Map<Integer, Double> quoted) {
    if (commitment.status() == Commitment.Status.QUOTED) {
      quoted.merge(asset, seen, Double::sum);
    }
  }

  HeatmapView.Station write(AssetState demand, AssetState generation) {
    int asset = demand.asset();
    Substation station = stationOf(asset);
    double quotedDemand = quotedKva.getOrDefault(asset, 0.0);
    double quotedGeneration = quotedKw.getOrDefault(asset, 0.0);
    double contracted = mega(headroom.committedKva(asset) - quotedDemand);
    double generationContracted = mega(headroom.generationCommittedKw(asset) - quotedGeneration);
    Position at = disclosure.position(station.location(), true);
    return new HeatmapView.Station(
        above(asset, BULK_KV, GRID_KV),
        above(asset, GRID_KV, Double.POSITIVE_INFINITY),
        List.of(
            new HeatmapView.Demands(
                true,
                contracted,
                mega(quotedDemand),
                "contracted demand",
                assets.voltageKv(asset))),
        List.of(
            new HeatmapView.Generators(
                true,
                mega(headroom.generationConnectedKw(asset)),
                generationContracted,
                mega(quotedGeneration),
                "distributed generation",
                assets.voltageKv(asset))),
        area,
        light(demand),
        contracted,
        known(headroom.limitKva(asset)),
        known(headroom.peakKva(asset)),
        known(leastKva(asset)),
        mega(quotedDemand),
        light(generation),
        generationContracted,
        known(headroom.generationLimitKw(asset)),
        mega(quotedGeneration),
        at.lat(),
        at.lon(),
        station.id(),
        station.name(),
        station.id(),
        type(station.voltageKv()),
        voltages(station),
        known(available(demand)),
        known(available(generation)),
        limiting(demand),
        limiting(generation));
  }

  private Substation stationOf(int asset) {
    int row = assets.row(asset);
    boolean group = assets.kind(asset) == AssetKind.SUBSTATION;
    return network
        .substations()
        .get(group ? assets.groups().get(row).substation() : network.substationOf(row));
  }

  /** The first station above, from one voltage and below another; null when there is none. */
  private @Nullable String above(int asset, double fromKv, double belowKv) {
    String own = stationOf(asset).id();
    return IntStream.of(snapshot.forest().path(asset))
        .filter(at -> assets.kind(at) == AssetKind.MAIN_TRANSFORMER)
        .mapToObj(this::stationOf)
        .filter(station -> station.voltageKv() >= fromKv && station.voltageKv() < belowKv)
        .map(Substation::id)
        .filter(id -> !id.equals(own) && disclosure.showsRow(id))
        .findFirst()
        .orElse(null);
  }

  static String type(double kv) {
    if (kv >= GRID_KV) {
      return "GSP";
    }
    return kv >= BULK_KV ? "BSP" : "Primary";
  }

  private List<Double> voltages(Substation station) {
    return network.powerTransformers().stream()
        .filter(unit -> unit.substationId().equals(station.id()))
        .flatMap(HeatmapStations::sides)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static Stream<Double> sides(PowerTransformer unit) {
    return DoubleStream.of(unit.hvKv(), unit.lvKv()).filter(Double::isFinite).boxed();
  }

  private double leastKva(int asset) {
    return IntStream.range(0, HourOfYear.COUNT)
        .mapToDouble(hour -> snapshot.loading().loadKva(asset, hour))
        .min()
        .orElse(Double.NaN);
  }

  /** Of generation by its zone, of demand by its grade; red as well when nothing is left. */
  static @Nullable String light(AssetState state) {
    boolean full = AvailableCapacity.isNothing(state.availableKva());
    Zone zone = state.zone();
    if (Double.isNaN(state.availableKva()) || state.grade() == Grade.NO_DATA) {
      return null;
    }
    if (full || zone == Zone.RED || (zone == null && state.grade() == Grade.OVERLOADED)) {
      return "Red";
    }
    boolean amber = zone == null ? state.grade() == Grade.HEAVY : zone == Zone.YELLOW;
    return amber ? "Amber" : "Green";
  }

  private double available(AssetState state) {
    int binding = state.bindingAsset();
    return binding < 0 || disclosure.shows(binding)
        ? state.availableKva()
        : Disclosure.floor(state.availableKva(), Double.NaN);
  }

  private @Nullable String limiting(AssetState state) {
    return state.bindingAsset() < 0 ? null : assets.kind(state.bindingAsset()).name();
  }

  private static double mega(double kilo) {
    return Objects.requireNonNullElse(Figures.thousandth(kilo / KILO), 0.0);
  }

  private static @Nullable Double known(double kilo) {
    return Figures.thousandth(kilo / KILO);
  }
}
