package io.headroom.power;

import com.powsybl.commons.PowsyblException;
import com.powsybl.commons.report.ReportNode;
import com.powsybl.computation.ComputationManager;
import com.powsybl.computation.ComputationResourcesStatus;
import com.powsybl.computation.ExecutionEnvironment;
import com.powsybl.computation.ExecutionHandler;
import com.powsybl.iidm.network.Branch;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.LoadAdder;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.PhaseTapChanger;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.TwoWindingsTransformer;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.extensions.SlackTerminal;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import com.powsybl.loadflow.LoadFlowParameters;
import com.powsybl.loadflow.LoadFlowResult;
import com.powsybl.math.MathException;
import com.powsybl.openloadflow.OpenLoadFlowParameters;
import com.powsybl.openloadflow.OpenLoadFlowProvider;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The load flow of grids with loops or held voltages, by PowSyBl Open Load Flow (Newton-Raphson);
 * the only class that knows PowSyBl.
 *
 * <p>Every bus becomes a voltage level of 100 kV and 100 MVA is made the base power, so that per
 * unit there is per unit here. Reactive limits of generators are not looked at. Not thread-safe.
 */
public final class GeneralLoadFlow {
  private static final double NOMINAL = 100;
  private static final double OHM = NOMINAL * NOMINAL / 100;
  private static final double SIEMENS = 1 / OHM;
  private static final double MEGAWATT = 100;
  private static final double ANY_MEGAWATT = 1e9;

  /** Mismatch of each equation at which Newton stops, per unit. */
  private static final double TOLERANCE = 1e-11;

  /** What 16 digits of voltage leave of the power through an impedance of 1 pu. */
  private static final double ROUNDING = 1e-14;

  /** Below this impedance Open Load Flow takes both ends for one voltage. */
  private static final double NO_IMPEDANCE = 1e-8;

  /** As the sweeps: below 0.3 pu is a collapse. */
  private static final double COLLAPSED = 0.3;

  private static final double BEYOND_BELIEF = 3;

  private static final int MOST_ITERATIONS = 50;

  private final BusBranchGrid grid;
  private final ZipLoad zip;
  private final OneSlack merged;
  private final boolean trivial;
  private final Network network;
  private final @Nullable Bus[] buses;
  private final @Nullable Branch<?>[] branches;
  private final OpenLoadFlowProvider provider = new OpenLoadFlowProvider();
  private final LoadFlowParameters parameters;

  private GeneralLoadFlow(BusBranchGrid grid, ZipLoad zip, GridWalk walk) {
    this.grid = grid;
    this.zip = zip;
    merged = new OneSlack(grid, walk);
    network = new NetworkFactoryImpl().createNetwork("grid", "bus-branch");
    buses = new Bus[grid.busCount()];
    branches = new Branch<?>[grid.branchCount()];
    parameters = parameters(grid);
    Substation site = network.newSubstation().setId("site").add();
    for (int place = 0; place < walk.count(); place++) {
      addBus(site, walk.bus(place));
    }
    int unknowns = 0;
    for (int branch = 0; branch < grid.branchCount(); branch++) {
      if (merged.unknown(branch)) {
        branches[branch] = addBranch(site, branch);
        unknowns++;
      }
    }
    trivial = unknowns == 0;
  }

  /** Prepares a grid, which must have a slack bus. */
  public static GeneralLoadFlow of(BusBranchGrid grid, ZipLoad zip) {
    GridWalk walk = GridWalk.of(grid);
    if (walk.count() == 0) {
      throw new IllegalArgumentException("the grid has no slack bus");
    }
    return new GeneralLoadFlow(grid, zip, walk);
  }

  /** With loads of constant power. */
  public static LoadFlowSolution solve(BusBranchGrid grid) {
    return of(grid, ZipLoad.CONSTANT_POWER).solve();
  }

  /** What a run came to. */
  public record Run(boolean converged, int iterations) {
    private static final Run REFUSED = new Run(false, 0);
  }

  public LoadFlowSolution solve() {
    Run run = run();
    return run.converged()
        ? read(run)
        : LoadFlowSolution.notConverged(Solver.GENERAL, run.iterations(), Double.POSITIVE_INFINITY);
  }

