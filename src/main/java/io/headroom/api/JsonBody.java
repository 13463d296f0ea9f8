package io.headroom.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few fields of a small JSON body; one it does not have is refused by its name. */
final class JsonBody {
  private final Map<String, Object> fields;

  /** Refuses fields other than these. */
  JsonBody(Map<String, Object> fields, String... known) {
    refuseOthers(fields, known);
    this.fields = fields;
  }

  static void refuseOthers(Map<String, ?> fields, String... known) {
    List<String> names = Arrays.asList(known);
    fields.keySet().stream()
        .filter(field -> !names.contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new BadParameter(field, null, "only " + String.join(", ", names));
            });
  }

  String text(String field) {
    Object value = fields.get(field);
    if (value instanceof String text) {
      return text;
    }
    throw new BadParameter(field, value == null ? null : value.toString(), "a text");
  }

  int wholeNumber(String field, int missing) {
    @Nullable Object value = fields.get(field);
    if (value == null) {
      return missing;
    }
    if (value instanceof Integer number) {
      return number;
    }
    throw new BadParameter(field, value.toString(), "a whole number");
  }
}
