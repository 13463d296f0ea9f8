package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * One area at one moment, as solved; per unit of {@link SupplyGrid#BASE_KVA}, by bus. Immutable.
 */
public final class AreaState {
  /** Allocation of one feeder's head. */
  private record Head(double loadFactor, double unexplainedShare) {}

  private final boolean converged;
  private final Solver solver;
  private final int iterations;
  private final double mismatchPu;
  private final double emfPu;
  private final double lossPu;
  private final float[] pPu;
  private final float[] qPu;
  private final float[] voltagePu;
  private final float[] pIntoPu;
  private final float[] qIntoPu;
  private final float[] currentPu;
  private final BitSet unknown = new BitSet();
  private final Map<Integer, Head> heads = new HashMap<>();

  private AreaState(AreaFlow flow, boolean converged, int buses) {
    this.converged = converged;
    this.solver = flow.solver();
    this.iterations = flow.iterations();
    this.mismatchPu = flow.mismatchPu();
    this.emfPu = converged ? flow.emfPu() : Double.NaN;
    this.lossPu = converged ? flow.lossPu() : Double.NaN;
    this.pPu = new float[buses];
    this.qPu = new float[buses];
    this.voltagePu = new float[buses];
    this.pIntoPu = new float[buses];
    this.qIntoPu = new float[buses];
    this.currentPu = new float[buses];
  }

  /** Solves a moment with {@code flow} and takes down what came out. */
  public static AreaState solve(AreaFlow flow, Moment moment, SupplyGrid grid) {
    boolean converged = flow.solve(moment);
    int buses = grid.busCount(flow.area());
    AreaState state = new AreaState(flow, converged, buses);
    if (converged) {
      state.takeHeads(flow, grid);
      for (int bus = 0; bus < buses; bus++) {
        state.take(flow, bus);
      }
    } else {
      state.takeNothing();
    }
    return state;
  }

  private void take(AreaFlow flow, int bus) {
    unknown.set(bus, !flow.isKnown(bus));
    pPu[bus] = (float) flow.pPu(bus);
    qPu[bus] = (float) flow.qPu(bus);
    voltagePu[bus] = (float) flow.voltagePu(bus);
    pIntoPu[bus] = (float) flow.pIntoPu(bus);
    qIntoPu[bus] = (float) flow.qIntoPu(bus);
    currentPu[bus] = (float) flow.currentPu(bus);
  }

  private void takeNothing() {
    unknown.set(0, pPu.length);
    for (float[] column : new float[][] {pPu, qPu, voltagePu, pIntoPu, qIntoPu, currentPu}) {
      Arrays.fill(column, Float.NaN);
    }
  }

  private void takeHeads(AreaFlow flow, SupplyGrid grid) {
    Assets assets = grid.forest().assets();
    for (int bus = SupplyGrid.LV_BUS + 1; bus < pPu.length; bus++) {
      int asset = grid.assetOf(flow.area(), bus);
      if (assets.kind(asset) == AssetKind.FEEDER) {
        heads.put(bus, new Head(flow.loadFactor(asset), flow.unexplainedShare(asset)));
      }
    }
  }

  /** False when the load is more than the grid can carry; then no voltage is known. */
  public boolean converged() {
    return converged;
  }

  public Solver solver() {
    return solver;
  }

  public int iterations() {
    return iterations;
  }

  public double mismatchPu() {
    return mismatchPu;
  }

  /** Voltage behind the main transformer that gives the LV bus the voltage it is held at. */
  public double emfPu() {
    return emfPu;
  }

  /** Losses of the area, main transformer included. */
  public double lossPu() {
    return lossPu;
  }

  /** False when the flow through the bus rests on a load nobody knows. */
  public boolean isKnown(int bus) {
    return !unknown.get(bus);
  }

  /** Net active consumption at the bus, promises included. */
  public double pPu(int bus) {
    return pPu[bus];
  }

  public double qPu(int bus) {
    return qPu[bus];
  }

  public double voltagePu(int bus) {
    return voltagePu[bus];
  }

  /** Active power arriving at the bus from above. */
  public double pIntoPu(int bus) {
    return pIntoPu[bus];
  }

  public double qIntoPu(int bus) {
    return qIntoPu[bus];
  }

  public double currentPu(int bus) {
    return currentPu[bus];
  }

  /** α of the feeder behind whose head the bus lies. */
  double loadFactor(int bus) {
    Head head = heads.get(bus);
    return head == null ? Double.NaN : head.loadFactor();
  }

  double unexplainedShare(int bus) {
    Head head = heads.get(bus);
    return head == null ? Double.NaN : head.unexplainedShare();
  }
}
