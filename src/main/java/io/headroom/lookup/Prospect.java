package io.headroom.lookup;

import java.util.Comparator;

/**
 * A candidate with the one figure that decides whether its whole supply path is worth writing down.
 *
 * @param availableKva least over the supply path; NaN when unknown
 * @param estimated the figure of the point itself was allocated from a meter further up
 * @param enough the figure and the bays suffice; the service radius is not looked at
 */
record Prospect(
    Candidate candidate,
    ConnectionOption.Reach reach,
    double availableKva,
    boolean estimated,
    boolean enough) {

  /** Fits at every spot of the place, at some, at none. */
  private int fit() {
    if (!enough || !reach.isWithinRadius()) {
      return 0;
    }
    return reach.isEverywhere() ? 2 : 1;
  }

  /** The ranking of {@link CapacityLookup}, as far as it is known without the rows of the path. */
  static Comparator<Prospect> order(Need need) {
    return Comparator.comparingInt((Prospect p) -> -p.fit())
        .thenComparing(Prospect::estimated)
        .thenComparing(p -> !p.reach().isWithinRadius())
        .thenComparing(p -> !need.hasSize() && !p.candidate().level().isLow())
        .thenComparingDouble(p -> p.reach().routeMetres())
        .thenComparingDouble(p -> Double.isNaN(p.availableKva()) ? 0 : -p.availableKva());
  }
}
