package io.headroom.power;

/**
 * The load flow of a forest, solved by {@link RadialSweep}s in a few microseconds.
 *
 * <p>One solver per thread and grid: its arrays are reused, and solving allocates nothing. That a
 * grid cannot carry its load (voltage collapse) is an answer, {@code false}; after it there is no
 * voltage, and asking for one is a mistake in the caller. Branches are read by the number of the
 * bus they feed.
 */
public final class RadialLoadFlow {
  private final RadialGrid grid;
  private final RadialSweep sweep;

  /** Loads of constant power. */
  public RadialLoadFlow(RadialGrid grid) {
    this(grid, ZipLoad.CONSTANT_POWER);
  }

  public RadialLoadFlow(RadialGrid grid, ZipLoad zip) {
    this.grid = grid;
    sweep = new RadialSweep(grid, zip);
  }

  /**
   * Solves from a flat start and answers whether that converged.
   *
   * @param pPu net active consumption by bus at 1 pu voltage
   * @param qPu net reactive consumption by bus
   * @param sourcePu held voltage by bus, read only at sources
   */
  public boolean solve(double[] pPu, double[] qPu, double[] sourcePu) {
    sweep.startFlat(sourcePu);
    return sweep.iterate(pPu, qPu);
  }

  /**
   * As {@link #solve}, from the voltages of the solve before where that converged: a round or two
   * quicker when little has changed.
   */
  public boolean solveAgain(double[] pPu, double[] qPu, double[] sourcePu) {
    if (!sweep.converged) {
      return solve(pPu, qPu, sourcePu);
    }
    sweep.startFromLast(sourcePu);
    return sweep.iterate(pPu, qPu);
  }

  /** Rounds of the last solve. */
  public int iterations() {
    return sweep.iterations;
  }

  /** How far the squared voltages of the last solve may still be from the exact ones, estimated. */
  public double mismatchPu() {
    return sweep.mismatch;
  }

  public double voltagePu(int bus) {
    requireConverged();
    return Math.sqrt(sweep.v[bus] / grid.tapSquares[bus]);
  }

  /** Against the bus's own source, negative where it lags. */
  public double angleRad(int bus) {
    requireConverged();
    return sweep.angle(bus);
  }

  /** Active power arriving at the bus over its branch; at a source, what the source feeds in. */
  public double pIntoPu(int bus) {
    requireConverged();
    return sweep.p[bus];
  }

  /** Reactive power arriving at the bus over its branch; at a source, what the source feeds in. */
  public double qIntoPu(int bus) {
    requireConverged();
    return grid.parents[bus] < 0
        ? sweep.q[bus]
        : sweep.q[bus] + grid.charging[bus] / 2 * sweep.v[bus];
  }

  /** Active power leaving the parent into the branch of the bus; at a source, as arriving. */
  public double pFromPu(int bus) {
    requireConverged();
    return sweep.p[bus] + grid.r[bus] * sweep.squaredCurrent(bus);
  }

  /** Reactive power leaving the parent into the branch of the bus; at a source, as arriving. */
  public double qFromPu(int bus) {
    requireConverged();
    int parent = grid.parents[bus];
    double own = parent < 0 ? 0 : grid.charging[bus] / 2 * sweep.v[parent];
    return sweep.q[bus] + grid.x[bus] * sweep.squaredCurrent(bus) - own;
  }

  /** Current in the series impedance of the branch, on the bus's side of its tap; 0 at a source. */
  public double currentPu(int bus) {
    requireConverged();
    return grid.parents[bus] < 0 ? 0 : Math.sqrt(sweep.squaredCurrent(bus) * grid.tapSquares[bus]);
  }

  /** Active power lost in the branches; what flows to earth through shunts is load. */
  public double lossPu() {
    requireConverged();
    double sum = 0;
    for (int bus = 0; bus < grid.parents.length; bus++) {
      sum += grid.r[bus] * sweep.squaredCurrent(bus);
    }
    return sum;
  }

  private void requireConverged() {
    if (!sweep.converged) {
      throw new IllegalStateException("the load flow has not converged; there is nothing to read");
    }
  }
}
