package io.headroom.api;

import io.headroom.geo.Position;
import io.headroom.planning.opening.EmailAddress;
import io.headroom.planning.opening.Subscription;
import io.headroom.request.TrackingCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads for which place and need somebody wants to be told, and refuses, by name, what is odd. */
final class SubscriptionReader {
  private static final List<String> OF_QUESTION =
      List.of("location", "address", "crs", "kva", "kw", "use", "supply", "phases", "voltage");
  private static final List<String> OF_ITS_OWN =
      List.of("connectionPointId", "accuracyMetres", "language");
  private static final String CONTACT = "contact";
  private static final String EMAIL = "contact.email";
  private static final String ACCURACY = "accuracyMetres";
  private static final String POINT = "connectionPointId";
  private static final Map<String, Subscription.Language> LANGUAGES =
      Map.of("zh", Subscription.Language.ZH, "en", Subscription.Language.EN);

  private final Published published;
  private final Clock clock;

  SubscriptionReader(Published published, Clock clock) {
    this.published = published;
    this.clock = clock;
  }

  /** A subscription, and the question it is about. */
  record Read(Subscription subscription, CapacityRequest asked) {}

  Read read(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> question = new HashMap<>();
    Map<String, @Nullable Object> own = new HashMap<>();
    document.forEach((name, value) -> sort(name, value, question, own));
    BodyFields fields = BodyFields.of(own, EMAIL, POINT, ACCURACY, "language");
    CapacityRequest asked = asked(question, fields);
    LocalDate today = LocalDate.now(clock);
    return new Read(
        new Subscription(
            TrackingCode.random(),
            new ApplicationReader(published).site(asked),
            asked.accuracyMetres(),
            asked.need(),
            email(fields.text(EMAIL)),
            fields.has("language")
                ? fields.required("language", LANGUAGES)
                : Subscription.Language.ZH,
            Subscription.State.WAITING,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            today.plusMonths(Subscription.MONTHS)),
        asked);
  }

  private static void sort(
      String name,
      @Nullable Object value,
      Map<String, @Nullable Object> question,
      Map<String, @Nullable Object> own) {
    if (OF_QUESTION.contains(name)) {
      question.put(name, value);
    } else if (OF_ITS_OWN.contains(name)) {
      own.put(name, value);
    } else if (name.equals(CONTACT) && value instanceof Map<?, ?> contact) {
      contact.forEach((key, part) -> own.put(CONTACT + "." + key, part));
    } else {
      String expected = "one of " + String.join(", ", OF_QUESTION) + ", ";
      throw new BadParameter(
          name,
          String.valueOf(value),
          expected + String.join(", ", OF_ITS_OWN) + ", contact {email}");
    }
  }

  private CapacityRequest asked(Map<String, @Nullable Object> question, BodyFields own) {
    Map<String, String> fields = ApplicationFields.of(question);
    String accuracy = own.text(ACCURACY);
    if (accuracy != null) {
      fields.put(ACCURACY, accuracy);
    }
    String point = own.text(POINT);
    if (point != null) {
      if (fields.containsKey("lon") || fields.containsKey("address")) {
        throw new BadParameter(POINT, point, "either " + POINT + ", location or address");
      }
      Position at = locationOf(point);
      fields.put("lon", String.valueOf(at.rounded(6).lon()));
      fields.put("lat", String.valueOf(at.rounded(6).lat()));
    }
    return new CapacityRequestReader(published).read(new QueryParameters(fields));
  }

  /** The place of a connection point that anybody may know; of a tap, that of its section. */
  private Position locationOf(String point) {
    var assets = published.snapshot().forest().assets();
    int asset = assets.find(point.replaceFirst("@.*", ""));
    Position at = asset < 0 || !published.disclosure().shows(asset) ? null : assets.location(asset);
    if (at == null) {
      throw new BadParameter(POINT, point, "the id of a connection point in an answer");
    }
    return at;
  }

  private static EmailAddress email(@Nullable String typed) {
    if (typed == null) {
      throw new BadParameter(EMAIL, null, "a mail address like name@example.com");
    }
    return EmailAddress.read(typed)
        .orElseThrow(
            () -> new BadParameter(EMAIL, typed, "one mail address like name@example.com"));
  }
}
