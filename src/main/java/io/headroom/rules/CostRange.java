package io.headroom.rules;

/** What works cost about, in CNY: from the low figure to the high one. */
public record CostRange(double lowCny, double highCny) {
  public static final CostRange NOTHING = new CostRange(0, 0);

  public CostRange {
    if (!(lowCny >= 0 && lowCny <= highCny)) {
      throw new IllegalArgumentException("no range of costs: " + lowCny + " to " + highCny);
    }
  }

  public CostRange plus(CostRange other) {
    return new CostRange(lowCny + other.lowCny, highCny + other.highCny);
  }

  public CostRange times(double quantity) {
    return new CostRange(lowCny * quantity, highCny * quantity);
  }

  public double middleCny() {
    return (lowCny + highCny) / 2;
  }
}
