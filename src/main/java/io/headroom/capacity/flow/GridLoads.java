package io.headroom.capacity.flow;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.NoonLoad;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.AssetKind;
import io.headroom.network.Generator;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who draws and who feeds at the buses of the network, as delivered: what every area's loads are
 * made from, at any moment.
 *
 * <p>A main transformer that hangs from a section is one load there, with the power factor of what
 * it feeds. Immutable; any number of threads solve areas over it.
 */
public final class GridLoads {
  /** Half a tenth, and the last binary digits. */
  private static final double ROUNDED_KVA = 0.0501;

  final SupplyGrid grid;
  final RuleSet rules;
  final Network network;
  final Headroom headroom;
  final HourlyLoading hours;
  final AreaMembers members;
  final Promises promises;
  final ClearSkyYear sky;
  final TypicalNoon noon;

  private final LoadFactors factors;
  private final Map<Integer, List<Plant>> plants;

  /** Load at the typical noon as if nothing fed in, in kW by asset; NaN where unknown. */
  private final float[] noonKw;

  /** By area: rated kW of distributed generation below that the sun does not drive. */
  private final double[] steadyKw;

  private GridLoads(GridDataset dataset, SupplyGrid grid, RuleSet rules, HourlyLoading hours) {
    this.grid = grid;
    this.rules = rules;
    this.network = dataset.network();
    this.hours = hours;
    this.headroom = hours.headroom();
    this.members = new AreaMembers(grid);
    this.sky = new ClearSkyYear(dataset.profiles());
    this.noon = new TypicalNoon(hours, rules);
    this.promises = new Promises(grid, rules, hours);
    this.noonKw = floats(NoonLoad.assess(dataset, grid.forest(), rules));
    this.steadyKw = new double[grid.areaCount()];
    this.plants = new HashMap<>();
    addPlants();
    addRegistered();
    this.factors = new LoadFactors(grid, members, headroom, rules);
  }

  private GridLoads(GridLoads other, HourlyLoading hours) {
    this.grid = other.grid;
    this.rules = other.rules;
    this.network = other.network;
    this.hours = hours;
    this.headroom = hours.headroom();
    this.members = other.members;
    this.sky = other.sky;
    this.noon = other.noon;
    this.promises = other.promises.with(other.headroom, hours);
    this.noonKw = other.noonKw;
    this.steadyKw = other.steadyKw;
    this.factors = other.factors;
    this.plants = other.plants;
  }

  /** The headroom of {@code hours} must have been assessed on the forest of the grid. */
  public static GridLoads of(
      GridDataset dataset, SupplyGrid grid, RuleSet rules, HourlyLoading hours) {
    if (hours.headroom().forest() != grid.forest()) {
      throw new IllegalArgumentException("the headroom was assessed on another supply forest");
    }
    return new GridLoads(dataset, grid, rules, hours);
  }

  /** The same loads with what {@link HourlyLoading#with another headroom} says is promised. */
  public GridLoads with(HourlyLoading other) {
    return new GridLoads(this, other);
  }

  public SupplyGrid grid() {
    return grid;
  }

  /**
   * Peak of a transformer or feeder: the one that stands in the rows of answers, but for their
   * rounding to a tenth, which small loads would show.
   */
  double peakKva(int asset) {
    double shown = headroom.peakKva(asset);
    boolean transformer = asset < network.distributionTransformers().size();
    double delivered = transformer ? network.distributionTransformers().peakKva(asset) : Double.NaN;
    return Math.abs(delivered - shown) <= ROUNDED_KVA ? delivered : shown;
  }

  /** Load in an hour from 0 to 95, of the same peak. */
  double loadKva(int asset, int hour) {
    double shown = headroom.peakKva(asset);
    double kva = hours.loadKva(asset, hour);
    return shown > 0 ? kva * (peakKva(asset) / shown) : kva;
  }

  double noonKw(int asset) {
    return noonKw[asset];
  }

  /** cosφ of a transformer's load. */
  double cos(int member) {
    return factors.cos(member);
  }

  /** sinφ of a transformer's load, negative when it gives reactive power. */
  double sin(int member) {
    return factors.sin(member);
  }

  List<Plant> plants(int area) {
    return plants.getOrDefault(area, List.of());
  }

  /** Rated kW behind a transformer that feeds in by day and night alike. */
  double steadyKw(int member) {
    Assets assets = grid.forest().assets();
    return assets.kind(member) == AssetKind.MAIN_TRANSFORMER ? steadyKw[grid.areaOf(member)] : 0;
  }

  private void addPlants() {
    SupplyForest forest = grid.forest();
    for (int g = 0; g < network.generators().size(); g++) {
      int supply = forest.supplyOfNode(network.generatorNode(g));
      if (supply >= 0) {
        Generator row = network.generators().get(g);
        plants
            .computeIfAbsent(grid.areaOf(supply), area -> new ArrayList<>())
            .add(Plant.of(row, grid.busOf(supply), rules));
        steadyKw[grid.areaOf(supply)] += isSteady(row) ? row.ratedKw() : 0;
      }
    }
    for (int area = grid.areaCount() - 1; area >= 0; area--) {
      int above = grid.above(area);
      if (above >= 0) {
        steadyKw[grid.areaOf(above)] += steadyKw[area];
      }
    }
  }

  private boolean isSteady(Generator row) {
    return switch (row.kind()) {
      case PV, STORAGE -> false;
      case HYDRO -> row.ratedKw() <= rules.distributedHydroMaximumKw();
      case WIND, BIOGAS, OTHER -> true;
    };
  }

  /** What is registered behind transformers, in its own area and at the bus that one hangs from. */
  private void addRegistered() {
    double[] ofArea = new double[grid.areaCount()];
    for (int t = 0; t < network.distributionTransformers().size(); t++) {
      double kw = network.distributionTransformers().registeredGenerationKw(t);
      if (kw > 0 && grid.areaOf(t) >= 0) {
        promises.addPlant(t, kw);
        ofArea[grid.areaOf(t)] += kw;
      }
    }
    for (int area = grid.areaCount() - 1; area >= 0; area--) {
      int above = grid.above(area);
      if (above >= 0 && ofArea[area] > 0) {
        promises.addPlant(above, ofArea[area]);
        ofArea[grid.areaOf(above)] += ofArea[area];
      }
    }
  }

  private static float[] floats(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }
}
