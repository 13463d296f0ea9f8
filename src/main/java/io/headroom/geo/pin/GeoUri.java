package io.headroom.geo.pin;

import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code geo:27.06,106.966;u=35}, by RFC 5870, with Android's {@code ?q=lat,lon(label)}, which is
 * then the pin, and {@code 0,0} before it nowhere.
 */
final class GeoUri {
  private static final Pattern URI =
      Pattern.compile(
          "geo:(?<pair>[-+\\d.]++,[-+\\d.]++)(?:,[-+\\d.]++)?+(?<parameters>(?:;[^;?]*+)*+)"
              + "(?:\\?(?<query>.*+))?+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern METRES = Pattern.compile("\\d{1,9}+(?:\\.\\d{1,20}+)?+");

  private GeoUri() {}

  static Optional<Pin> read(String text) {
    Matcher uri = URI.matcher(text);
    if (!uri.matches() || !isWgs84(uri.group("parameters"))) {
      return Optional.empty();
    }
    return coordinates(uri)
        .map(written -> Pin.of(written, Datum.WGS84, Notation.GEO_URI))
        .flatMap(pin -> withUncertainty(pin, uri.group("parameters")));
  }

  private static Optional<Coordinates> coordinates(Matcher uri) {
    Optional<Coordinates> marked =
        Query.of(uri.group("query")).get("q").flatMap(Coordinates::latThenLon);
    return marked.or(
        () ->
            Coordinates.latThenLon(uri.group("pair"))
                .filter(c -> uri.group("query") == null || !isNowhere(c.position())));
  }

  private static boolean isNowhere(Position position) {
    return position.lon() == 0 && position.lat() == 0;
  }

  private static boolean isWgs84(String parameters) {
    return parameter(parameters, "crs").map("wgs84"::equals).orElse(true);
  }

  private static Optional<Pin> withUncertainty(Pin pin, String parameters) {
    Optional<String> metres = parameter(parameters, "u");
    if (metres.isEmpty()) {
      return Optional.of(pin);
    }
    OptionalDouble radius = metres(metres.get());
    return radius.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Pin(pin.location(), pin.sent(), pin.datum(), pin.notation(), radius.getAsDouble()));
  }

  private static OptionalDouble metres(String text) {
    return METRES.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  private static Optional<String> parameter(String parameters, String name) {
    for (String parameter : parameters.toLowerCase(Locale.ROOT).split(";")) {
      if (parameter.startsWith(name + "=")) {
        return Optional.of(parameter.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }
}
