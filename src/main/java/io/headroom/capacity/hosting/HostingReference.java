package io.headroom.capacity.hosting;

import io.headroom.power.RadialGrid;
import io.headroom.power.RadialLoadFlow;

/**
 * Hosting capacity by bisection, each trial a full load flow of the whole grid with the addition in
 * place.
 *
 * <p>A trial fails when it does not converge, or when a limit is broken that the addition makes
 * worse: a current or power in the direction of the addition, a voltage outside its band and
 * further out than before. What was outside before and gets no worse does not count. Slow and
 * plain: the yardstick for {@link HostingSweep}. One thread each.
 */
public final class HostingReference {
  /** Where growing gives up: nothing limits the addition. */
  private static final double BOUNDLESS_KVA = 1e12;

  private static final double TOLERANCE_KVA = 0.01;

  private final RadialGrid grid;
  private final RadialLoadFlow flow;
  private final LimitCheck check;
  private final BaseLoads base;

  public HostingReference(HostingLimits limits) {
    grid = limits.grid();
    flow = new RadialLoadFlow(grid);
    check = new LimitCheck(limits, flow);
    base = new BaseLoads(grid.busCount());
  }

  /** The loads and source voltages of later questions, by bus in per unit, solved at the first. */
  public void expect(double[] pPu, double[] qPu, double[] sourcePu) {
    base.p = pPu;
    base.q = qPu;
    base.source = sourcePu;
    base.fresh = true;
  }

  /** The largest addition to 0.01 kVA, searched from 1 kVA upwards. */
  public Hosting hosting(int bus, Addition addition, Surroundings around) {
    return search(bus, addition, around, new Bracket(0, 1, TOLERANCE_KVA));
  }

  /** The same starting from a guess, which may be wrong; NaN for none. */
  Hosting near(int bus, Addition addition, Surroundings around, double guessKva) {
    return Double.isFinite(guessKva)
        ? search(bus, addition, around, new Bracket(guessKva, 1, TOLERANCE_KVA))
        : hosting(bus, addition, around);
  }

  /** Brute force between 0 and a size that is known to be too large, to a tolerance. */
  public Hosting bisect(int bus, Addition addition, double tooLargeKva, double toleranceKva) {
    Bracket bracket = new Bracket(0, tooLargeKva, toleranceKva);
    return search(bus, addition, Surroundings.OPEN, bracket);
  }

  private Hosting search(int bus, Addition addition, Surroundings around, Bracket bracket) {
    if (!start()) {
      return new Hosting(0, LimitKind.COLLAPSE, bus);
    }
    check.ask(bus, addition, around);
    double low = Math.max(0, bracket.guess - bracket.width);
    double high = bracket.guess + bracket.width;
    for (double width = bracket.width; !breaks(bus, addition, high); width *= 2) {
      low = high;
      high += width;
      if (high > BOUNDLESS_KVA) {
        return new Hosting(Double.POSITIVE_INFINITY, LimitKind.NONE, bus);
      }
    }
    for (double width = bracket.width; low > 0 && breaks(bus, addition, low); width *= 4) {
      high = low;
      low = Math.max(0, low - width);
    }
    return halve(bus, addition, new Bracket(low, high - low, bracket.tolerance));
  }

  private Hosting halve(int bus, Addition addition, Bracket bracket) {
    double low = bracket.guess;
    double high = low + bracket.width;
    while (high - low > bracket.tolerance) {
      double middle = (low + high) / 2;
      if (breaks(bus, addition, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    breaks(bus, addition, high);
    return new Hosting(low, check.kind(), check.bus());
  }

  private boolean start() {
    if (base.fresh) {
      base.fresh = false;
      base.converged = solve(-1, Addition.GENERATION, 0);
      if (base.converged) {
        check.remember();
      }
    }
    return base.converged;
  }

  private boolean breaks(int bus, Addition addition, double kva) {
    boolean converged = solve(bus, addition, kva);
    return check.isBroken(converged);
  }

  private boolean solve(int bus, Addition addition, double kva) {
    System.arraycopy(base.p, 0, base.pWith, 0, base.p.length);
    System.arraycopy(base.q, 0, base.qWith, 0, base.q.length);
    if (bus >= 0) {
      base.pWith[bus] += addition.p() * kva / grid.baseKva();
      base.qWith[bus] += addition.q() * kva / grid.baseKva();
    }
    base.solved = flow.solveAgain(base.pWith, base.qWith, base.source);
    return base.solved;
  }

  /** Squared voltage of the bus in the last trial, referred to the source; NaN if it collapsed. */
  double squaredVoltage(int bus) {
    if (!base.solved) {
      return Double.NaN;
    }
    double taps = 1;
    for (int at = bus; grid.parent(at) >= 0; at = grid.parent(at)) {
      taps *= grid.ratio(at) * grid.ratio(at);
    }
    return flow.voltagePu(bus) * flow.voltagePu(bus) * taps;
  }

  private record Bracket(double guess, double width, double tolerance) {}

  /** Loads without and with the addition. */
  private static final class BaseLoads {
    double[] p = {};
    double[] q = {};
    double[] source = {};
    final double[] pWith;
    final double[] qWith;
    boolean fresh;
    boolean converged;
    boolean solved;

    BaseLoads(int buses) {
      pWith = new double[buses];
      qWith = new double[buses];
    }
  }
}
