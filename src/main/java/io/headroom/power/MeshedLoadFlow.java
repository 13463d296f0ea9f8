package io.headroom.power;

import io.headroom.network.PowerTransformer;
import io.headroom.topology.Assets;
import java.util.Arrays;
import java.util.List;

/**
 * The load flow of a meshed area by the {@link GeneralLoadFlow}, read by the buses of its supply
 * path: one for every asset.
 *
 * <pre>
 *   held   every busbar of a main transformer at its voltage, all at one angle
 *   free   the EMF behind each, as the held state left it in size and angle
 * </pre>
 *
 * <p>Angles of sources in different stations are taken as equal, since nobody delivers them: what
 * flows from one to the other is only what their voltages and loads make it. One thread.
 */
public final class MeshedLoadFlow implements AreaSolver {
  private final MeshedArea mesh;
  private final double[] peakPu;
  private final double[] noonPu;
  private final MeshedState state;

  public MeshedLoadFlow(SupplyGrid grid, int area) {
    this(grid, grid.mesh(area));
  }

  MeshedLoadFlow(SupplyGrid grid, MeshedArea mesh) {
    this.mesh = mesh;
    Assets assets = grid.forest().assets();
    PowerTransformer[] rows =
        mesh.sources.stream()
            .map(s -> assets.network().powerTransformers().get(assets.row(s.transformer())))
            .toArray(PowerTransformer[]::new);
    this.peakPu = Arrays.stream(rows).mapToDouble(PowerTransformer::busPuPeak).toArray();
    this.noonPu = Arrays.stream(rows).mapToDouble(PowerTransformer::busPuNoon).toArray();
    this.state = new MeshedState(peakPu, mesh.placeCount, grid.busCount(mesh.area));
  }

  /** Which of the delivered voltages the busbars are held at from now on. */
  @Override
  public void hold(boolean atNoon) {
    state.heldPu = atNoon ? noonPu : peakPu;
  }

  /** Exact in one go, whatever the tolerance. */
  @Override
  public boolean solveHeld(double[] pPu, double[] qPu, double tolerance) {
    for (int i = 0; i < state.emf.length; i++) {
      state.emf[i] = new Phasor(state.heldPu[i], 0);
    }
    if (!run(pPu, qPu, false)) {
      return false;
    }
    for (int i = 0; i < state.emf.length; i++) {
      MeshedArea.Source source = mesh.sources.get(i);
      Phasor held = new Phasor(state.heldPu[i], 0);
      Phasor into = infeed(source.place(), pPu, qPu);
      Phasor amps = into.over(held).conjugate();
      state.emf[i] = held.plus(amps.times(new Phasor(source.r(), source.x())));
    }
    return true;
  }

  /** Solves with the EMF kept. */
  @Override
  public boolean solve(double[] pPu, double[] qPu) {
    return run(pPu, qPu, true);
  }

  private boolean run(double[] pPu, double[] qPu, boolean behindTransformers) {
    LoadFlowSolution solution = GeneralLoadFlow.solve(built(pPu, qPu, behindTransformers));
    state.iterations = solution.iterations();
    state.mismatch = solution.mismatchPu();
    if (solution.converged()) {
      take(solution, pPu, qPu);
    }
    return solution.converged();
  }

  /** Places first, in their order; then the EMF of every source behind an impedance. */
  private BusBranchGrid built(double[] pPu, double[] qPu, boolean behindTransformers) {
    BusBranchGrid.Builder grid = BusBranchGrid.builder(SupplyGrid.BASE_KVA);
    boolean[] free = new boolean[mesh.placeCount];
    int[] sourceAt = new int[mesh.placeCount];
    Arrays.fill(sourceAt, -1);
    for (int i = 0; i < state.emf.length; i++) {
      MeshedArea.Source source = mesh.sources.get(i);
      sourceAt[source.place()] = i;
      free[source.place()] = behindTransformers && Math.hypot(source.r(), source.x()) > 0;
    }
    for (int place = 0; place < mesh.placeCount; place++) {
      if (sourceAt[place] >= 0 && !free[place]) {
        slack(grid, "place" + place, state.emf[sourceAt[place]]);
      } else {
        grid.load("place" + place);
      }
    }
    for (int bus = 0; bus < pPu.length; bus++) {
      grid.consume(mesh.placeOf[bus], pPu[bus], qPu[bus]);
    }
    addBranches(grid, free);
    return grid.build();
  }

  private static int slack(BusBranchGrid.Builder grid, String id, Phasor held) {
    return grid.slack(id, held.size(), held.angleRad());
  }

  private void addBranches(BusBranchGrid.Builder grid, boolean[] free) {
    for (int i = 0; i < state.emf.length; i++) {
      MeshedArea.Source source = mesh.sources.get(i);
      if (free[source.place()]) {
        int behind = slack(grid, "emf" + i, state.emf[i]);
        grid.branch(BusBranchGrid.Branch.line(behind, source.place(), source.r(), source.x()));
      }
    }
    for (MeshedArea.Line line : mesh.lines) {
      if (line.near() != line.far()) {
        grid.branch(
            new BusBranchGrid.Branch(
                line.near(), line.far(), line.r(), line.x(), line.charging(), 1, 0, 0));
      }
    }
  }

  private void take(LoadFlowSolution solution, double[] pPu, double[] qPu) {
    for (int place = 0; place < state.voltage.length; place++) {
      BusResult bus = solution.buses().get(place);
      state.voltage[place] = Phasor.polar(bus.voltagePu(), Math.toRadians(bus.angleDeg()));
    }
    for (MeshedArea.Line line : mesh.lines) {
      takeLine(line);
    }
    for (int bus : mesh.feederBuses) {
      takeFeeder(bus, new Phasor(pPu[bus], qPu[bus]));
    }
    takeSources(pPu, qPu);
  }

