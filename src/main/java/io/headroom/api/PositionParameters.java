package io.headroom.api;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters {@code lon}, {@code lat} and {@code crs} of a request. */
record PositionParameters(QueryParameters parameters) {
  private static final QueryParameters.Range LON = QueryParameters.Range.between(-180, 180);
  private static final QueryParameters.Range LAT = QueryParameters.Range.between(-90, 90);
  private static final Map<String, Datum> DATUMS =
      Stream.of(Datum.values()).collect(Collectors.toMap(Datum::code, Function.identity()));

  boolean isGiven() {
    return parameters.has("lon") || parameters.has("lat");
  }

  /** As it was sent, in its own datum. */
  Position position() {
    return new Position(
        parameters.requiredNumber("lon", LON), parameters.requiredNumber("lat", LAT));
  }

  Datum datum() {
    return parameters.oneOf("crs", DATUMS, Datum.WGS84);
  }
}
