package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.place.text.Bearing;

/**
 * Turns a landmark into the place that was told by it: 20 m east of it, across from it, near it.
 */
final class Beside {
  private static final double SCORE = 0.98;

  /** 旁, 对面, 东侧 without a length. */
  private static final double NEXT_TO_METRES = 60;

  /** A direction is said to within an eighth of the circle, a length to within a third. */
  private static final double SHARE_OF_LENGTH = 0.5;

  private static final double LEAST_METRES = 20;

  private Beside() {}

  /**
   * @param words behind the landmark, which make up the name of the place
   */
  static Hit of(Hit landmark, Bearing bearing, String words) {
    Entry entry = landmark.entry();
    boolean directed = !Double.isNaN(bearing.degrees()) && !Double.isNaN(bearing.metres());
    Position at = directed ? moved(entry.location(), bearing) : entry.location();
    double accuracy = entry.accuracyMetres() + uncertainty(bearing, directed);
    String id = entry.id() + "~" + Math.round(bearing.degrees()) + ',' + bearing.metres();
    Entry place = entry.derived(id, entry.name() + words, "nearby", at, accuracy);
    return new Hit(
        place, landmark.way(), landmark.score() * SCORE, landmark.length(), landmark.unmatched());
  }

  private static double uncertainty(Bearing bearing, boolean directed) {
    if (Double.isNaN(bearing.metres())) {
      return NEXT_TO_METRES;
    }
    double share = directed ? SHARE_OF_LENGTH : 1;
    return Math.max(LEAST_METRES, share * bearing.metres());
  }

  private static Position moved(Position from, Bearing bearing) {
    double angle = Math.toRadians(bearing.degrees());
    return LocalPlane.at(from)
        .positionOf(bearing.metres() * Math.sin(angle), bearing.metres() * Math.cos(angle));
  }
}
