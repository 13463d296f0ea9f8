package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links of Baidu: {@code location=lat,lng} and {@code destination=latlng:lat,lng|name:…} as
 * documented for pages and apps, BD-09 unless {@code coord_type} says otherwise, and the address
 * line of its web map, {@code /@x,y,19z}, in its own metres.
 */
final class BaiduLink {
  /** Elsewhere a location is the middle of a search. */
  private static final List<String> AT_LOCATION =
      List.of("marker", "geocoder", "navi", "walknavi", "bikenavi");

  private static final String METRES = "(-?+\\d{1,8}+(?:\\.\\d{1,20}+)?+)";
  private static final Pattern WEB_MAP =
      Pattern.compile("/(?:poi/[^/]*+/)?+@" + METRES + "," + METRES + "(?![\\w.]).*+");

  private BaiduLink() {}

  static Optional<Pin> read(MapLink link) {
    Matcher map = WEB_MAP.matcher(link.path());
    if (map.matches()) {
      return BaiduMercator.toBd09(
              Double.parseDouble(map.group(1)), Double.parseDouble(map.group(2)))
          .map(found -> Pin.of(found, Datum.BD09, Notation.BAIDU_LINK));
    }
    return datum(link.query())
        .flatMap(
            datum -> coordinates(link).map(found -> Pin.of(found, datum, Notation.BAIDU_LINK)));
  }

  private static Optional<Datum> datum(Query query) {
    String type = query.get("coord_type").orElse("bd09ll").toLowerCase(Locale.ROOT);
    return type.equals("bd09ll") ? Optional.of(Datum.BD09) : Datum.ofCode(type);
  }

  private static Optional<Coordinates> coordinates(MapLink link) {
    String service = link.path().substring(link.path().lastIndexOf('/') + 1);
    if (AT_LOCATION.contains(service)) {
      return link.query().get("location").flatMap(Coordinates::latThenLon);
    }
    return service.equals("direction")
        ? link.query().get("destination").flatMap(BaiduLink::destination)
        : Optional.empty();
  }

  private static Optional<Coordinates> destination(String text) {
    String marked = "latlng:";
    int at = text.indexOf(marked);
    return Coordinates.latThenLon(at < 0 ? text : text.substring(at + marked.length()));
  }
}
