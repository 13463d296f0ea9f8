package io.headroom.api;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an application, whether they come as a document or as a row of a table; a field
 * that there is not, is refused by its name.
 */
final class ApplicationFields {
  static final Set<String> NAMES =
      Set.of(
          "address",
          "lon",
          "lat",
          "crs",
          "kva",
          "kw",
          "use",
          "supply",
          "phases",
          "voltage",
          "connectionPointId",
          "applicantKind",
          "applicantName",
          "applicantPhone",
          "licenceNo",
          "existingKva",
          "declarations",
          "condition",
          "queue",
          "notes");
  private static final Map<String, String> OF_APPLICANT =
      Map.of(
          "kind", "applicantKind",
          "name", "applicantName",
          "phone", "applicantPhone",
          "licenceNo", "licenceNo");
  private static final Set<String> ONLY_IN_ROWS =
      Set.of("lon", "lat", "applicantKind", "applicantName", "applicantPhone", "licenceNo");

  private final Map<String, String> fields = new HashMap<>();

  private ApplicationFields() {}

  /** A document as {@code POST /api/v1/requests} takes it. */
  static Map<String, String> of(Map<String, @Nullable Object> document) {
    ApplicationFields read = new ApplicationFields();
    document.forEach(read::read);
    return read.fields;
  }

  private void read(String name, @Nullable Object value) {
    switch (name) {
      case "location" -> location(value);
      case "applicant" -> applicant(value);
      case "declarations" -> declarations(value);
      default -> {
        if (!NAMES.contains(name) || ONLY_IN_ROWS.contains(name)) {
          throw new BadParameter(name, text(value), "no field of this name; " + known());
        }
        put(name, name, value);
      }
    }
  }

  private static String known() {
    Set<String> names = new TreeSet<>(NAMES);
    names.removeAll(ONLY_IN_ROWS);
    names.addAll(List.of("location", "applicant"));
    return "known are " + String.join(", ", names);
  }

  private void location(@Nullable Object value) {
    if (value == null) {
      return;
    }
    List<?> pair = coordinates(value);
    if (pair.size() != 2 || !pair.stream().allMatch(Number.class::isInstance)) {
      throw new BadParameter(
          "location",
          text(value),
          "a GeoJSON point: {\"type\":\"Point\",\"coordinates\":[lon,lat]}");
    }
    put("lon", "location", pair.get(0));
    put("lat", "location", pair.get(1));
  }

  private static List<?> coordinates(Object value) {
    boolean point = value instanceof Map<?, ?> geometry && "Point".equals(geometry.get("type"));
    Object found = point ? ((Map<?, ?>) value).get("coordinates") : null;
    return found instanceof List<?> list ? list : List.of();
  }

  private void applicant(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> applicant)) {
      throw new BadParameter("applicant", text(value), "kind, name and phone");
    }
    applicant.forEach(
        (key, part) -> {
          String field = OF_APPLICANT.get(String.valueOf(key));
          if (field == null) {
            throw new BadParameter(
                "applicant." + key, text(part), "one of kind, name, phone, licenceNo");
          }
          put(field, "applicant." + key, part);
        });
  }

  private void declarations(@Nullable Object value) {
    if (value == null) {
      return;
    }
    if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      throw new BadParameter("declarations", text(value), "a list of words");
    }
    fields.put("declarations", list.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private void put(String field, String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new BadParameter(name, text(value), "a text or a number");
    }
    fields.put(field, value instanceof Number number ? plain(number) : value.toString());
  }

  private static String plain(Number number) {
    String text = number.toString();
    return Double.isFinite(number.doubleValue()) ? new BigDecimal(text).toPlainString() : text;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
