package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import java.util.Optional;

/**
 * Links of Gaode (Amap): those its documentation gives for web pages ({@code position}, {@code to},
 * {@code dest}: longitude first) and apps ({@code lat}, {@code lon}), and those it shares ({@code
 * q=lat,lon,name}, {@code p=id,lat,lon,name}). GCJ-02 unless they say otherwise.
 */
final class GaodeLink {
  private GaodeLink() {}

  static Optional<Pin> read(MapLink link) {
    Query query = link.query();
    return datum(query)
        .flatMap(
            datum -> coordinates(query).map(found -> Pin.of(found, datum, Notation.GAODE_LINK)));
  }

  /** {@code dev=1} asks the app to apply the shift, so the position is still WGS 84. */
  private static Optional<Datum> datum(Query query) {
    String named = query.get("coordinate").orElse("gaode");
    String unshifted = query.get("dev").orElse("0");
    if (named.equals("wgs84") || unshifted.equals("1")) {
      return Optional.of(Datum.WGS84);
    }
    return named.equals("gaode") && unshifted.equals("0")
        ? Optional.of(Datum.GCJ02)
        : Optional.empty();
  }

  private static Optional<Coordinates> coordinates(Query query) {
    return query
        .get("position")
        .or(() -> query.get("to"))
        .or(() -> query.get("dest"))
        .or(() -> query.get("lnglat"))
        .flatMap(Coordinates::lonThenLat)
        .or(() -> query.get("q").flatMap(Coordinates::latThenLon))
        .or(() -> query.get("p").flatMap(GaodeLink::afterTheId))
        .or(() -> both(query, "lon", "lat"))
        .or(() -> both(query, "lng", "lat"))
        .or(() -> both(query, "dlon", "dlat"));
  }

  private static Optional<Coordinates> afterTheId(String place) {
    return Coordinates.latThenLon(place.substring(place.indexOf(',') + 1));
  }

  private static Optional<Coordinates> both(Query query, String lon, String lat) {
    return query.get(lon).flatMap(x -> query.get(lat).flatMap(y -> Coordinates.lonAndLat(x, y)));
  }
}
