package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.power.AreaSolver;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.List;

/**
 * The load flow of one area: its state at any moment, and what becomes of it with other loads.
 *
 * <pre>
 *   solve(moment)   loads meet their heads, promises are added, the LV bus has bus_pu_peak or
 *                   bus_pu_noon; the EMF that this takes is kept
 *   solve(p, q)     other loads over the same EMF
 * </pre>
 *
 * <p>One thread; solving a moment allocates next to nothing. Per unit of {@link
 * SupplyGrid#BASE_KVA}, by bus.
 */
public final class AreaFlow {
  private final GridLoads loads;
  private final SupplyGrid grid;
  private final int area;
  private final AreaSolver solver;
  private final double[] pPu;
  private final double[] qPu;
  private final AreaMoments moments;

  public AreaFlow(GridLoads loads, int area) {
    this.loads = loads;
    this.grid = loads.grid;
    this.area = area;
    this.solver = AreaSolver.of(grid, area);
    this.pPu = new double[grid.busCount(area)];
    this.qPu = new double[pPu.length];
    this.moments = new AreaMoments(loads, area, solver, pPu, qPu);
  }

  public int area() {
    return area;
  }

  /** Solves the state of a moment and answers whether that converged. */
  public boolean solve(Moment moment) {
    return moments.solve(moment, true);
  }

  /** The same without what is promised: what the meters saw. */
  boolean solveMeasured(Moment moment) {
    return moments.solve(moment, false);
  }

  /**
   * Solves with other loads than those of the moment, the EMF kept; the moment's own stay in {@link
   * #pPu} and {@link #qPu}.
   */
  public boolean solve(double[] otherPPu, double[] otherQPu) {
    moments.converged = solver.solve(otherPPu, otherQPu);
    return moments.converged;
  }

  public boolean isConverged() {
    return moments.converged;
  }

  /** Net active consumption of a bus in the moment solved last, promises included. */
  public double pPu(int bus) {
    return pPu[bus];
  }

  public double qPu(int bus) {
    return qPu[bus];
  }

  public Solver solver() {
    return solver.kind();
  }

  public int iterations() {
    return solver.iterations();
  }

  public double mismatchPu() {
    return solver.mismatchPu();
  }

  /** Voltage behind the main transformer; of several sources the first. */
  public double emfPu() {
    return solver.emfPu();
  }

  public double voltagePu(int bus) {
    return solver.voltagePu(bus);
  }

  public double angleRad(int bus) {
    return solver.angleRad(bus);
  }

  /** Active power arriving at a bus from above. */
  public double pIntoPu(int bus) {
    return solver.pIntoPu(bus);
  }

  public double qIntoPu(int bus) {
    return solver.qIntoPu(bus);
  }

  public double currentPu(int bus) {
    return solver.currentPu(bus);
  }

  /** The larger of the currents at the two ends of a section, its charging included. */
  public double endCurrentPu(int bus) {
    return solver.endCurrentPu(bus);
  }

  /** Active power leaving the bus above into the branch. */
  public double pFromPu(int bus) {
    return solver.pFromPu(bus);
  }

  public double qFromPu(int bus) {
    return solver.qFromPu(bus);
  }

  /** Active power that a main transformer's busbar gets; 0 where another stands for it. */
  public double infeedPPu(int transformer) {
    return solver.infeedPPu(transformer);
  }

  public double infeedQPu(int transformer) {
    return solver.infeedQPu(transformer);
  }

  /** Of sections and main transformers. */
  public double lossPu() {
    return solver.lossPu();
  }

  /** Of sections alone. */
  public double lineLossPu() {
    double transformers = solver.pIntoPu(SupplyGrid.EMF_BUS) - solver.pIntoPu(SupplyGrid.LV_BUS);
    return solver.lossPu() - transformers;
  }

  /**
   * False where the flow through a bus is not known: under a head that was not measured and that
   * has a transformer without data below. Of the LV bus, when that goes for anything in the area
   * and the main transformers were not measured either.
   */
  public boolean isKnown(int bus) {
    AreaLoads side = moments.current().loads();
    if (bus <= SupplyGrid.LV_BUS) {
      return side.isWholeKnown() || isMeasured(side.meetsCurrent());
    }
    int head = side.heads.headOfBus[bus];
    return head == AreaHeads.NONE ? side.isBusbarKnown() : !side.unknownHeads.get(head);
  }

  private boolean isMeasured(boolean demandSide) {
    List<Integer> transformers = grid.transformers(area);
    return transformers.stream()
        .noneMatch(t -> Double.isNaN(demandSide ? loads.headroom.peakKva(t) : loads.noonKw(t)));
  }

  /** α: the share of their loads that the transformers of a feeder draw at the moment solved. */
  public double loadFactor(int feeder) {
    AreaMoments.Side side = moments.current();
    int head = headOf(feeder, side);
    return head < 0 ? 1 : side.match().factor(head);
  }

  /**
   * What the head of a feeder measured and no transformer explains, over what it measured, at the
   * moment solved; NaN when nothing was measured.
   */
  public double unexplainedShare(int feeder) {
    AreaMoments.Side side = moments.current();
    int head = headOf(feeder, side);
    return head < 0 ? Double.NaN : side.match().unexplainedShare(head);
  }

  private int headOf(int feeder, AreaMoments.Side side) {
    Assets assets = grid.forest().assets();
    if (assets.kind(feeder) != AssetKind.FEEDER || grid.areaOf(feeder) != area) {
      throw new IllegalArgumentException(assets.id(feeder) + " is not a feeder of this area");
    }
    return side.loads().heads.headOf(feeder);
  }
}
