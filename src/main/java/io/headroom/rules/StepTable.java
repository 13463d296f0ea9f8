package io.headroom.rules;

import java.util.Arrays;

/**
 * A figure that falls with a number of units: by steps or by straight lines between the points.
 *
 * <pre>
 *   points 1=1.0 20=0.85 100=0.65 *=0.5      step: 1 → 1.0, 2..20 → .85, 21..100 → .65, more → .5
 * </pre>
 */
final class StepTable {
  private final double[] upTo;
  private final double[] values;

  private StepTable(double[] upTo, double[] values) {
    this.upTo = upTo;
    this.values = values;
  }

  /** Reads {@code units=value} pairs in rising order; {@code *} stands for any larger number. */
  static StepTable parse(String key, String text) {
    String[] pairs = text.trim().split("\\s+");
    double[] upTo = new double[pairs.length];
    double[] values = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      String[] pair = pairs[i].split("=", 2);
      if (pair.length != 2) {
        throw new IllegalArgumentException(
            "rule " + key + ": expected units=value, got '" + pairs[i] + "'");
      }
      upTo[i] = pair[0].equals("*") ? Double.POSITIVE_INFINITY : RuleReading.parse(key, pair[0]);
      values[i] = RuleReading.parse(key, pair[1]);
      if (i > 0 && !(upTo[i] > upTo[i - 1])) {
        throw new IllegalArgumentException("rule " + key + ": units must rise, got '" + text + "'");
      }
    }
    return new StepTable(upTo, values);
  }

  double step(double units) {
    return values[Math.min(firstAtLeast(units), values.length - 1)];
  }

  /** The number up to which the step of these units reaches; the last one for any above it. */
  double stepUpTo(double units) {
    return upTo[Math.min(firstAtLeast(units), upTo.length - 1)];
  }

  double linear(int units) {
    int i = firstAtLeast(units);
    if (i == 0 || i == values.length) {
      return values[Math.min(i, values.length - 1)];
    }
    double share = (units - upTo[i - 1]) / (upTo[i] - upTo[i - 1]);
    return values[i - 1] + share * (values[i] - values[i - 1]);
  }

  private int firstAtLeast(double units) {
    int found = Arrays.binarySearch(upTo, units);
    return found >= 0 ? found : -found - 1;
  }
}
