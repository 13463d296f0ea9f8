package io.headroom.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.headroom.geo.Position;
import io.headroom.lookup.Condition;
import io.headroom.lookup.Need;
import io.headroom.place.Entry;
import io.headroom.place.Whereabouts;
import io.headroom.request.Applicant;
import io.headroom.request.ApplicationForm;
import io.headroom.request.Particulars;
import io.headroom.request.Site;
import io.headroom.request.Submission;
import io.headroom.rules.Fact;
import io.headroom.rules.FastTrack;
import io.headroom.rules.Use;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one application and refuses, by name, what makes no sense. */
final class ApplicationReader {
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_LICENCE = 60;
  private static final Map<String, Applicant.Kind> KINDS =
      Stream.of(Applicant.Kind.values())
          .collect(toUnmodifiableMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));
  private static final Map<String, Condition.Kind> CONDITIONS =
      Stream.of(
              Condition.Kind.VALLEY_ONLY,
              Condition.Kind.ORDERLY_CHARGING,
              Condition.Kind.ZERO_EXPORT)
          .collect(toUnmodifiableMap(Enum::name, kind -> kind));
  private static final List<String> DECLARATIONS =
      Stream.of(Fact.values()).filter(Fact::isDeclared).map(Enum::name).toList();

  private final Published published;

  ApplicationReader(Published published) {
    this.published = published;
  }

  /**
   * @param by account in whose name; null when nobody has signed in
   * @param once null when it may count again
   */
  ApplicationForm read(
      Map<String, String> fields, @Nullable String by, Submission.@Nullable Once once) {
    QueryParameters parameters = new QueryParameters(fields);
    CapacityRequest asked = new CapacityRequestReader(published).read(parameters);
    Need need = sized(asked.need());
    return new ApplicationForm(
        by,
        site(asked),
        asked.accuracyMetres(),
        need,
        parameters.text("connectionPointId").orElse(null),
        applicant(parameters),
        particulars(parameters, need),
        parameters.note("notes", LONGEST_NOTE),
        parameters.oneOf("queue", Map.of("true", true, "false", false), false),
        once);
  }

  private static Need sized(Need need) {
    if (!need.hasSize()) {
      throw new BadParameter("kva", null, "how much: kva or kw");
    }
    return need;
  }

  /** Where somebody means, who must mean one place. */
  Site site(CapacityRequest asked) {
    Position at = asked.location();
    if (at == null) {
      throw new BadParameter("address", null, "one place; this one may be any of several");
    }
    return new Site(
        asked.matched().map(match -> nameOf(match.entry())).orElseGet(() -> nameOf(at)), at);
  }

  private static String nameOf(Entry place) {
    return place.name().startsWith(place.areaName())
        ? place.name()
        : place.areaName() + " " + place.name();
  }

  private String nameOf(Position at) {
    Whereabouts.Neighbour nearest = published.snapshot().gazetteer().whereabouts(at).nearest();
    return nearest == null ? "" : nameOf(nearest.entry());
  }

  private static Applicant applicant(QueryParameters parameters) {
    Applicant.Kind kind = parameters.oneOf("applicantKind", KINDS, Applicant.Kind.ENTERPRISE);
    if (!parameters.has("applicantKind")) {
      throw new BadParameter("applicant.kind", null, "one of " + KINDS.keySet());
    }
    String name =
        parameters
            .text("applicantName")
            .orElseThrow(() -> new BadParameter("applicant.name", null, "who applies"));
    String phone =
        PhoneNumber.read("applicant.phone", parameters.text("applicantPhone").orElse(null));
    return new Applicant(kind, name, phone, licence(parameters));
  }

  private static @Nullable String licence(QueryParameters parameters) {
    String number = parameters.text("licenceNo").orElse(null);
    if (number != null && number.length() > LONGEST_LICENCE) {
      throw new BadParameter(
          "applicant.licenceNo", number, "at most " + LONGEST_LICENCE + " characters");
    }
    return number;
  }

  private Particulars particulars(QueryParameters parameters, Need need) {
    Set<Fact> declared =
        parameters.words("declarations", DECLARATIONS).stream()
            .map(Fact::valueOf)
            .collect(Collectors.toSet());
    return new Particulars(
        existing(parameters, need),
        declared,
        parameters.has("condition")
            ? parameters.oneOf("condition", CONDITIONS, Condition.Kind.VALLEY_ONLY)
            : null);
  }

  private double existing(QueryParameters parameters, Need need) {
    double most = Math.min(need.kva(), FastTrack.existingMostKva(published.snapshot().rules()));
    double kva = parameters.number("existingKva", QueryParameters.Range.between(0, most));
    if (Double.isNaN(kva) || kva == 0) {
      return 0;
    }
    if (need.use() != Use.BASE_STATION_5G || !parameters.has("connectionPointId")) {
      throw new BadParameter(
          "existingKva",
          parameters.text("existingKva").orElse(null),
          "to be given for a base-station-5g, with the connectionPointId it is supplied from");
    }
    return kva;
  }
}
