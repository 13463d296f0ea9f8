package io.headroom.capacity.hosting;

import io.headroom.power.RadialGrid;

/**
 * A radial grid and its limits as the path flow wants them: all on the source's side of the taps,
 * voltages and currents squared, charging as admittances of the buses.
 *
 * <p>Power does not change when it passes an ideal transformer, so that after this nothing knows of
 * taps any more. Immutable.
 */
final class ReferredGrid {
  final int[] parent;
  final double[] r;
  final double[] x;
  final double[] zz;
  final double[] shuntG;
  final double[] shuntB;
  final double[] taps;
  final double[] lowest;
  final double[] highest;
  final double[] current;

  /** Not squared: the surroundings add to it. */
  final double[] power;

  final double[] reverse;
  final int[] feeder;
  final double baseKva;

  ReferredGrid(HostingLimits limits) {
    RadialGrid grid = limits.grid();
    int n = grid.busCount();
    parent = new int[n];
    r = new double[n];
    x = new double[n];
    zz = new double[n];
    shuntG = new double[n];
    shuntB = new double[n];
    taps = new double[n];
    lowest = new double[n];
    highest = new double[n];
    current = new double[n];
    power = new double[n];
    reverse = limits.reversePu;
    feeder = limits.feeder;
    baseKva = grid.baseKva();
    for (int bus = 0; bus < n; bus++) {
      refer(grid, bus);
      limit(limits, bus);
    }
  }

  int busCount() {
    return parent.length;
  }

  private void refer(RadialGrid grid, int bus) {
    int above = grid.parent(bus);
    parent[bus] = above;
    double ratio = grid.ratio(bus);
    taps[bus] = above < 0 ? 1 : taps[above] * ratio * ratio;
    r[bus] = grid.rPu(bus) * taps[bus];
    x[bus] = grid.xPu(bus) * taps[bus];
    zz[bus] = r[bus] * r[bus] + x[bus] * x[bus];
    shuntG[bus] = grid.shuntGPu(bus) / taps[bus];
    shuntB[bus] = grid.shuntBPu(bus) / taps[bus];
  }

  private void limit(HostingLimits limits, int bus) {
    lowest[bus] = square(limits.lowestPu[bus]) * taps[bus];
    highest[bus] = square(limits.highestPu[bus]) * taps[bus];
    current[bus] = square(limits.currentPu[bus]) / taps[bus];
    power[bus] = limits.powerPu[bus];
  }

  private static double square(double v) {
    return v * v;
  }
}
