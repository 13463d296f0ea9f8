package io.headroom.lookup;

/**
 * How far a connection point is from a place that is only known to lie within a circle.
 *
 * <pre>
 *   ● point           (        +        )      + centre of the circle
 *   ├──── nearest ────┤        ┊        ┊
 *   ├───────── metres ─────────┤        ┊
 *   ├──────────── farthest ─────────────┤
 * </pre>
 *
 * @param metres to the centre
 * @param accuracyMetres radius of the circle; 0 for a place that is known exactly
 * @param ofCentre true when a search from the centre alone finds the point; false when only one
 *     from elsewhere in the circle does
 */
record Distance(double metres, double accuracyMetres, boolean ofCentre) {
  static Distance exact(double metres) {
    return new Distance(metres, 0, true);
  }

  double nearestMetres() {
    return Math.max(0, metres - accuracyMetres);
  }

  double farthestMetres() {
    return metres + accuracyMetres;
  }

  /**
   * Which spots of the circle a point serves that reaches so far.
   *
   * <p>What a search from the centre leaves out never serves every spot: otherwise a vaguer place
   * could get a plain yes where the exact one got none.
   */
  Coverage within(double radiusMetres) {
    if (nearestMetres() > radiusMetres) {
      return Coverage.NOWHERE;
    }
    return ofCentre && farthestMetres() <= radiusMetres ? Coverage.EVERYWHERE : Coverage.SOMEWHERE;
  }
}
