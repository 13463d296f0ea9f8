package io.headroom.rules;

/**
 * What the voltage at a supply point may be, per unit of its nominal voltage.
 *
 * @param spreadPu what the rise above and the fall below nominal may add up to
 */
public record VoltageBand(double minimumPu, double maximumPu, double spreadPu) {
  public VoltageBand {
    if (!(minimumPu < maximumPu) || !(spreadPu > 0)) {
      throw new IllegalArgumentException(
          "voltage band needs minimum < maximum and a spread > 0, got "
              + (minimumPu + ", " + maximumPu + ", " + spreadPu));
    }
  }

  /** True when the lowest and the highest voltage of a point both stay inside. */
  public boolean holds(double lowestPu, double highestPu) {
    double fall = Math.max(0, 1 - lowestPu);
    double rise = Math.max(0, highestPu - 1);
    return Threshold.within(minimumPu, lowestPu)
        && Threshold.within(highestPu, maximumPu)
        && Threshold.within(rise + fall, spreadPu);
  }
}
