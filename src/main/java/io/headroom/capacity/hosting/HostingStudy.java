package io.headroom.capacity.hosting;

import io.headroom.power.Solver;

public final class HostingStudy {
  public Hosted demand(int asset, double powerFactor) {
    return new Hosted(Double.NaN, null, -1, Double.NaN, Double.NaN, Solver.RADIAL);
  }

  public Hosted generation(int asset) {
    return demand(asset, 1);
  }

  public double demandKva(int asset) {
    return Double.NaN;
  }

  public double generationKva(int asset) {
    return Double.NaN;
  }

  public double[] demandHours(int asset, double powerFactor) {
    double[] a = new double[96];
    java.util.Arrays.fill(a, Double.NaN);
    return a;
  }

  public double[] generationHours(int asset) {
    return demandHours(asset, 1);
  }

  public double busPu(int asset, double kva, double powerFactor) {
    return Double.NaN;
  }

  public double noonPu(int asset, double kva) {
    return Double.NaN;
  }
}
