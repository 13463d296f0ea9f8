package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.PowerTransformer;
import io.headroom.power.BranchResult;
import io.headroom.power.BusResult;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The load flow of a whole dataset as its meters saw it at the peak: nodes and lines by the names
 * the utility gave them.
 *
 * <p>A bus is a node of the delivery; of nodes joined by closed switches the first carries the
 * load. A branch is a line section from the node nearer the source, or a main transformer, from its
 * own id to its busbar. Areas are decoupled at their tap changers, so angles count from the source
 * of each area. Where a load is unknown the voltage is NaN.
 */
public final class PeakLoadFlow {
  private final SupplyGrid grid;
  private final Assets assets;
  private final Network network;
  private final List<AreaFlow> flows = new ArrayList<>();
  private final List<BusResult> buses = new ArrayList<>();
  private final List<BranchResult> branches = new ArrayList<>();

  private PeakLoadFlow(GridLoads loads) {
    this.grid = loads.grid;
    this.assets = grid.forest().assets();
    this.network = assets.network();
  }

  /** Not converged as soon as one area is not, whose nodes are then left out. */
  public static LoadFlowSolution solve(GridLoads loads) {
    PeakLoadFlow peak = new PeakLoadFlow(loads);
    for (int area = 0; area < peak.grid.areaCount(); area++) {
      AreaFlow flow = new AreaFlow(loads, area);
      flow.solveMeasured(Moment.PEAK);
      peak.flows.add(flow);
    }
    peak.readBuses();
    peak.readTransformers();
    peak.readSections();
    return peak.solution();
  }

  private LoadFlowSolution solution() {
    boolean general = flows.stream().anyMatch(flow -> flow.solver() == Solver.GENERAL);
    double losses =
        flows.stream().filter(AreaFlow::isConverged).mapToDouble(AreaFlow::lossPu).sum();
    return new LoadFlowSolution(
        flows.stream().allMatch(AreaFlow::isConverged),
        general ? Solver.GENERAL : Solver.RADIAL,
        flows.stream().mapToInt(AreaFlow::iterations).max().orElse(0),
        flows.stream().mapToDouble(AreaFlow::mismatchPu).max().orElse(0),
        losses * SupplyGrid.BASE_KVA,
        buses.stream()
            .mapToDouble(BusResult::voltagePu)
            .filter(pu -> pu > 0)
            .min()
            .orElse(Double.NaN),
        buses,
        branches);
  }

  private void readBuses() {
    List<BitSet> seen = flows.stream().map(flow -> new BitSet()).toList();
    for (int node = 0; node < network.nodeCount(); node++) {
      int asset = grid.forest().supplyOfNode(node);
      if (isSolved(asset)) {
        AreaFlow flow = flowOf(asset);
        int bus = grid.busOf(asset);
        BitSet known = seen.get(grid.areaOf(asset));
        double share = known.get(bus) ? 0 : SupplyGrid.BASE_KVA;
        known.set(bus);
        buses.add(
            new BusResult(
                network.nodeId(node),
                flow.isKnown(bus) ? flow.voltagePu(bus) : Double.NaN,
                Math.toDegrees(flow.angleRad(bus)),
                share * flow.pPu(bus),
                share * flow.qPu(bus)));
      }
    }
  }

  /** Of transformers in parallel the first stands for all. */
  private void readTransformers() {
    for (int area = 0; area < grid.areaCount(); area++) {
      int asset = grid.transformer(area);
      if (isSolved(asset)) {
        AreaFlow flow = flows.get(area);
        int bus = grid.busOf(asset);
        double kw = flow.pIntoPu(bus) * SupplyGrid.BASE_KVA;
        double kvar = flow.qIntoPu(bus) * SupplyGrid.BASE_KVA;
        double rated = ratedKva(grid.transformers(area));
        String busbar = network.nodeId(network.busNode(assets.row(asset)));
        double loss = transformerLossKw(area, flow);
        branches.add(
            new BranchResult(
                assets.id(asset), busbar, kw + loss, kvar, loss, Math.hypot(kw, kvar) / rated));
      }
    }
  }

  private double ratedKva(List<Integer> transformers) {
    return transformers.stream()
        .map(asset -> network.powerTransformers().get(assets.row(asset)))
        .mapToDouble(PowerTransformer::ratedKva)
        .sum();
  }

  /** What the area loses beyond its lines. */
  private double transformerLossKw(int area, AreaFlow flow) {
    double lines = 0;
    for (int bus = SupplyGrid.LV_BUS + 1; bus < grid.busCount(area); bus++) {
      int asset = grid.assetOf(area, bus);
      if (assets.kind(asset) == AssetKind.LINE_SECTION) {
        lines += lossKw(asset, flow);
      }
    }
    return Math.max(0, flow.lossPu() * SupplyGrid.BASE_KVA - lines);
  }

  private void readSections() {
    for (int row = 0; row < network.lineSections().size(); row++) {
      int asset = assets.asset(AssetKind.LINE_SECTION, row);
      if (isSolved(asset)) {
        branches.add(section(asset, row));
      }
    }
  }

  private BranchResult section(int asset, int row) {
    AreaFlow flow = flowOf(asset);
    int bus = grid.busOf(asset);
    LineSections sections = network.lineSections();
    boolean forwards = grid.forest().supplyOfNode(sections.toNode(row)) == asset;
    double loss = lossKw(asset, flow);
    double amps = flow.endCurrentPu(bus) * grid.baseAmps(flow.area());
    return new BranchResult(
        network.nodeId(forwards ? sections.fromNode(row) : sections.toNode(row)),
        network.nodeId(forwards ? sections.toNode(row) : sections.fromNode(row)),
        flow.pIntoPu(bus) * SupplyGrid.BASE_KVA + loss,
        flow.qIntoPu(bus) * SupplyGrid.BASE_KVA
            + squaredCurrentKw(asset, sections.xOhmPerKm(row), flow)
            - chargingKvar(asset, flow),
        loss,
        amps / sections.ampacityA(row));
  }

  /** 3·R·I² of a line section. */
  private double lossKw(int asset, AreaFlow flow) {
    int row = assets.row(asset);
    return squaredCurrentKw(asset, network.lineSections().rOhmPerKm(row), flow);
  }

  private double squaredCurrentKw(int asset, double ohmPerKm, AreaFlow flow) {
    double ohm = ohmPerKm * network.lineSections().lengthM(assets.row(asset)) / 1000;
    double amps = flow.currentPu(grid.busOf(asset)) * grid.baseAmps(flow.area());
    return 3 * ohm * amps * amps / 1000;
  }

  /** What the line gives by its charging at both ends: b·U². */
  private double chargingKvar(int asset, AreaFlow flow) {
    int row = assets.row(asset);
    LineSections sections = network.lineSections();
    int parent = grid.busOf(grid.forest().parent(asset));
    double near = flow.voltagePu(parent);
    double far = flow.voltagePu(grid.busOf(asset));
    double kv = grid.nominalKv(flow.area());
    double microsiemens = sections.bUsPerKm(row) * sections.lengthM(row) / 1000;
    return microsiemens * kv * kv * (near * near + far * far) / 2 / 1000;
  }

  private AreaFlow flowOf(int asset) {
    return flows.get(grid.areaOf(asset));
  }

  private boolean isSolved(int asset) {
    return asset >= 0 && grid.areaOf(asset) >= 0 && flowOf(asset).isConverged();
  }
}
