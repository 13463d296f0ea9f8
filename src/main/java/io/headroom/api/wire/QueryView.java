package io.headroom.api.wire;

import io.headroom.network.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The question as it was understood.
 *
 * @param inputLocation the position as it was sent, when its datum was converted
 */
public record QueryView(
    @Nullable GeometryView location,
    @Nullable GeometryView inputLocation,
    String crs,
    @Nullable MatchedPlace matchedPlace,
    @Nullable Double requestedKva,
    @Nullable Double requestedKw,
    String use,
    Direction direction,
    String supply) {

  /** The place an address was taken for. */
  public record MatchedPlace(String id, String name, double score, double accuracyMetres) {}
}