  /** Solves, from the voltages without load, and reads nothing back. */
  public Run run() {
    if (trivial) {
      return new Run(true, 0);
    }
    start();
    try {
      LoadFlowResult result =
          provider
              .run(network, new ThisThread(), "InitialState", parameters, ReportNode.NO_OP)
              .join();
      return new Run(
          result.isFullyConverged(), result.getComponentResults().get(0).getIterationCount());
    } catch (CompletionException unsolvable) {
      return refused(unsolvable.getCause());
    } catch (PowsyblException | MathException unsolvable) {
      return refused(unsolvable);
    }
  }

  /** What the solver refuses has no solution it could find; anything else is a mistake. */
  private static Run refused(@Nullable Throwable cause) {
    if (cause instanceof PowsyblException || cause instanceof MathException) {
      return Run.REFUSED;
    }
    throw new IllegalStateException("Open Load Flow failed", cause);
  }

  private static LoadFlowParameters parameters(BusBranchGrid grid) {
    LoadFlowParameters parameters =
        new LoadFlowParameters()
            .setVoltageInitMode(LoadFlowParameters.VoltageInitMode.PREVIOUS_VALUES)
            .setDistributedSlack(false)
            .setUseReactiveLimits(false)
            .setTwtSplitShuntAdmittance(true)
            .setReadSlackBus(true)
            .setWriteSlackBus(false);
    OpenLoadFlowParameters.create(parameters)
        .setNewtonRaphsonConvEpsPerEq(tolerance(grid))
        .setMaxNewtonRaphsonIterations(MOST_ITERATIONS)
        .setLowImpedanceThreshold(NO_IMPEDANCE)
        .setUseLoadModel(true)
        .setMinPlausibleTargetVoltage(COLLAPSED)
        .setMaxPlausibleTargetVoltage(BEYOND_BELIEF)
        .setMinRealisticVoltage(COLLAPSED)
        .setMaxRealisticVoltage(BEYOND_BELIEF);
    return parameters;
  }

  private static double tolerance(BusBranchGrid grid) {
    double least = 1;
    for (int branch = 0; branch < grid.branchCount(); branch++) {
      double impedance = Math.hypot(grid.branch(branch).rPu(), grid.branch(branch).xPu());
      least = impedance > NO_IMPEDANCE ? Math.min(least, impedance) : least;
    }
    return Math.max(TOLERANCE, ROUNDING / least);
  }

  private void addBus(Substation site, int bus) {
    if (merged.standIn(bus) != bus) {
      return;
    }
    VoltageLevel level =
        site.newVoltageLevel()
            .setId("level" + bus)
            .setNominalV(NOMINAL)
            .setTopologyKind(TopologyKind.BUS_BREAKER)
            .add();
    buses[bus] = level.getBusBreakerView().newBus().setId("bus" + bus).add();
    if (grid.role(bus) != BusBranchGrid.Role.LOAD) {
      addGenerator(level, bus);
    }
    if (!merged.isSlack(bus)) {
      addLoad(level, bus);
      addShunt(level, bus);
    }
  }

  private void addGenerator(VoltageLevel level, int bus) {
    level
        .newGenerator()
        .setId("generator" + bus)
        .setBus("bus" + bus)
        .setMinP(-ANY_MEGAWATT)
        .setMaxP(ANY_MEGAWATT)
        .setTargetP(0)
        .setTargetV(grid.heldPu(bus) * NOMINAL)
        .setVoltageRegulatorOn(true)
        .add();
    if (merged.isSlack(bus)) {
      SlackTerminal.attach(buses[bus]);
    }
  }

  private void addLoad(VoltageLevel level, int bus) {
    LoadAdder load =
        level
            .newLoad()
            .setId("load" + bus)
            .setBus("bus" + bus)
            .setP0(grid.pPu(bus) * MEGAWATT)
            .setQ0(grid.qPu(bus) * MEGAWATT);
    if (!zip.isConstantPower()) {
      load.newZipModel()
          .setC0p(zip.power())
          .setC1p(zip.current())
          .setC2p(zip.impedance())
          .setC0q(zip.power())
          .setC1q(zip.current())
          .setC2q(zip.impedance())
          .add();
    }
    load.add();
  }

  private void addShunt(VoltageLevel level, int bus) {
    if (grid.shuntB(bus) != 0 || grid.shuntG(bus) != 0) {
      level
          .newShuntCompensator()
          .setId("shunt" + bus)
          .setBus("bus" + bus)
          .setSectionCount(1)
          .newLinearModel()
          .setMaximumSectionCount(1)
          .setBPerSection(grid.shuntB(bus) * SIEMENS)
          .setGPerSection(grid.shuntG(bus) * SIEMENS)
          .add()
          .add();
    }
  }

