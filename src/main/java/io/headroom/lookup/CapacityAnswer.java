package io.headroom.lookup;

import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to one question, from one snapshot.
 *
 * @param nearestMetres distance of the nearest point when none is in reach; NaN otherwise
 * @param searchedMetres how far was looked
 * @param range what the points around a vague place have left; null where the place is exact or no
 *     figure is known
 * @param service null when no size was asked for
 * @param fastTrack null when the use has no programme
 */
public record CapacityAnswer(
    CapacityQuestion question,
    Verdict verdict,
    Text explanation,
    List<ConnectionOption> options,
    double nearestMetres,
    double searchedMetres,
    @Nullable CapacityRange range,
    @Nullable ServiceTerms service,
    @Nullable FastTrackVerdict fastTrack) {
  public CapacityAnswer {
    options = List.copyOf(options);
  }
}
