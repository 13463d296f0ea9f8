package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private static final double HELD_CLOSELY = 1e-9;

  private final GridLoads loads;
  private final SupplyGrid grid;
  private final int area;
  private final AreaSolver solver;
  private final double[] pPu;
  private final double[] qPu;
  private @Nullable Side demand;
  private @Nullable Side generation;
  private @Nullable Side current;
  private boolean converged;
  private boolean noonMet;

  /** Loads of one direction and how they are squared with the heads. */
  private record Side(AreaLoads loads, HeadMatch match) {}

  public AreaFlow(GridLoads loads, int area) {
    this.loads = loads;
    this.grid = loads.grid;
    this.area = area;
    this.solver =
        grid.isMeshed(area) ? new MeshedAreaSolver(grid, area) : new RadialAreaSolver(grid, area);
    this.pPu = new double[grid.busCount(area)];
    this.qPu = new double[pPu.length];
  }

  public int area() {
    return area;
  }

  /** Solves the state of a moment and answers whether that converged. */
  public boolean solve(Moment moment) {
    return solve(moment, true);
  }

  /** The same without what is promised: what the meters saw. */
  boolean solveMeasured(Moment moment) {
    return solve(moment, false);
  }

  private boolean solve(Moment moment, boolean withPromises) {
    boolean atNoon = moment.direction() == Direction.GENERATION;
    solver.hold(atNoon);
    Side side = atNoon ? generation() : demand();
    current = side;
    converged = atNoon ? meetNoon(moment, side) : meetDemand(moment, side);
    if (converged) {
      if (withPromises) {
        addPromised(side.loads());
      }
      converged = solver.solveHeld(pPu, qPu, HELD_CLOSELY);
    }
    return converged;
  }

  private boolean meetDemand(Moment moment, Side side) {
    side.loads().fill(moment);
    return side.match().meet(moment, pPu, qPu);
  }

  /** Heads were measured at noon; at other hours the factors of noon hold. */
  private boolean meetNoon(Moment moment, Side side) {
    if (!moment.isHour() || !noonMet) {
      side.loads().fill(Moment.NOON);
      noonMet = side.match().meet(Moment.NOON, pPu, qPu);
    }
    if (noonMet && moment.isHour()) {
      side.loads().fill(moment);
      side.match().applyAt((GenerationLoads) side.loads(), moment.index(), pPu, qPu);
    }
    return noonMet;
  }

  private void addPromised(AreaLoads side) {
    for (int bus = 0; bus < pPu.length; bus++) {
      pPu[bus] += side.promisedKw[bus] / SupplyGrid.BASE_KVA;
      qPu[bus] += side.promisedKvar[bus] / SupplyGrid.BASE_KVA;
    }
  }

  private Side demand() {
    if (demand == null) {
      AreaLoads side = new DemandLoads(loads, area);
      demand = new Side(side, new HeadMatch(side, solver));
    }
    return demand;
  }

  private Side generation() {
    if (generation == null) {
      AreaLoads side = new GenerationLoads(loads, area);
      generation = new Side(side, new HeadMatch(side, solver));
    }
    return generation;
  }

  private Side current() {
    if (current == null) {
      throw new IllegalStateException("no moment has been solved yet");
    }
    return current;
  }

  /**
   * Solves with other loads than those of the moment, the EMF kept; the moment's own stay in {@link
   * #pPu} and {@link #qPu}.
   */
  public boolean solve(double[] otherPPu, double[] otherQPu) {
    converged = solver.solve(otherPPu, otherQPu);
    return converged;
  }

  public boolean isConverged() {
    return converged;
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

  public double lossPu() {
    return solver.lossPu();
  }

  /**
   * False where the flow through a bus is not known: under a head that was not measured and that
   * has a transformer without data below. Of the LV bus, when that goes for anything in the area
   * and the main transformers were not measured either.
   */
  public boolean isKnown(int bus) {
    AreaLoads side = current().loads();
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
    Side side = current();
    int head = headOf(feeder, side);
    return head < 0 ? 1 : side.match().factor(head);
  }

  /**
   * What the head of a feeder measured and no transformer explains, over what it measured, at the
   * moment solved; NaN when nothing was measured.
   */
  public double unexplainedShare(int feeder) {
    Side side = current();
    int head = headOf(feeder, side);
    return head < 0 ? Double.NaN : side.match().unexplainedShare(head);
  }

  private int headOf(int feeder, Side side) {
    Assets assets = grid.forest().assets();
    if (assets.kind(feeder) != AssetKind.FEEDER || grid.areaOf(feeder) != area) {
      throw new IllegalArgumentException(assets.id(feeder) + " is not a feeder of this area");
    }
    return side.loads().heads.headOf(feeder);
  }
}