  /** Everything is a transformer: a line is one of ratio 1. */
  private Branch<?> addBranch(Substation site, int index) {
    BusBranchGrid.Branch b = merged.branch(index);
    int from = merged.standIn(b.from());
    TwoWindingsTransformer transformer =
        site.newTwoWindingsTransformer()
            .setId("branch" + index)
            .setBus1("bus" + from)
            .setBus2("bus" + b.to())
            .setRatedU1(NOMINAL * b.ratio())
            .setRatedU2(NOMINAL)
            .setR(b.rPu() * OHM)
            .setX(b.xPu() * OHM)
            .setG(0)
            .setB(b.chargingPu() * SIEMENS)
            .add();
    if (b.shiftRad() != 0) {
      shift(transformer, b.shiftRad());
    }
    return transformer;
  }

  private static void shift(TwoWindingsTransformer transformer, double lagRad) {
    transformer
        .newPhaseTapChanger()
        .setLowTapPosition(0)
        .setTapPosition(0)
        .setRegulationMode(PhaseTapChanger.RegulationMode.CURRENT_LIMITER)
        .setRegulating(false)
        .beginStep()
        .setRho(1)
        .setAlpha(-Math.toDegrees(lagRad))
        .endStep()
        .add();
  }

  private void start() {
    double[] voltages = new double[buses.length];
    double[] angles = new double[buses.length];
    merged.noLoad(voltages, angles);
    double reference = angles[merged.slack()];
    for (int bus = 0; bus < buses.length; bus++) {
      if (buses[bus] != null) {
        buses[bus].setV(voltages[bus] * NOMINAL);
        buses[bus].setAngle(Math.toDegrees(angles[bus] - reference));
      }
    }
  }

  private LoadFlowSolution read(Run run) {
    SolutionTable table = new SolutionTable(grid);
    for (int bus = 0; bus < buses.length; bus++) {
      readBus(table, bus);
    }
    for (int branch = 0; branch < branches.length; branch++) {
      if (merged.unknown(branch)) {
        readBranch(table, branch);
      } else if (merged.carries(branch)) {
        table.flow(branch);
      }
    }
    return table.solved(Solver.GENERAL, run.iterations(), table.missingPower(zip));
  }

  private void readBus(SolutionTable table, int bus) {
    if (merged.isSlack(bus)) {
      table.voltages[bus] = grid.heldPu(bus);
      table.angles[bus] = grid.heldRad(bus);
    } else if (buses[bus] != null) {
      table.voltages[bus] = buses[bus].getV() / NOMINAL;
      table.angles[bus] = Math.toRadians(buses[bus].getAngle()) + grid.heldRad(merged.slack());
    }
  }

  private void readBranch(SolutionTable table, int branch) {
    Terminal near = branches[branch].getTerminal1();
    Terminal far = branches[branch].getTerminal2();
    Terminal from = merged.reversed(branch) ? far : near;
    Terminal to = merged.reversed(branch) ? near : far;
    table.pFrom[branch] = from.getP() / MEGAWATT;
    table.qFrom[branch] = from.getQ() / MEGAWATT;
    table.pTo[branch] = to.getP() / MEGAWATT;
    table.qTo[branch] = to.getQ() / MEGAWATT;
  }

  /** Runs at once what Open Load Flow would hand to other threads or machines. */
  private static final class ThisThread implements ComputationManager {
    @Override
    public String getVersion() {
      return "this thread";
    }

    @Override
    public Executor getExecutor() {
      return Runnable::run;
    }

    @Override
    public OutputStream newCommonFile(String fileName) {
      throw new UnsupportedOperationException("no files here: " + fileName);
    }

    @Override
    public <R> CompletableFuture<R> execute(
        ExecutionEnvironment environment, ExecutionHandler<R> handler) {
      throw new UnsupportedOperationException("no programs are run here");
    }

    @Override
    public ComputationResourcesStatus getResourcesStatus() {
      throw new UnsupportedOperationException("no resources are managed here");
    }

    @Override
    public Path getLocalDir() {
      throw new UnsupportedOperationException("no folder is used here");
    }

    @Override
    public void close() {}
  }
}
