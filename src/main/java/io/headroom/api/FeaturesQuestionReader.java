package io.headroom.api;

import io.headroom.api.features.Attribute;
import io.headroom.api.features.Catalogue;
import io.headroom.api.features.FeatureLayer;
import io.headroom.api.features.ItemsQuestion;
import io.headroom.api.features.Moments;
import io.headroom.geo.CoordinateSystem;
import io.headroom.geo.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads what is asked of a collection; a parameter that the collection does not have is refused, as
 * OGC API Features wants it.
 */
final class FeaturesQuestionReader {
  private static final QueryParameters.Range LIMIT =
      QueryParameters.Range.between(1, Integer.MAX_VALUE);
  private static final QueryParameters.Range OFFSET =
      QueryParameters.Range.between(0, Integer.MAX_VALUE);
  private static final String BOX =
      "four numbers, or six with heights, south-west corner first, in the order of bbox-crs";
  private static final String TIME =
      "a date, a time such as 2026-10-31T00:00:00Z, or an interval of two, .. for an open end";
  private static final int STEPS_ALONG_AN_EDGE = 8;

  private final Catalogue catalogue;
  private final Map<String, String[]> given;
  private final QueryParameters parameters;

  FeaturesQuestionReader(Catalogue catalogue, Map<String, String[]> given) {
    this.catalogue = catalogue;
    this.given = given;
    this.parameters = QueryParameters.ofAll(given);
  }

  /** Refuses every parameter but the named ones and {@code f}. */
  static void refuseOthers(Map<String, String[]> given, String... known) {
    Set<String> allowed =
        Stream.concat(Stream.of("f"), Arrays.stream(known)).collect(Collectors.toSet());
    for (Map.Entry<String, String[]> parameter : given.entrySet()) {
      if (!allowed.contains(parameter.getKey())) {
        throw new BadParameter(
            parameter.getKey(),
            String.join(", ", parameter.getValue()),
            "no such parameter; known here are "
                + String.join(", ", allowed.stream().sorted().toList()));
      }
    }
  }

  ItemsQuestion read(FeatureLayer layer) {
    List<String> names = layer.attributes().stream().map(Attribute::name).toList();
    refuseOthers(
        given,
        Stream.concat(
                Stream.of("limit", "offset", "bbox", "bbox-crs", "crs", "datetime"), names.stream())
            .toArray(String[]::new));
    int limit = parameters.wholeNumber("limit", ItemsQuestion.USUAL, LIMIT);
    return new ItemsQuestion(
        Math.min(limit, ItemsQuestion.MOST),
        parameters.wholeNumber("offset", 0, OFFSET),
        boxes(),
        parameters.text("datetime").map(FeaturesQuestionReader::moments).orElse(Moments.ALWAYS),
        wanted(layer),
        crs("crs"));
  }

  CoordinateSystem crs(String name) {
    String uri = parameters.text(name).orElse(CoordinateSystem.CRS84.uri());
    return catalogue.systems().stream()
        .filter(system -> system.uri().equals(uri))
        .findFirst()
        .orElseThrow(() -> new BadParameter(name, uri, "one of " + uris()));
  }

  private String uris() {
    return catalogue.systems().stream()
        .map(CoordinateSystem::uri)
        .collect(Collectors.joining(", "));
  }

  private Map<Attribute, String> wanted(FeatureLayer layer) {
    Map<Attribute, String> wanted = new LinkedHashMap<>();
    for (Attribute attribute : layer.attributes()) {
      parameters
          .text(attribute.name())
          .ifPresent(text -> wanted.put(attribute, checked(attribute, text)));
    }
    return wanted;
  }

  private String checked(Attribute attribute, String text) {
    boolean numeric = attribute.type().equals("number") || attribute.type().equals("integer");
    if (numeric) {
      parameters.number(attribute.name(), QueryParameters.Range.between(-1e12, 1e12));
    }
    return text;
  }

