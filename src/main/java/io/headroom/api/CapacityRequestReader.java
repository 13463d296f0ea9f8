package io.headroom.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.headroom.geo.Datum;
import io.headroom.geo.Extent;
import io.headroom.geo.Geodesic;
import io.headroom.geo.Position;
import io.headroom.lookup.Need;
import io.headroom.lookup.VoltageChoice;
import io.headroom.place.Gazetteer;
import io.headroom.place.Match;
import io.headroom.place.PlaceQuestion;
import io.headroom.place.Resolution;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the parameters of the main question and refuses, by name, what makes no sense. */
final class CapacityRequestReader {
  private static final QueryParameters.Range SIZE = QueryParameters.Range.above(0, 200_000);
  private static final QueryParameters.Range LIMIT = QueryParameters.Range.between(1, 20);
  private static final QueryParameters.Range ACCURACY = QueryParameters.Range.between(0, 10_000);
  private static final String ACCURACY_METRES = "accuracyMetres";
  private static final int USUAL_LIMIT = 5;
  private static final int SUGGESTIONS = 5;
  private static final double FURTHEST_METRES = 50_000;
  private static final String A_PLACE = "address, or lon and lat";

  private static final Map<String, Use> USES = byWord(Stream.of(Use.values()), Use::code);
  private static final Map<String, Boolean> SUPPLIES = Map.of("single", false, "dual", true);
  private static final Map<String, Boolean> PHASES = Map.of("1", true, "3", false);
  private static final Map<String, VoltageChoice> VOLTAGES =
      byWord(
          Stream.of(VoltageChoice.LV, VoltageChoice.MV, VoltageChoice.HV),
          choice -> choice.name().toLowerCase(Locale.ROOT));

  private final Published published;

  CapacityRequestReader(Published published) {
    this.published = published;
  }

  CapacityRequest read(QueryParameters parameters) {
    Need need = need(parameters);
    int limit = parameters.wholeNumber("limit", USUAL_LIMIT, LIMIT);
    CapacityRequest.Include also = include(parameters);
    PositionParameters positions = new PositionParameters(parameters);
    if (positions.isGiven() == parameters.hasPasted("address")) {
      throw new BadParameter(
          "address", parameters.pasted("address").orElse(null), oneOfBoth(positions.isGiven()));
    }
    double accuracy = accuracy(parameters, positions.isGiven());
    Datum datum = positions.datum();
    if (!positions.isGiven()) {
      List<Match> matches = resolve(addressOf(parameters, datum));
      Position at =
          matches.size() == 1 ? within(matches.get(0).entry().location(), "address") : null;
      return new CapacityRequest(need, datum, null, at, 0, matches, limit, also);
    }
    Position sent = positions.position();
    Position at = within(datum.toWgs84(sent), "lon");
    return new CapacityRequest(need, datum, sent, at, accuracy, List.of(), limit, also);
  }

  private static CapacityRequest.Include include(QueryParameters parameters) {
    List<String> words = parameters.words("include", List.of("hourly", "remedies"));
    return new CapacityRequest.Include(words.contains("remedies"), words.contains("hourly"));
  }

  private static PlaceQuestion addressOf(QueryParameters parameters, Datum datum) {
    return new PlaceQuestion(parameters.pasted("address").orElse(""), datum, null);
  }

  /** Of an address the gazetteer knows how far off it may be. */
  private static double accuracy(QueryParameters parameters, boolean positioned) {
    double metres = parameters.number(ACCURACY_METRES, ACCURACY);
    if (Double.isNaN(metres)) {
      return 0;
    }
    if (!positioned) {
      throw new BadParameter(
          ACCURACY_METRES,
          parameters.text(ACCURACY_METRES).orElse(null),
          "to be given with lon and lat only");
    }
    return metres;
  }

  private static String oneOfBoth(boolean positioned) {
    return positioned ? "either " + A_PLACE + ", not both" : A_PLACE;
  }

  private List<Match> resolve(PlaceQuestion address) {
    Gazetteer gazetteer = published.snapshot().gazetteer();
    Resolution resolution = gazetteer.resolve(address);
    if (resolution.matches().isEmpty()) {
      throw new PlaceNotFound(
          address.text(), resolution.outside(), gazetteer.suggestions(address, SUGGESTIONS));
    }
    return resolution.matches();
  }

  private Position within(Position at, String parameter) {
    Extent extent = published.snapshot().extent();
    Position nearest =
        new Position(
            Math.min(Math.max(at.lon(), extent.west()), extent.east()),
            Math.min(Math.max(at.lat(), extent.south()), extent.north()));
    if (Geodesic.metres(at, nearest) <= FURTHEST_METRES) {
      return at;
    }
    String expected =
        String.format(
            Locale.ROOT,
            "a position within 50 km of %.2f..%.2f° E, %.2f..%.2f° N",
            extent.west(),
            extent.east(),
            extent.south(),
            extent.north());
    boolean north = parameter.equals("lon") && at.lon() == nearest.lon();
    throw new BadParameter(north ? "lat" : parameter, at.lon() + ", " + at.lat(), expected);
  }

  private Need need(QueryParameters parameters) {
    Use use = parameters.oneOf("use", USES, Use.COMMERCIAL);
    Need need =
        sized(parameters, use)
            .withDual(parameters.oneOf("supply", SUPPLIES, false))
            .withVoltage(parameters.oneOf("voltage", VOLTAGES, VoltageChoice.BY_SIZE))
            .withSinglePhase(parameters.oneOf("phases", PHASES, false));
    SupplyVoltage level = published.lookup().levelOf(need);
    if (need.dual() && level.isLow()) {
      throw new BadParameter(
          "supply", "dual", "single: this need is met at low voltage, two supplies need 10 kV");
    }
    return need;
  }

  private Need sized(QueryParameters parameters, Use use) {
    double factor = published.snapshot().rules().powerFactor(use);
    double kva = parameters.number("kva", SIZE);
    double kw = parameters.number("kw", SIZE);
    if (!Double.isNaN(kva) && !Double.isNaN(kw)) {
      throw new BadParameter(
          "kw", parameters.text("kw").orElse(null), "either kva or kw, not both");
    }
    return Need.ofKva(Double.isNaN(kw) ? kva : kw / factor, factor, use);
  }

  private static <T> Map<String, T> byWord(Stream<T> values, Function<T, String> word) {
    return values.collect(toUnmodifiableMap(word, Function.identity()));
  }
}
