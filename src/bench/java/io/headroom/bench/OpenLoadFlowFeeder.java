package io.headroom.bench;

import com.powsybl.commons.report.ReportNode;
import com.powsybl.computation.local.LocalComputationManager;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Load;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.extensions.SlackTerminal;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import com.powsybl.loadflow.LoadFlowParameters;
import com.powsybl.loadflow.LoadFlowResult;
import com.powsybl.openloadflow.OpenLoadFlowParameters;
import com.powsybl.openloadflow.OpenLoadFlowProvider;
import io.headroom.power.BusBranchGrid;

/**
 * A radial MATPOWER case with one slack in PowSyBl's own model, whose loads are changed in place and
 * which is solved again and again, as a hosting study by Open Load Flow would.
 */
final class OpenLoadFlowFeeder {
  private static final double KV = 100;
  private static final double OHM = KV * KV / 100;
  private static final double MEGAWATT = 100;

  /** Its own 1e-4 is too coarse to tell a hosting capacity to some kVA. */
  private static final double TOLERANCE = 1e-8;

  private final BusBranchGrid grid;
  private final Network network = new NetworkFactoryImpl().createNetwork("feeder", "bench");
  private final Bus[] buses;
  private final Load[] loads;
  private final OpenLoadFlowProvider provider = new OpenLoadFlowProvider();
  private final LoadFlowParameters parameters;

  OpenLoadFlowFeeder(BusBranchGrid grid) {
    this.grid = grid;
    buses = new Bus[grid.busCount()];
    loads = new Load[grid.busCount()];
    for (int bus = 0; bus < buses.length; bus++) {
      addBus(bus);
    }
    for (int i = 0; i < grid.branchCount(); i++) {
      if (grid.inService(i)) {
        addLine(i, grid.branch(i));
      }
    }
    parameters =
        new LoadFlowParameters()
            .setVoltageInitMode(LoadFlowParameters.VoltageInitMode.UNIFORM_VALUES)
            .setReadSlackBus(true)
            .setDistributedSlack(false)
            .setUseReactiveLimits(false);
    OpenLoadFlowParameters.create(parameters).setNewtonRaphsonConvEpsPerEq(TOLERANCE);
  }

  private void addBus(int bus) {
    VoltageLevel level =
        network
            .newSubstation()
            .setId("s" + bus)
            .add()
            .newVoltageLevel()
            .setId("v" + bus)
            .setNominalV(KV)
            .setTopologyKind(TopologyKind.BUS_BREAKER)
            .add();
    buses[bus] = level.getBusBreakerView().newBus().setId("b" + bus).add();
    loads[bus] =
        level
            .newLoad()
            .setId("l" + bus)
            .setBus("b" + bus)
            .setP0(grid.pPu(bus) * MEGAWATT)
            .setQ0(grid.qPu(bus) * MEGAWATT)
            .add();
    if (grid.role(bus) == BusBranchGrid.Role.SLACK) {
      level
          .newGenerator()
          .setId("g" + bus)
          .setBus("b" + bus)
          .setTargetP(0)
          .setTargetV(grid.heldPu(bus) * KV)
          .setMinP(-1e6)
          .setMaxP(1e6)
          .setVoltageRegulatorOn(true)
          .add();
      SlackTerminal.attach(buses[bus]);
    }
  }

  private void addLine(int index, BusBranchGrid.Branch branch) {
    network
        .newLine()
        .setId("x" + index)
        .setBus1("b" + branch.from())
        .setBus2("b" + branch.to())
        .setR(branch.rPu() * OHM)
        .setX(branch.xPu() * OHM)
        .add();
  }

  /** Changes a load by per unit of the case's base. */
  void add(int bus, double pPu, double qPu) {
    loads[bus].setP0((grid.pPu(bus) + pPu) * MEGAWATT).setQ0((grid.qPu(bus) + qPu) * MEGAWATT);
  }

  /** Solves, and answers the lowest voltage; NaN when it does not converge. */
  double lowestPu() {
    LoadFlowResult result =
        provider
            .run(
                network,
                LocalComputationManager.getDefault(),
                network.getVariantManager().getWorkingVariantId(),
                parameters,
                ReportNode.NO_OP)
            .join();
    if (result.getComponentResults().get(0).getStatus()
        != LoadFlowResult.ComponentResult.Status.CONVERGED) {
      return Double.NaN;
    }
    double lowest = Double.POSITIVE_INFINITY;
    for (Bus bus : buses) {
      lowest = Math.min(lowest, bus.getV() / KV);
    }
    return lowest;
  }
}
