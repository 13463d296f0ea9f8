package io.headroom.lookup;

import io.headroom.geo.Position;

/**
 * "How much can be connected here?"
 *
 * @param accuracyMetres how far the true place may be from the position; 0 for a point on the map,
 *     which is answered as a point; anything else is answered as an area
 * @param limit how many options to return, 1–20
 * @param allRemedies true to name remedies for options that fit, too
 * @param hourly true to say what is available at every hour of a day in each season
 */
public record CapacityQuestion(
    Position location,
    double accuracyMetres,
    Need need,
    int limit,
    boolean allRemedies,
    boolean hourly) {
  public CapacityQuestion {
    if (!(accuracyMetres >= 0) || Double.isInfinite(accuracyMetres)) {
      throw new IllegalArgumentException("accuracy must be at least 0 m, got " + accuracyMetres);
    }
    if (limit < 1 || limit > 20) {
      throw new IllegalArgumentException("limit must be 1..20, got " + limit);
    }
  }
}
