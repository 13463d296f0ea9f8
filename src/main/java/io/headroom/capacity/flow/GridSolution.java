package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.power.BranchResult;
import io.headroom.power.BusResult;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A solved moment of the whole network as a list of its nodes and sections, all areas in one.
 *
 * <pre>
 *   busbar (held; negative power: it feeds in) ─ section ─ node ─ section ─ node
 * </pre>
 *
 * <p>Nodes that closed switches join have one voltage; what is drawn there stands at one of them.
 * Losses are those of the sections. Left out are areas that did not converge and feeders with a
 * load nobody knows; {@link #divergedAreas} and {@link #unknownFeeders} name them.
 */
public final class GridSolution {
  private final SupplyGrid grid;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final AreaFlow[] areas;

  private GridSolution(GridLoads loads, AreaFlow[] areas) {
    this.grid = loads.grid;
    this.forest = grid.forest();
    this.assets = forest.assets();
    this.network = loads.network;
    this.areas = areas;
  }

  public static GridSolution solve(GridLoads loads, Moment moment) {
    AreaFlow[] areas = new AreaFlow[loads.grid.areaCount()];
    for (int area = 0; area < areas.length; area++) {
      areas[area] = new AreaFlow(loads, area);
      areas[area].solve(moment);
    }
    return new GridSolution(loads, areas);
  }

  /** The main transformers of areas that cannot carry their load, by id. */
  public List<String> divergedAreas() {
    List<String> ids = new ArrayList<>();
    for (int area = 0; area < areas.length; area++) {
      if (!areas[area].isConverged()) {
        ids.add(assets.id(grid.transformer(area)));
      }
    }
    return ids;
  }

  /** Feeders that were not measured and have a transformer without data, by id. */
  public List<String> unknownFeeders() {
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < assets.count(AssetKind.FEEDER); row++) {
      int feeder = assets.asset(AssetKind.FEEDER, row);
      int area = grid.areaOf(feeder);
      if (area >= 0 && areas[area].isConverged() && !isShown(area, grid.busOf(feeder))) {
        ids.add(assets.id(feeder));
      }
    }
    return ids;
  }

  /** Converged when every area did. */
  public LoadFlowSolution solution() {
    List<BusResult> buses = buses();
    List<BranchResult> branches = branches();
    int iterations = 0;
    double mismatch = 0;
    boolean general = false;
    for (AreaFlow area : areas) {
      iterations = Math.max(iterations, area.iterations());
      mismatch = Math.max(mismatch, area.mismatchPu());
      general |= area.solver() == Solver.GENERAL;
    }
    return new LoadFlowSolution(
        divergedAreas().isEmpty(),
        general ? Solver.GENERAL : Solver.RADIAL,
        iterations,
        mismatch,
        branches.stream().mapToDouble(BranchResult::lossKw).sum(),
        lowest(buses),
        buses,
        branches);
  }

  private static double lowest(List<BusResult> buses) {
    return buses.stream()
        .filter(BusResult::energised)
        .mapToDouble(BusResult::voltagePu)
        .min()
        .orElse(Double.NaN);
  }

  private boolean isShown(int area, int bus) {
    return areas[area].isConverged() && (bus <= SupplyGrid.LV_BUS || areas[area].isKnown(bus));
  }

  private List<BusResult> buses() {
    BitSet drawing = drawingNodes();
    BitSet above = nodesAbove();
    List<BusResult> buses = new ArrayList<>(network.nodeCount());
    for (int node = 0; node < network.nodeCount(); node++) {
      int supply = forest.supplyOfNode(node);
      if (supply >= 0 && isShown(grid.areaOf(supply), grid.busOf(supply))) {
        buses.add(bus(node, supply, drawing.get(node)));
      } else if (supply < 0 && !above.get(node)) {
        buses.add(new BusResult(network.nodeId(node), 0, 0, 0, 0));
      }
    }
    return buses;
  }

  /** One node for every bus: where a transformer hangs, else the first. */
  private BitSet drawingNodes() {
    BitSet nodes = new BitSet();
    BitSet seen = new BitSet();
    for (int t = 0; t < network.distributionTransformers().size(); t++) {
      choose(network.distributionTransformers().node(t), forest.parent(t), seen, nodes);
    }
    for (int row = 0; row < network.powerTransformers().size(); row++) {
      int node = network.busNode(row);
      choose(node, forest.supplyOfNode(node), seen, nodes);
    }
    for (int node = 0; node < network.nodeCount(); node++) {
      choose(node, forest.supplyOfNode(node), seen, nodes);
    }
    return nodes;
  }

  private static void choose(int node, int supply, BitSet seen, BitSet nodes) {
    if (supply >= 0 && !seen.get(supply)) {
      seen.set(supply);
      nodes.set(node);
    }
  }

  /** Upper nodes of main transformers that nothing else touches: the grid above, not ours. */
  private BitSet nodesAbove() {
    BitSet above = new BitSet();
    for (int row = 0; row < network.powerTransformers().size(); row++) {
      if (network.hvNode(row) >= 0) {
        above.set(network.hvNode(row));
      }
    }
    return above;
  }

  private BusResult bus(int node, int supply, boolean draws) {
    AreaFlow area = areas[grid.areaOf(supply)];
    int bus = grid.busOf(supply);
    double p = draws ? area.pPu(bus) : 0;
    double q = draws ? area.qPu(bus) : 0;
    for (int transformer : grid.transformers(area.area())) {
      if (network.busNode(assets.row(transformer)) == node) {
        p -= area.infeedPPu(transformer) - unknown(transformer, area)[0];
        q -= area.infeedQPu(transformer) - unknown(transformer, area)[1];
      }
    }
    return new BusResult(
        network.nodeId(node),
        area.voltagePu(bus),
        Math.toDegrees(area.angleRad(bus) - area.angleRad(SupplyGrid.LV_BUS)),
        p * SupplyGrid.BASE_KVA,
        q * SupplyGrid.BASE_KVA);
  }

  /** What the feeders that are left out take from a busbar. */
  private double[] unknown(int transformer, AreaFlow area) {
    double[] power = new double[2];
    for (int bus = SupplyGrid.LV_BUS + 1; bus < grid.busCount(area.area()); bus++) {
      int asset = grid.assetOf(area.area(), bus);
      if (forest.parent(asset) == transformer && !isShown(area.area(), bus)) {
        power[0] += area.pFromPu(bus);
        power[1] += area.qFromPu(bus);
      }
    }
    return power;
  }

  private List<BranchResult> branches() {
    LineSections sections = network.lineSections();
    List<BranchResult> branches = new ArrayList<>(sections.size());
    for (int row = 0; row < sections.size(); row++) {
      int asset = assets.asset(AssetKind.LINE_SECTION, row);
      int area = grid.areaOf(asset);
      if (area < 0) {
        branches.add(branch(row, new double[3], 0));
      } else if (isShown(area, grid.busOf(asset))) {
        branches.add(branch(row, asset, areas[area]));
      }
    }
    return branches;
  }

  private BranchResult branch(int row, int asset, AreaFlow area) {
    int bus = grid.busOf(asset);
    boolean reversed = forest.supplyOfNode(network.lineSections().fromNode(row)) == asset;
    double loss = area.pFromPu(bus) - area.pIntoPu(bus);
    double[] power = {
      reversed ? -area.pIntoPu(bus) : area.pFromPu(bus),
      reversed ? -area.qIntoPu(bus) : area.qFromPu(bus),
      loss
    };
    double amps = area.endCurrentPu(bus) * grid.baseAmps(area.area());
    return branch(row, power, amps);
  }

  /**
   * @param power active and reactive power into the from-end, and the active loss, per unit
   */
  private BranchResult branch(int row, double[] power, double amps) {
    LineSections sections = network.lineSections();
    return new BranchResult(
        network.nodeId(sections.fromNode(row)),
        network.nodeId(sections.toNode(row)),
        power[0] * SupplyGrid.BASE_KVA,
        power[1] * SupplyGrid.BASE_KVA,
        power[2] * SupplyGrid.BASE_KVA,
        amps / sections.ampacityA(row));
  }
}
