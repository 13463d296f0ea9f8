package io.headroom.sample.land;

/**
 * Random numbers that are the same for the same seed on every machine and every Java version.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014). Every purpose takes a fork of its own, so that one more
 * throw in one place does not change the rows of another.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  public static Dice of(long seed) {
    return new Dice(mix(seed + GOLDEN));
  }

  /** Independent dice for a purpose; the throws already made here do not matter. */
  public Dice fork(String purpose) {
    long hash = 1125899906842597L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = 31 * hash + purpose.charAt(i);
    }
    return fork(hash);
  }

  public Dice fork(long number) {
    return new Dice(mix(state ^ mix(number * GOLDEN + 1)));
  }

  /** From 0 inclusive to 1 exclusive. */
  public double next() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  public double between(double low, double high) {
    return low + (high - low) * next();
  }

  public int below(int bound) {
    return (int) (next() * bound);
  }

  public boolean chance(double share) {
    return next() < share;
  }

  /** About normally distributed, mean 0, deviation 1, within ±4.2 (sum of six uniforms). */
  public double bell() {
    double sum = -3;
    for (int i = 0; i < 6; i++) {
      sum += next();
    }
    return sum * 1.4142135623730951;
  }

  /** The index of one of the weights, drawn in proportion to them. */
  public int pick(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = next() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
