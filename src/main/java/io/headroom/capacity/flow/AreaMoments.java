package io.headroom.capacity.flow;

import io.headroom.network.Direction;
import io.headroom.power.AreaSolver;
import io.headroom.power.SupplyGrid;
import org.jspecify.annotations.Nullable;

/**
 * What an area draws at one moment after the other, squared with its heads: the work behind {@link
 * AreaFlow}, and where that has got to.
 */
final class AreaMoments {
  private static final double HELD_CLOSELY = 1e-9;

  private final GridLoads loads;
  private final int area;
  private final AreaSolver solver;
  private final double[] pPu;
  private final double[] qPu;
  private @Nullable Side demand;
  private @Nullable Side generation;
  private @Nullable Side current;
  private boolean noonMet;

  /** Whether the last solve converged, of a moment or of other loads. */
  boolean converged;

  /** Loads of one direction and how they are squared with the heads. */
  record Side(AreaLoads loads, HeadMatch match) {}

  /** Leaves the loads of the moment solved last in the two columns. */
  AreaMoments(GridLoads loads, int area, AreaSolver solver, double[] pPu, double[] qPu) {
    this.loads = loads;
    this.area = area;
    this.solver = solver;
    this.pPu = pPu;
    this.qPu = qPu;
  }

  boolean solve(Moment moment, boolean withPromises) {
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
      demand = side(new DemandLoads(loads, area));
    }
    return demand;
  }

  private Side generation() {
    if (generation == null) {
      generation = side(new GenerationLoads(loads, area));
    }
    return generation;
  }

  private Side side(AreaLoads side) {
    return new Side(side, new HeadMatch(side, solver));
  }

  /** The side of the moment solved last. */
  Side current() {
    if (current == null) {
      throw new IllegalStateException("no moment has been solved yet");
    }
    return current;
  }
}
