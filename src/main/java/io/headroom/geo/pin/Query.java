package io.headroom.geo.pin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a link, decoded; of two with one name the first, capitals do not matter. */
record Query(Map<String, String> parameters) {
  static Query of(@Nullable String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : (text == null ? "" : text).split("[&#]")) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            parameter.substring(0, equals).toLowerCase(Locale.ROOT),
            decoded(parameter.substring(equals + 1)));
      }
    }
    return new Query(Map.copyOf(parameters));
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException cutOff) {
      return text;
    }
  }
}
