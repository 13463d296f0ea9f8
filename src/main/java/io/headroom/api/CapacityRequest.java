package io.headroom.api;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Need;
import io.headroom.place.Match;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question as it arrived: what is needed, and the place or the places it may mean.
 *
 * @param candidates places with the name asked for; more than one is ambiguous, none when a
 *     position was sent
 * @param inputLocation the position as it was sent
 * @param sentAccuracyMetres how far off that position may be; 0 when not said
 */
record CapacityRequest(
    Need need,
    Datum datum,
    @Nullable Position inputLocation,
    @Nullable Position location,
    double sentAccuracyMetres,
    List<Match> candidates,
    int limit,
    Include include) {

  /** What is to be said beside the plain answer. */
  record Include(boolean remedies, boolean hourly) {}

  /** The question to ask; empty when it is not clear about which place. */
  Optional<CapacityQuestion> question() {
    return Optional.ofNullable(location)
        .map(
            at ->
                new CapacityQuestion(
                    at, accuracyMetres(), need, limit, include.remedies(), include.hourly()));
  }

  /** The one place an address was taken for. */
  Optional<Match> matched() {
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** How far the true place may be from the location: the sender or the gazetteer knows. */
  double accuracyMetres() {
    return matched().map(match -> match.entry().accuracyMetres()).orElse(sentAccuracyMetres);
  }
}
