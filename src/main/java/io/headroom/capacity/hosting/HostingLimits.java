package io.headroom.capacity.hosting;

import io.headroom.power.RadialGrid;
import java.util.Arrays;

/**
 * What every bus of a radial grid and the branch above it may bear, in per unit.
 *
 * <p>Buses carry the number of the feeder they belong to. An addition is judged by the voltage of
 * all buses of its own feeder, and by everything on its way to the source; other feeders of the
 * same busbar are not asked. What the network above the source can take is told with each question.
 * Immutable.
 */
public final class HostingLimits {
  /** Of buses that belong to no feeder: a source, a busbar. */
  public static final int NO_FEEDER = -1;

  private final RadialGrid grid;
  final double[] currentPu;
  final double[] powerPu;
  final double[] reversePu;
  final double[] lowestPu;
  final double[] highestPu;
  final int[] feeder;

  private HostingLimits(Builder b) {
    grid = b.grid;
    currentPu = b.currentPu.clone();
    powerPu = b.powerPu.clone();
    reversePu = b.reversePu.clone();
    lowestPu = b.lowestPu.clone();
    highestPu = b.highestPu.clone();
    feeder = b.feeder.clone();
  }

  /** No limit anywhere, no feeder, until said otherwise. */
  public static Builder builder(RadialGrid grid) {
    return new Builder(grid);
  }

  public RadialGrid grid() {
    return grid;
  }

  /** Number of the feeder the bus belongs to, {@link #NO_FEEDER} when to none. */
  public int feeder(int bus) {
    return feeder[bus];
  }

  /** Collects limits; a limit that is not said does not bind. */
  public static final class Builder {
    private final RadialGrid grid;
    private final double[] currentPu;
    private final double[] powerPu;
    private final double[] reversePu;
    private final double[] lowestPu;
    private final double[] highestPu;
    private final int[] feeder;

    private Builder(RadialGrid grid) {
      this.grid = grid;
      int n = grid.busCount();
      currentPu = unlimited(n);
      powerPu = unlimited(n);
      reversePu = unlimited(n);
      lowestPu = new double[n];
      highestPu = unlimited(n);
      feeder = new int[n];
      Arrays.fill(feeder, NO_FEEDER);
    }

    private static double[] unlimited(int n) {
      double[] limits = new double[n];
      Arrays.fill(limits, Double.POSITIVE_INFINITY);
      return limits;
    }

    /** Current of the branch above the bus. */
    public Builder current(int bus, double pu) {
      currentPu[bus] = positive("current", pu);
      return this;
    }

    /**
     * Apparent power arriving at the bus, over a branch without charging; at a source, leaving it.
     */
    public Builder power(int bus, double pu) {
      powerPu[bus] = positive("power", pu);
      return this;
    }

    /** Active power that generation may send back through the bus towards the source. */
    public Builder reverse(int bus, double pu) {
      if (!(pu >= 0)) {
        throw new IllegalArgumentException("a reverse flow limit is 0 or above, got " + pu);
      }
      reversePu[bus] = pu;
      return this;
    }

    public Builder voltage(int bus, double lowest, double highest) {
      if (!(lowest >= 0 && lowest < highest)) {
        throw new IllegalArgumentException(
            "a voltage limit needs 0 ≤ lowest < highest, got " + lowest + ", " + highest);
      }
      lowestPu[bus] = lowest;
      highestPu[bus] = highest;
      return this;
    }

    public Builder feeder(int bus, int number) {
      feeder[bus] = number;
      return this;
    }

    private static double positive(String what, double pu) {
      if (!(pu > 0)) {
        throw new IllegalArgumentException("a " + what + " limit is above 0, got " + pu);
      }
      return pu;
    }

    public HostingLimits build() {
      return new HostingLimits(this);
    }
  }
}
