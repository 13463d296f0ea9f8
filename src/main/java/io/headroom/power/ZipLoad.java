package io.headroom.power;

/**
 * How a load answers to its voltage: the shares of constant impedance, current and power.
 *
 * <p>The load stated is the one at 1 pu; at voltage V it is the stated one times {@code
 * impedance·V² + current·V + power}. Active and reactive power share the shares.
 */
public record ZipLoad(double impedance, double current, double power) {
  public static final ZipLoad CONSTANT_POWER = new ZipLoad(0, 0, 1);

  private static final double ROUNDING = 1e-9;

  public ZipLoad {
    double sum = impedance + current + power;
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("the shares of a ZIP load must add up to 1, got " + sum);
    }
  }

  /** What is drawn at a voltage, as a share of what is drawn at 1 pu. */
  public double at(double voltagePu) {
    return (impedance * voltagePu + current) * voltagePu + power;
  }

  boolean isConstantPower() {
    return impedance == 0 && current == 0;
  }
}
