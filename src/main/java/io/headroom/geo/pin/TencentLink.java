package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import java.util.Optional;

/**
 * Links of Tencent's map: {@code marker=coord:lat,lng;title:…}, {@code coord=lat,lng} and {@code
 * tocoord=lat,lng}. GCJ-02 unless {@code coord_type=1}, which is GPS.
 */
final class TencentLink {
  private static final String MARKED = "coord:";

  private TencentLink() {}

  static Optional<Pin> read(MapLink link) {
    Query query = link.query();
    return datum(query.get("coord_type").orElse("2"))
        .flatMap(
            datum -> coordinates(query).map(found -> Pin.of(found, datum, Notation.TENCENT_LINK)));
  }

  private static Optional<Datum> datum(String type) {
    return switch (type) {
      case "1" -> Optional.of(Datum.WGS84);
      case "2" -> Optional.of(Datum.GCJ02);
      default -> Optional.empty();
    };
  }

  private static Optional<Coordinates> coordinates(Query query) {
    return query
        .get("marker")
        .flatMap(TencentLink::onlyMarker)
        .or(() -> query.get("coord"))
        .or(() -> query.get("tocoord"))
        .flatMap(Coordinates::latThenLon);
  }

  private static Optional<String> onlyMarker(String markers) {
    int at = markers.indexOf(MARKED);
    return at < 0 || at != markers.lastIndexOf(MARKED)
        ? Optional.empty()
        : Optional.of(markers.substring(at + MARKED.length()));
  }
}