  private void takeLine(MeshedArea.Line line) {
    state.put(line.bus(), arriving(line), through(line).size());
    state.from[line.bus()] = leaving(line);
    state.endCurrent[line.bus()] =
        Math.max(
            arriving(line).size() / state.voltage[line.far()].size(),
            leaving(line).size() / state.voltage[line.near()].size());
  }

  /** Current in the series impedance, towards the customers. */
  private Phasor through(MeshedArea.Line line) {
    Phasor across = state.voltage[line.near()].minus(state.voltage[line.far()]);
    return across.over(new Phasor(line.r(), line.x()));
  }

  private Phasor arriving(MeshedArea.Line line) {
    return atEnd(line, line.far()).plus(charging(line, line.far()));
  }

  private Phasor leaving(MeshedArea.Line line) {
    return atEnd(line, line.near()).minus(charging(line, line.near()));
  }

  private Phasor atEnd(MeshedArea.Line line, int place) {
    return state.voltage[place].times(through(line).conjugate());
  }

  /** What half of the line's capacitance gives at one end. */
  private Phasor charging(MeshedArea.Line line, int place) {
    double size = state.voltage[place].size();
    return new Phasor(0, line.charging() / 2 * size * size);
  }

  /** Feeders come from below, so that one that hangs from another is known before it. */
  private void takeFeeder(int bus, Phasor own) {
    Phasor sum = own;
    for (MeshedArea.Outlet outlet : mesh.outlets.getOrDefault(bus, List.of())) {
      MeshedArea.Line line = mesh.lines.get(outlet.line());
      sum = outlet.atNear() ? sum.plus(leaving(line)) : sum.minus(arriving(line));
    }
    for (int below : mesh.feederBuses) {
      if (mesh.feederAbove[below] == bus) {
        sum = sum.plus(state.into[below]);
      }
    }
    state.put(bus, sum, sum.size() / state.voltage[mesh.placeOf[bus]].size());
  }

  private void takeSources(double[] pPu, double[] qPu) {
    Phasor busbars = Phasor.ZERO;
    Phasor behind = Phasor.ZERO;
    double drawn = 0;
    for (int i = 0; i < state.infeed.length; i++) {
      MeshedArea.Source source = mesh.sources.get(i);
      Phasor into = infeed(source.place(), pPu, qPu);
      state.infeed[i] = into;
      double amps = into.size() / state.voltage[source.place()].size();
      busbars = busbars.plus(into);
      behind =
          behind.plus(into).plus(new Phasor(source.r() * amps * amps, source.x() * amps * amps));
    }
    for (double p : pPu) {
      drawn += p;
    }
    state.loss = behind.re() - drawn;
    state.put(
        SupplyGrid.LV_BUS,
        busbars,
        busbars.size() / state.voltage[mesh.sources.get(0).place()].size());
    state.put(SupplyGrid.EMF_BUS, behind, 0);
  }

  /** What a busbar gets from its main transformers: all that leaves it and is drawn there. */
  private Phasor infeed(int place, double[] pPu, double[] qPu) {
    Phasor sum = Phasor.ZERO;
    for (MeshedArea.Line line : mesh.lines) {
      if (line.near() != line.far()) {
        sum = line.near() == place ? sum.plus(leaving(line)) : sum;
        sum = line.far() == place ? sum.minus(arriving(line)) : sum;
      }
    }
    for (int bus = 0; bus < pPu.length; bus++) {
      sum = mesh.placeOf[bus] == place ? sum.plus(new Phasor(pPu[bus], qPu[bus])) : sum;
    }
    return sum;
  }

  @Override
  public Solver kind() {
    return Solver.GENERAL;
  }

  @Override
  public int iterations() {
    return state.iterations;
  }

  @Override
  public double mismatchPu() {
    return state.mismatch;
  }

  /** Of several sources the first. */
  @Override
  public double emfPu() {
    return state.emf[0].size();
  }

  /** Voltage of the place of a bus; of the EMF bus the EMF. */
  @Override
  public double voltagePu(int bus) {
    return bus == SupplyGrid.EMF_BUS ? emfPu() : state.voltage[mesh.placeOf[bus]].size();
  }

  @Override
  public double angleRad(int bus) {
    Phasor at = bus == SupplyGrid.EMF_BUS ? state.emf[0] : state.voltage[mesh.placeOf[bus]];
    return at.angleRad();
  }

  /** Power arriving along the supply path; negative where the mesh turns it round. */
  @Override
  public double pIntoPu(int bus) {
    return state.into[bus].re();
  }

  @Override
  public double qIntoPu(int bus) {
    return state.into[bus].im();
  }

  @Override
  public double currentPu(int bus) {
    return state.current[bus];
  }

  /** The larger of the currents at the ends of a section, its charging included. */
  @Override
  public double endCurrentPu(int bus) {
    return state.endCurrent[bus];
  }

  /** Power leaving the upper end of a section. */
  @Override
  public double pFromPu(int bus) {
    return state.from[bus].re();
  }

  @Override
  public double qFromPu(int bus) {
    return state.from[bus].im();
  }

  /** Active power that a main transformer's busbar gets; 0 where another stands for it. */
  @Override
  public double infeedPPu(int transformer) {
    return infeedOf(transformer).re();
  }

  @Override
  public double infeedQPu(int transformer) {
    return infeedOf(transformer).im();
  }

  private Phasor infeedOf(int transformer) {
    for (int i = 0; i < state.infeed.length; i++) {
      if (mesh.sources.get(i).transformer() == transformer) {
        return state.infeed[i];
      }
    }
    return Phasor.ZERO;
  }

  @Override
  public double lossPu() {
    return state.loss;
  }
}
