package io.headroom.planning.whatif;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an asset may carry, carries and has left, and what a place there could still take or give.
 *
 * @param headroomKva of the asset itself; NaN without data, as all figures here
 * @param availableKva over its whole supply path, checked by load flow
 * @param feederId the feeder it gets power from; null for main transformers and groups
 * @param minimumPu lowest voltage of that feeder at the peak
 */
public record AssetState(
    double ratedKva,
    double limitKva,
    double peakKva,
    double committedKva,
    double headroomKva,
    double availableKva,
    double utilisation,
    Grade grade,
    @Nullable String feederId,
    double minimumPu,
    double generationHeadroomKw,
    double generationAvailableKw,
    Zone zone) {
  private static final double NOTICED_KVA = 0.05;
  private static final double NOTICED_PU = 5e-5;

  /** True when a reader sees the same figures. */
  boolean looksLike(AssetState other) {
    return grade == other.grade
        && zone == other.zone
        && Objects.equals(feederId, other.feederId)
        && close(ratedKva, other.ratedKva, NOTICED_KVA)
        && close(limitKva, other.limitKva, NOTICED_KVA)
        && close(peakKva, other.peakKva, NOTICED_KVA)
        && close(headroomKva, other.headroomKva, NOTICED_KVA)
        && close(availableKva, other.availableKva, NOTICED_KVA)
        && close(generationHeadroomKw, other.generationHeadroomKw, NOTICED_KVA)
        && close(generationAvailableKw, other.generationAvailableKw, NOTICED_KVA)
        && close(minimumPu, other.minimumPu, NOTICED_PU);
  }

  private static boolean close(double a, double b, double noticed) {
    return Double.compare(a, b) == 0 || Math.abs(a - b) < noticed;
  }
}