  private List<Envelope> boxes() {
    CoordinateSystem system = crs("bbox-crs");
    return parameters.text("bbox").map(text -> boxes(text, system)).orElse(List.of());
  }

  private static List<Envelope> boxes(String text, CoordinateSystem system) {
    double[] numbers = numbers(text);
    double[] low = Arrays.copyOfRange(numbers, 0, 2);
    double[] high =
        numbers.length == 4 ? Arrays.copyOfRange(numbers, 2, 4) : Arrays.copyOfRange(numbers, 3, 5);
    try {
      return system.isInDegrees()
          ? inDegrees(text, system.toDegrees(low[0], low[1]), system.toDegrees(high[0], high[1]))
          : List.of(around(text, low, high, system));
    } catch (IllegalArgumentException nowhere) {
      throw new BadParameter("bbox", text, BOX);
    }
  }

  private static double[] numbers(String text) {
    try {
      double[] numbers =
          Arrays.stream(text.split(",", -1))
              .mapToDouble(n -> Double.parseDouble(n.strip()))
              .toArray();
      boolean finite = Arrays.stream(numbers).allMatch(Double::isFinite);
      if (finite && (numbers.length == 4 || numbers.length == 6)) {
        return numbers;
      }
    } catch (NumberFormatException notOne) {
      throw new BadParameter("bbox", text, BOX);
    }
    throw new BadParameter("bbox", text, BOX);
  }

  /** A box whose west is east of its east lies across the date line. */
  private static List<Envelope> inDegrees(String text, Position low, Position high) {
    if (low.lat() > high.lat()) {
      throw new BadParameter("bbox", text, BOX);
    }
    if (low.lon() <= high.lon()) {
      return List.of(new Envelope(low.lon(), high.lon(), low.lat(), high.lat()));
    }
    return List.of(
        new Envelope(low.lon(), 180, low.lat(), high.lat()),
        new Envelope(-180, high.lon(), low.lat(), high.lat()));
  }

  /** What a box of a plane covers, in degrees: its edges are bent there. */
  private static Envelope around(
      String text, double[] low, double[] high, CoordinateSystem system) {
    if (low[0] > high[0] || low[1] > high[1]) {
      throw new BadParameter("bbox", text, BOX);
    }
    Envelope around = new Envelope();
    for (int i = 0; i <= STEPS_ALONG_AN_EDGE; i++) {
      double first = low[0] + (high[0] - low[0]) * i / STEPS_ALONG_AN_EDGE;
      double second = low[1] + (high[1] - low[1]) * i / STEPS_ALONG_AN_EDGE;
      expand(around, system.toDegrees(first, low[1]));
      expand(around, system.toDegrees(first, high[1]));
      expand(around, system.toDegrees(low[0], second));
      expand(around, system.toDegrees(high[0], second));
    }
    return around;
  }

  private static void expand(Envelope around, Position at) {
    around.expandToInclude(at.lon(), at.lat());
  }

  private static Moments moments(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length > 2) {
      throw new BadParameter("datetime", text, TIME);
    }
    Instant from = start(text, ends[0]);
    Instant to = end(text, ends[ends.length - 1]);
    boolean backwards = from != null && to != null && from.isAfter(to);
    boolean nothing = ends.length == 1 && from == null;
    if (backwards || nothing) {
      throw new BadParameter("datetime", text, TIME);
    }
    return new Moments(from, to);
  }

  private static @Nullable Instant start(String whole, String text) {
    return isDate(text) ? instant(whole, text + "T00:00:00Z") : instant(whole, text);
  }

  private static @Nullable Instant end(String whole, String text) {
    return isDate(text) ? instant(whole, text + "T23:59:59Z") : instant(whole, text);
  }

  private static boolean isDate(String text) {
    return text.length() == LocalDate.EPOCH.toString().length();
  }

  private static @Nullable Instant instant(String whole, String text) {
    if (text.isEmpty() || text.equals("..")) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw new BadParameter("datetime", whole, TIME);
    }
  }
}
