package io.headroom.capacity.hosting;

import io.headroom.network.AssetKind;
import io.headroom.power.RadialGrid;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.VoltageBand;
import io.headroom.topology.Assets;

/**
 * What the rules allow the buses and branches of one area.
 *
 * <pre>
 *   section, feeder     current ≤ k·rating            every bus   band of its voltage class
 *   main transformers   |S| ≤ k·Σ S_N
 *   feeder head and main transformers, generation     back ≤ β·S_N·cosφ   (DL/T 2041, as S_d)
 * </pre>
 */
final class AreaLimits {
  private static final double MEDIUM_VOLTAGE_UP_TO_KV = 20;
  private static final double HIGH_VOLTAGE_UP_TO_KV = 35;

  private final HostingBasis basis;
  private final SupplyGrid grid;
  private final RuleSet rules;
  private final Assets assets;

  AreaLimits(HostingBasis basis) {
    this.basis = basis;
    this.grid = basis.grid();
    this.rules = basis.rules();
    this.assets = basis.assets();
  }

  /** Limits of an area; where it is meshed, over the tree that its supply paths make. */
  HostingLimits of(int area) {
    RadialGrid tree = grid.isMeshed(area) ? paths(area) : grid.grid(area);
    HostingLimits.Builder limits = HostingLimits.builder(tree);
    VoltageBand band = rules.voltageBand(classOf(grid.nominalKv(area)));
    int[] feeder = new int[grid.busCount(area)];
    feeder[SupplyGrid.EMF_BUS] = HostingLimits.NO_FEEDER;
    feeder[SupplyGrid.LV_BUS] = HostingLimits.NO_FEEDER;
    limitTransformers(area, limits);
    limits.voltage(SupplyGrid.LV_BUS, band.minimumPu(), band.maximumPu());
    for (int bus = SupplyGrid.LV_BUS + 1; bus < feeder.length; bus++) {
      int asset = grid.assetOf(area, bus);
      int parent = tree.parent(bus);
      boolean head = assets.kind(asset) == AssetKind.FEEDER || parent == SupplyGrid.LV_BUS;
      feeder[bus] = head ? asset : feeder[parent];
      limits.feeder(bus, feeder[bus]).voltage(bus, band.minimumPu(), band.maximumPu());
      limitLine(bus, asset, limits);
    }
    return limits.build();
  }

  private RadialGrid paths(int area) {
    RadialGrid.Builder tree = RadialGrid.builder(SupplyGrid.BASE_KVA);
    tree.add(tree.source(), 0, 0);
    for (int bus = SupplyGrid.LV_BUS + 1; bus < grid.busCount(area); bus++) {
      tree.add(grid.busOf(grid.forest().parent(grid.assetOf(area, bus))), 0, 0);
    }
    return tree.build();
  }

  static SupplyVoltage classOf(double kv) {
    if (kv <= MEDIUM_VOLTAGE_UP_TO_KV) {
      return SupplyVoltage.MV_10;
    }
    return kv <= HIGH_VOLTAGE_UP_TO_KV ? SupplyVoltage.HV_35 : SupplyVoltage.HV_110;
  }

  /** A rating nobody knows limits nothing here; the path of the asset says that it is unknown. */
  private void limitLine(int bus, int asset, HostingLimits.Builder limits) {
    double ratedPu = basis.headroom().ratedKva(asset) / SupplyGrid.BASE_KVA;
    boolean feeder = assets.kind(asset) == AssetKind.FEEDER;
    double currentPu = rules.utilisationLimit(feeder ? Level.FEEDER : Level.SECTION) * ratedPu;
    if (currentPu > 0) {
      limits.current(bus, currentPu);
    }
    if (feeder && ratedPu > 0) {
      limits.reverse(bus, basis.headroom().reverseLimitKw(asset) / SupplyGrid.BASE_KVA);
    }
  }

  private void limitTransformers(int area, HostingLimits.Builder limits) {
    double ratedKva = 0;
    double reverseKw = 0;
    for (int transformer : grid.transformers(area)) {
      ratedKva += basis.headroom().ratedKva(transformer);
      reverseKw += basis.headroom().reverseLimitKw(transformer);
    }
    limits
        .power(
            SupplyGrid.LV_BUS,
            rules.utilisationLimit(Level.MAIN_TRANSFORMER) * ratedKva / SupplyGrid.BASE_KVA)
        .reverse(SupplyGrid.LV_BUS, reverseKw / SupplyGrid.BASE_KVA);
  }
}
