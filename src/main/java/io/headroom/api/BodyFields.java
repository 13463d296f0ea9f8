package io.headroom.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain fields of a small document, of which only those that are known may be there. */
final class BodyFields {
  private final QueryParameters parameters;

  private BodyFields(QueryParameters parameters) {
    this.parameters = parameters;
  }

  static BodyFields of(@Nullable Map<String, @Nullable Object> document, String... known) {
    Map<String, String> fields = new HashMap<>();
    if (document != null) {
      document.forEach((name, value) -> put(fields, name, value, List.of(known)));
    }
    return new BodyFields(new QueryParameters(fields));
  }

  private static void put(
      Map<String, String> fields, String name, @Nullable Object value, List<String> known) {
    if (!known.contains(name)) {
      throw new BadParameter(name, String.valueOf(value), "one of " + String.join(", ", known));
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      fields.put(name, value.toString());
    } else if (value != null) {
      throw new BadParameter(name, value.toString(), "a text or a number");
    }
  }

  String note(String name, int longest) {
    return parameters.note(name, longest);
  }

  boolean has(String name) {
    return parameters.has(name);
  }

  @Nullable String text(String name) {
    return parameters.text(name).orElse(null);
  }

  /** One of the words. */
  <T> T required(String name, Map<String, T> words) {
    if (!parameters.has(name)) {
      throw new BadParameter(name, null, "one of " + String.join(", ", words.keySet()));
    }
    return parameters.oneOf(name, words, words.values().iterator().next());
  }

  int whole(String name, int least, int most) {
    int value = parameters.wholeNumber(name, least - 1, QueryParameters.Range.between(least, most));
    if (value < least) {
      throw new BadParameter(name, null, "a whole number from " + least + " to " + most);
    }
    return value;
  }
}
