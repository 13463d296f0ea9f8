package io.headroom.power;

import io.headroom.network.PowerTransformer;
import io.headroom.topology.Assets;

/** An area that is a tree, solved by sweeps; its EMF is worked out from what the LV bus draws. */
final class RadialAreaSolver implements AreaSolver {
  private static final int MOST_ROUNDS = 20;

  private final int transformer;
  private final RadialGrid tree;
  private final RadialLoadFlow flow;
  private final double r;
  private final double x;
  private final double peakPu;
  private final double noonPu;
  private final double[] sourcePu;
  private double busPu;
  private boolean converged;

  RadialAreaSolver(SupplyGrid grid, int area) {
    transformer = grid.transformer(area);
    tree = grid.grid(area);
    Assets assets = grid.forest().assets();
    PowerTransformer row = assets.network().powerTransformers().get(assets.row(transformer));
    flow = new RadialLoadFlow(tree);
    r = tree.rPu(SupplyGrid.LV_BUS);
    x = tree.xPu(SupplyGrid.LV_BUS);
    peakPu = row.busPuPeak();
    noonPu = row.busPuNoon();
    busPu = peakPu;
    sourcePu = new double[tree.busCount()];
  }

  @Override
  public void hold(boolean atNoon) {
    busPu = atNoon ? noonPu : peakPu;
  }

  @Override
  public boolean solveHeld(double[] pPu, double[] qPu, double tolerance) {
    if (!converged) {
      sourcePu[SupplyGrid.EMF_BUS] = emf(sum(pPu), sum(qPu));
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      converged = flow.solveAgain(pPu, qPu, sourcePu);
      if (!converged) {
        return false;
      }
      if (Math.abs(flow.voltagePu(SupplyGrid.LV_BUS) - busPu) < tolerance) {
        return true;
      }
      sourcePu[SupplyGrid.EMF_BUS] =
          emf(flow.pIntoPu(SupplyGrid.LV_BUS), flow.qIntoPu(SupplyGrid.LV_BUS));
    }
    converged = false;
    return false;
  }

  @Override
  public boolean solve(double[] pPu, double[] qPu) {
    converged = flow.solveAgain(pPu, qPu, sourcePu);
    return converged;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** |V + (r + jx)·(P − jQ)/V| with V the voltage of the LV bus, as its reference. */
  private double emf(double p, double q) {
    double along = busPu + (r * p + x * q) / busPu;
    double across = (x * p - r * q) / busPu;
    return Math.hypot(along, across);
  }

  @Override
  public Solver kind() {
    return Solver.RADIAL;
  }

  @Override
  public int iterations() {
    return flow.iterations();
  }

  @Override
  public double mismatchPu() {
    return flow.mismatchPu();
  }

  @Override
  public double emfPu() {
    return sourcePu[SupplyGrid.EMF_BUS];
  }

  @Override
  public double voltagePu(int bus) {
    return flow.voltagePu(bus);
  }

  @Override
  public double angleRad(int bus) {
    return flow.angleRad(bus);
  }

  @Override
  public double pIntoPu(int bus) {
    return flow.pIntoPu(bus);
  }

  @Override
  public double qIntoPu(int bus) {
    return flow.qIntoPu(bus);
  }

  @Override
  public double currentPu(int bus) {
    return flow.currentPu(bus);
  }

  @Override
  public double endCurrentPu(int bus) {
    int parent = tree.parent(bus);
    double into = Math.hypot(flow.pIntoPu(bus), flow.qIntoPu(bus)) / flow.voltagePu(bus);
    return parent < 0
        ? into
        : Math.max(into, Math.hypot(pFromPu(bus), qFromPu(bus)) / flow.voltagePu(parent));
  }

  @Override
  public double pFromPu(int bus) {
    return flow.pFromPu(bus);
  }

  @Override
  public double qFromPu(int bus) {
    return flow.qFromPu(bus);
  }

  @Override
  public double lossPu() {
    return flow.lossPu();
  }

  @Override
  public double infeedPPu(int asked) {
    return asked == transformer ? flow.pIntoPu(SupplyGrid.LV_BUS) : 0;
  }

  @Override
  public double infeedQPu(int asked) {
    return asked == transformer ? flow.qIntoPu(SupplyGrid.LV_BUS) : 0;
  }
}
