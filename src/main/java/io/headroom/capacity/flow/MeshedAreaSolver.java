package io.headroom.capacity.flow;

import io.headroom.power.MeshedLoadFlow;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;

/** An area with a loop or two sources, solved by the general load flow. */
final class MeshedAreaSolver implements AreaSolver {
  private final MeshedLoadFlow flow;

  MeshedAreaSolver(SupplyGrid grid, int area) {
    flow = new MeshedLoadFlow(grid, area);
  }

  @Override
  public void hold(boolean atNoon) {
    flow.hold(atNoon);
  }

  /** Exact in one go, whatever the tolerance. */
  @Override
  public boolean solveHeld(double[] pPu, double[] qPu, double tolerance) {
    return flow.solveHeld(pPu, qPu);
  }

  @Override
  public boolean solve(double[] pPu, double[] qPu) {
    return flow.solve(pPu, qPu);
  }

  @Override
  public Solver kind() {
    return Solver.GENERAL;
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
    return flow.emfPu();
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
    return flow.endCurrentPu(bus);
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
  public double infeedPPu(int transformer) {
    return flow.infeedPPu(transformer);
  }

  @Override
  public double infeedQPu(int transformer) {
    return flow.infeedQPu(transformer);
  }
}
