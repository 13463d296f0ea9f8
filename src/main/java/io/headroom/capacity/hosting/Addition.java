package io.headroom.capacity.hosting;

/**
 * What one kVA added at a bus draws there: p kW and q kvar, consumption positive.
 *
 * <p>Demand comes with its power factor, lagging; generation feeds in active power only, which
 * raises the voltage most. An addition is always full: no diversity is taken off.
 */
public record Addition(double p, double q) {
  public static final Addition GENERATION = new Addition(-1, 0);

  public Addition {
    if (Math.abs(p * p + q * q - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "an addition is per kVA, got " + p + " kW, " + q + " kvar");
    }
  }

  /** A load at this cosφ, above 0 and up to 1. */
  public static Addition demand(double powerFactor) {
    if (!(powerFactor > 0 && powerFactor <= 1)) {
      throw new IllegalArgumentException(
          "a power factor is above 0 and up to 1, got " + powerFactor);
    }
    return new Addition(powerFactor, Math.sqrt(1 - powerFactor * powerFactor));
  }

  public boolean isGeneration() {
    return p < 0;
  }
}
