package io.headroom.planning.whatif;

import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.LineSection;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a planner can do around an asset: the switches of its feeder, conductors, sizes, and main
 * transformers a feeder could start from.
 *
 * @param switches ties first
 * @param conductors from the weakest to the strongest
 * @param transformerSizesKva for an asset that is a main transformer, of those
 * @param mainTransformers of the asset's voltage, the nearest first
 */
public record Choices(
    List<SwitchChoice> switches,
    List<ConductorChoice> conductors,
    List<Double> transformerSizesKva,
    List<MainTransformerChoice> mainTransformers) {
  public Choices {
    switches = List.copyOf(switches);
    conductors = List.copyOf(conductors);
    transformerSizesKva = List.copyOf(transformerSizesKva);
    mainTransformers = List.copyOf(mainTransformers);
  }

  /**
   * A switch and the feeders on its two sides.
   *
   * @param tie open between two feeders
   */
  public record SwitchChoice(
      String id,
      String name,
      boolean closed,
      boolean tie,
      List<String> feeders,
      @Nullable Position location) {
    public SwitchChoice {
      feeders = List.copyOf(feeders);
    }
  }

  /** A conductor and what it carries. */
  public record ConductorChoice(String code, double ampacityA) {}

  /** A main transformer, and how many bays its substation has to spare at its lower voltage. */
  public record MainTransformerChoice(String id, String name, String substationId, int spareBays) {}

  /** Around an asset, by its number. */
  public static Choices around(int asset, Snapshot snapshot) {
    return new Finder(asset, snapshot).choices();
  }

  /** Around a switch of this id: of the feeders at its two ends. Empty when there is none. */
  public static Optional<Choices> aroundSwitch(String id, Snapshot snapshot) {
    List<Switch> switches = snapshot.forest().assets().network().switches();
    return IntStream.range(0, switches.size())
        .filter(row -> switches.get(row).id().equals(id))
        .mapToObj(row -> new Finder(supplyOf(row, snapshot.forest()), row, snapshot).choices())
        .findFirst();
  }

  /** What feeds the switch, from either side; −1 when it stands without supply. */
  private static int supplyOf(int row, SupplyForest forest) {
    Network network = forest.assets().network();
    int a = forest.supplyOfNode(network.switchNodeA(row));
    return a >= 0 ? a : forest.supplyOfNode(network.switchNodeB(row));
  }

  /** Looks round from one asset, or from a switch and what feeds it. */
  private static final class Finder {
    private static final int NONE = -1;

    private final int asset;
    private final int switchRow;
    private final Snapshot snapshot;
    private final SupplyForest forest;
    private final Assets assets;
    private final Network network;

    Finder(int asset, Snapshot snapshot) {
      this(asset, NONE, snapshot);
    }

    Finder(int asset, int switchRow, Snapshot snapshot) {
      this.asset = asset;
      this.switchRow = switchRow;
      this.snapshot = snapshot;
      this.forest = snapshot.forest();
      this.assets = forest.assets();
      this.network = assets.network();
    }

    Choices choices() {
      return new Choices(switches(), conductors(), sizes(), mainTransformers());
    }

    List<SwitchChoice> switches() {
      return IntStream.range(0, network.switches().size())
          .filter(this::isNear)
          .mapToObj(this::choice)
          .sorted(
              Comparator.comparing((SwitchChoice choice) -> !choice.tie())
                  .thenComparing(SwitchChoice::id))
          .toList();
    }

    private boolean isNear(int row) {
      return row == switchRow || feedersAt(row).stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(int feeder) {
      if (switchRow >= 0) {
        return feedersAt(switchRow).contains(feeder);
      }
      int own = forest.feederOf(asset);
      return own >= 0 ? feeder == own : hangsFromAsset(feeder);
    }

    /** Of a main transformer or a group: every feeder that starts there. */
    private boolean hangsFromAsset(int feeder) {
      int source = forest.parent(assets.asset(AssetKind.FEEDER, feeder));
      return source >= 0 && (source == asset || forest.group(source) == asset);
    }

    private Set<Integer> feedersAt(int row) {
      Set<Integer> feeders = new LinkedHashSet<>();
      Stream.of(network.switchNodeA(row), network.switchNodeB(row))
          .map(forest::feederOfNode)
          .filter(feeder -> feeder >= 0)
          .forEach(feeders::add);
      return feeders;
    }

    private SwitchChoice choice(int row) {
      Switch device = network.switches().get(row);
      Set<Integer> feeders = feedersAt(row);
      return new SwitchChoice(
          device.id(),
          SwitchingWork.nameOf(device),
          device.presentlyClosed(),
          !device.presentlyClosed() && feeders.size() == 2,
          feeders.stream().map(feeder -> network.feeders().get(feeder).id()).toList(),
          device.location());
    }

    List<ConductorChoice> conductors() {
      List<LineSection> sections =
          IntStream.range(0, network.lineSections().size()).mapToObj(network::lineSection).toList();
      return new Conductors(sections)
          .all().stream()
              .map(line -> new ConductorChoice(String.valueOf(line.conductor()), line.ampacityA()))
              .toList();
    }

    List<Double> sizes() {
      AssetKind kind = switchRow >= 0 ? AssetKind.LINE_SECTION : assets.kind(asset);
      boolean main = kind == AssetKind.MAIN_TRANSFORMER || kind == AssetKind.SUBSTATION;
      double[] sizes =
          main
              ? snapshot.rules().standardMainTransformersKva()
              : snapshot.rules().standardTransformersKva();
      return DoubleStream.of(sizes).boxed().toList();
    }

    List<MainTransformerChoice> mainTransformers() {
      if (asset < 0) {
        return List.of();
      }
      double kv = lineKv();
      return IntStream.range(0, network.powerTransformers().size())
          .filter(t -> NominalVoltage.same(network.powerTransformers().get(t).lvKv(), kv))
          .filter(t -> forest.isSupplied(assets.asset(AssetKind.MAIN_TRANSFORMER, t)))
          .boxed()
          .sorted(
              Comparator.comparingDouble(this::metresTo)
                  .thenComparing(t -> network.powerTransformers().get(t).id()))
          .map(this::mainTransformer)
          .toList();
    }

    private double lineKv() {
      int parent = forest.parent(asset);
      boolean transformer = assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
      return transformer && parent >= 0 ? assets.voltageKv(parent) : assets.voltageKv(asset);
    }

    private double metresTo(int transformer) {
      Position here = assets.location(asset);
      Position there = assets.location(assets.asset(AssetKind.MAIN_TRANSFORMER, transformer));
      return here == null || there == null ? 0 : Geodesic.metres(here, there);
    }

    private MainTransformerChoice mainTransformer(int row) {
      PowerTransformer unit = network.powerTransformers().get(row);
      Substation station = network.substations().get(network.substationOf(row));
      int bays = Math.max(0, station.spareBaysAt(unit.lvKv()));
      return new MainTransformerChoice(unit.id(), unit.name(), station.id(), bays);
    }
  }
}
