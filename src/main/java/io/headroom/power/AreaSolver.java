package io.headroom.power;

/** The load flow of one area, whatever its shape; used by one thread. Per unit, by bus. */
public interface AreaSolver {
  /** Sweeps for a tree, the general load flow for what holds a loop or two sources. */
  static AreaSolver of(SupplyGrid grid, int area) {
    return grid.isMeshed(area) ? new MeshedLoadFlow(grid, area) : new RadialAreaSolver(grid, area);
  }

  /**
   * Solves with the voltage of every LV bus held, and keeps the EMF that this takes.
   *
   * @param tolerance how far the LV bus may be from the voltage asked for
   * @return false when it did not converge
   */
  boolean solveHeld(double[] pPu, double[] qPu, double tolerance);

  /** Solves other loads with the EMF kept, so that the main transformer's own drop counts. */
  boolean solve(double[] pPu, double[] qPu);

  /** What the LV buses are held at from the next {@link #solveHeld} on. */
  void hold(boolean atNoon);

  Solver kind();

  int iterations();

  double mismatchPu();

  /** Voltage behind the main transformer, of several sources the first. */
  double emfPu();

  double voltagePu(int bus);

  double angleRad(int bus);

  /** Arriving at the bus from above; in a mesh, in the direction of the supply path. */
  double pIntoPu(int bus);

  double qIntoPu(int bus);

  /** In the series impedance of the branch. */
  double currentPu(int bus);

  /** The larger of the currents at the two ends of the branch, its charging included. */
  double endCurrentPu(int bus);

  /** Leaving the bus above into the branch; of a feeder, as arriving. */
  double pFromPu(int bus);

  double qFromPu(int bus);

  double lossPu();

  /** Active power that a main transformer's busbar gets; 0 where another stands for it. */
  double infeedPPu(int transformer);

  double infeedQPu(int transformer);
}
